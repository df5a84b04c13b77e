import type { Fix, FixContext } from '../fix';
import { replaceWords } from '../references';
import type { Finding } from '../rule';

/** Writes the flags that a finding on an AddReg row keeps as its data. They change what the row means. */
export function setFlags(finding: Finding, { file }: FixContext): Fix[] {
  const flags = finding.data as string | undefined;
  const entry = finding.row.entry!;
  const field = entry.fields[3];
  if (flags === undefined) return [];
  const at = file.offsetOfRow(finding.part, finding.row);
  const end = at + entry.fields.at(-1)!.end;
  const edit =
    field === undefined
      ? { span: { start: end, end }, text: ','.repeat(4 - entry.fields.length) + flags }
      : { span: { start: at + field.start, end: at + field.end }, text: flags };
  return [{ title: `Write the flags as ${flags}`, edits: [edit], safe: false }];
}

/** Writes the flags that a finding on the flags of a service keeps as its data. */
export function setServiceFlags(finding: Finding, { file }: FixContext): Fix[] {
  const flags = finding.data as string;
  return [{ title: `Write the flags as ${flags}`, edits: [replaceWords(file, finding, flags)], safe: false }];
}
