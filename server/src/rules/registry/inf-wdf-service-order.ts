import type { EntryPlace, FileView } from '../context';
import { addToSection, lineEnd } from '../edits';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { device } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { shown } from './shown';
import { setupText } from './strings';
import { isWdf } from './wdf';

const keys: ReadonlySet<string> = new Set(['umdfservice', 'umdfserviceorder']);

export const infWdfServiceOrder = defineRule({
  id: 'inf-wdf-service-order',
  dialects: ['inf'],
  severity: 'warning',
  title: 'UMDF driver that is not in the order of drivers',
  what: 'UmdfService names a driver that UmdfServiceOrder of the same section leaves out.',
  why: 'Windows loads the drivers that UmdfServiceOrder lists, in its order, and no other ones.',
  fix: 'Add the name to UmdfServiceOrder.',
  pages: ['wdf/specifying-wdf-directives-in-inf-files'],
  infVerif: [1400],
  good: `${device}[Acme.NTamd64.Wdf]\nUmdfService=acme,W\nUmdfServiceOrder=acme\n[W]\nUmdfLibraryVersion=2.15.0\n`,
  bad: `${device}[Acme.NTamd64.Wdf]
UmdfService=acme,W
;           ^^^^ inf-wdf-service-order
UmdfServiceOrder=other
`,
  silent: [
    `${device}[Acme.NTamd64.Wdf]\nUmdfService=Acme,W\nUmdfService=flt,X\nUmdfServiceOrder=flt, ACME\n`,
    `${device}[Acme.NTamd64.Wdf]\nUmdfService=a,W\nUmdfService=b,X\nUmdfServiceOrder=a b\nKmdfService=c,Y\n`,
    `${device}[Acme.NTamd64.Wdf]\nUmdfService=%Name%,W\nUmdfServiceOrder=%Gone%\n[Wdf]\nUmdfService=a,W\n[Strings]\nName=a\n`,
  ],
  sections: {
    check(section, context) {
      if (!isWdf(section) || !isFirstOfFew(context, section)) return;
      const services: EntryPlace[] = [];
      const order = new Set<string>();
      let list: EntryPlace | undefined;
      for (const [key, place] of settingsOf(context, section.name).among(keys)) {
        if (key === 'umdfservice') services.push(place);
        else if (addNames(context, place, order)) list = place;
        else return;
      }
      for (const { row, part, entry } of services) {
        const name = setupText(context, entry.fields[0]!.value);
        if (name === undefined || name === '' || order.has(name.toLowerCase())) continue;
        const message = `Windows does not load ${shown(name)}, because UmdfServiceOrder leaves it out. Add it there.`;
        context.report(row, part, spanOf(entry.fields, 0), message, { data: { name, list } });
      }
    },
  },
  fixes({ data, part: { section } }, { file }) {
    const { name, list } = data as { name: string; list: EntryPlace | undefined };
    const title = `Add ${name} to UmdfServiceOrder`;
    if (list === undefined) {
      const row = `UmdfServiceOrder=${name}${lineEnd(file.tree)}`;
      return [{ title, edits: [addToSection(file, section.name, row)], safe: false }];
    }
    const { row, part, entry } = list;
    const end = file.offsetOfRow(part, row) + entry.fields.at(-1)!.end;
    return [{ title, edits: [{ span: { start: end, end }, text: `, ${name}` }], safe: false }];
  },
});

/** Adds the names of a list. @returns false where nobody can tell yet which they are. */
function addNames(view: FileView, { entry }: EntryPlace, names: Set<string>): boolean {
  for (const { value } of entry.fields) {
    const text = setupText(view, value);
    if (text === undefined) return false;
    for (const name of text.toLowerCase().split(/\s/)) names.add(name);
  }
  return true;
}
