export {
  type Continuation,
  type Entry,
  type Field,
  type Header,
  type QuotedString,
  Row,
  type RowKind,
  readRows,
} from './row';
export { Leaf, type Measured, type Place, Sequence } from './sequence';
export type { Position, Range, Span } from './text';
export { type RowPlace, Section, Tree } from './tree';
