import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isOneToMany, isZero } from './rows';
import { isAdapterSection } from './sections';

export const netmapMappingMethodNotZero = defineRule({
  id: 'netmap-mapping-method-not-zero',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Mapping method other than 0',
  what: 'The first value of a one-to-many row is a number other than 0.',
  why: 'The number says how NetSetup tells the adapters apart, and 0 is the only way that there is: by a value in the registry.',
  fix: 'Write 0.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeNic = 0, AcmeBoards\n',
  bad: `[OemNetAdapters]
AcmeNic = 1, AcmeBoards
;         ^ netmap-mapping-method-not-zero
[OemAsyncAdapters]
AcmeLine = 0x10, AcmeLines
;          ^^^^ netmap-mapping-method-not-zero
[OemAdapters]
AcmeOld = "-1", AcmeBoards
;         ^^^^ netmap-mapping-method-not-zero
`,
  silent: [
    '[OemNetAdapters]\nA = 00, B\nC = 0x0, B\nD = "0", B\nE = -0, B\n',
    '[OemNetAdapters]\nA = 1\nB = acme_nic, C\nD = 1nic, C\n',
    '[OemNetProtocols]\nA = 1, B\n[Boards]\na = 1, b\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (!isAdapterSection(section.name) || !isOneToMany(entry)) return;
      const field = entry.fields[0]!;
      if (isZero(field.value)) return;
      context.report(
        row,
        part,
        field,
        `The mapping method ${field.value} does not exist: 0, which compares a registry value, is the only one. Write 0.`,
      );
    },
  },
  fixes(finding, { file }) {
    return [
      {
        title: 'Write 0 as the mapping method',
        edits: [replaceIn(finding, file, finding.span, '0')],
        safe: true,
      },
    ];
  },
});
