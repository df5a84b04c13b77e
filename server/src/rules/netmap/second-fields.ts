import type { Row, Sequence } from '../../syntax';
import type { FileView } from '../context';
import { allMappingSections } from './sections';

/** Which sections the rows of a netmap.inf name, and which look as if they should be named. */

/** Whether a row that maps IDs has the name in its second field. */
export function isSecondField(view: FileView, name: string): boolean {
  return allSecondFields(view).some((fields) => fields.has(name.toLowerCase()));
}

/** The second fields of the rows that map IDs: one set for the sections of a name, if they are not repeated. */
function allSecondFields(view: FileView): readonly ReadonlySet<string>[] {
  return view.once('second fields of mapping rows', (all) =>
    allMappingSections.flatMap((section) => {
      const sets = all.rowsOf(section).map(secondFields);
      return sets.length < 2 ? sets : [new Set(sets.flatMap((fields) => [...fields]))];
    }),
  );
}

// A sequence of rows never changes, so that it is read once, however many headers of its name there are.
const secondFieldsByRows = new WeakMap<Sequence<Row>, ReadonlySet<string>>();
const valuesByRows = new WeakMap<Sequence<Row>, boolean>();

/** Whether a section of that name says what registry value it is about, as one-to-many sections do. */
export function describesValue(view: FileView, name: string): boolean {
  return view.once(`describes a value: ${name.toLowerCase()}`, (all) => all.rowsOf(name).some(hasValueKey));
}

function hasValueKey(rows: Sequence<Row>): boolean {
  let describes = valuesByRows.get(rows);
  if (describes === undefined) {
    describes = [...rows].some(({ entry }) => /^value(name|type)$/i.test(entry?.key?.value ?? ''));
    valuesByRows.set(rows, describes);
  }
  return describes;
}

/** The second fields of the rows, in lower case. */
function secondFields(rows: Sequence<Row>): ReadonlySet<string> {
  let fields = secondFieldsByRows.get(rows);
  if (fields === undefined) {
    fields = new Set([...rows].flatMap(({ entry }) => entry?.fields[1]?.value.toLowerCase() ?? []));
    secondFieldsByRows.set(rows, fields);
  }
  return fields;
}
