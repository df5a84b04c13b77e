import type { Report, RuleContext } from './context';

/**
 * Reports something that the file lacks: on the first header of the first of these sections that is there, else on
 * the first header, else on the first row that is not blank. An empty file has no place for it.
 */
export function reportAbsence(
  context: RuleContext,
  preferred: readonly string[],
  message: string,
  more?: Report,
): void {
  for (const name of preferred) {
    const [section] = context.sections(name);
    if (section !== undefined) {
      context.reportHeader(section, message, more);
      return;
    }
  }
  // Which header is the first one changes only together with the set of headers, which is asked for here.
  context.sectionNames();
  const [loose, first] = context.model.sections();
  if (first !== undefined) {
    context.sections(first.name);
    context.reportHeader(first, message, more);
    return;
  }
  context.rowsOf('');
  for (const leaf of loose?.rows.leaves() ?? []) {
    const row = leaf.items.find(({ kind }) => kind !== 'blank');
    if (row === undefined) continue;
    const start = Math.max(row.text.search(/[^\s\ufeff]/), 0);
    context.report(row, loose!.parts.get(leaf)!, { start, end: row.text.trimEnd().length }, message, more);
    return;
  }
}
