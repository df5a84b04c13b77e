import type { Entry, Row, Span } from '../../syntax';
import type { FileView } from '../context';

/** A token that [Strings] defines and that a semicolon in its name cuts: Setup takes the rest for a comment. */
export function cutToken({ text }: Row, { fields, comment }: Entry, view: FileView): Span | undefined {
  if (comment === undefined) return undefined;
  const close = text.indexOf('%', comment.start);
  if (close < 0 || close >= comment.end) return undefined;
  const { start } = fields.at(-1)!;
  const percents = text.slice(start, comment.start).split('%').length - 1;
  if (percents % 2 === 0) return undefined;
  const open = text.lastIndexOf('%', comment.start);
  const name = text.slice(open + 1, close);
  if (view.string(name) === undefined) return undefined;
  return { start: open, end: close + 1 };
}
