import type { Tree } from '../../server/src/syntax';

/** Everything a tree says, as plain data, so that two trees can be compared. */
export function outline(tree: Tree): unknown {
  return [...tree.sections].map((section) => ({
    header: section.header && { text: section.header.text, ...section.header.header },
    rows: [...section.rows].map((row) => ({ text: row.text, kind: row.kind, entry: row.entry })),
  }));
}
