import { addToSection, lineEnd } from '../edits';
import { newSections } from '../first-rows';
import { equalsOf } from '../references';
import { defineRule } from '../rule';
import { services } from './examples';
import { isFirstOfFew } from './sections';
import { serviceEntries } from './service-section';

const required: readonly string[] = ['ServiceType', 'StartType', 'ErrorControl', 'ServiceBinary'];

export const infServiceMissingEntry = defineRule({
  id: 'inf-service-missing-entry',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Service section that is not complete',
  what: 'A section that AddService names lacks ServiceType, StartType, ErrorControl or ServiceBinary.',
  why: 'Windows needs all four to make the service. Where one is missing, Setup ends the installation.',
  fix: 'Add what is missing.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1013, 1234, 1289],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
;^ inf-service-missing-entry
ServiceType=1
StartType=
ServiceBinary=%13%\\acme.sys
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nservicetype=%T%\nSTARTTYPE=3\nErrorControl=1;x\nServiceBinary=%13%\\a.sys\nLoadOrderGroup=x\n`,
    // What is missing may come from there.
    `${services}AddService=acme,2,S\n[S]\nInclude=base.inf\nNeeds=Base.Service\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\n[T]\nServiceType=1\n[S]\nErrorControl=1\nServiceBinary=%13%\\a.sys\n`,
    // Sections that no AddService names, such as those of WDF.
    `${services}UmdfService=acme,S\n[S]\nUmdfLibraryVersion=2.0\nServiceBinary=%13%\\a.dll\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      if (entries.has('needs')) return;
      const missing = required.filter(
        (key) => (entries.get(key.toLowerCase())?.entry.fields[0]?.value ?? '') === '',
      );
      if (missing.length === 0) return;
      context.reportHeader(
        section,
        `Setup cannot make the service without ${missing.join(', ')}. Add ${missing.length > 1 ? 'them' : 'it'}.`,
        { data: missing.filter((key) => !entries.has(key.toLowerCase())) },
      );
    },
  },
  fixes(finding, { file }) {
    const missing = finding.data as readonly string[];
    const { section } = finding.part;
    if (missing.length === 0) return [];
    const first = [...section.rows.slice(0, Math.min(section.rows.count, 20))].find((row) => row.entry?.key);
    const equals = first === undefined ? '=' : equalsOf(first.entry!, first);
    const [layout] = newSections(section.name, 'service-install', equals);
    const rows = layout!.rows.filter((row) => missing.some((key) => row.startsWith(key)));
    const eol = lineEnd(file.tree);
    const edits = [addToSection(file, section.name, rows.map((row) => row + eol).join(''))];
    return [{ title: `Add ${missing.join(', ')}`, edits, safe: false }];
  },
});
