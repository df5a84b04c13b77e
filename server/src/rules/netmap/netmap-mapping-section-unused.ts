import { defineRule } from '../rule';
import { describesValue, isSecondField } from './second-fields';

export const netmapMappingSectionUnused = defineRule({
  id: 'netmap-mapping-section-unused',
  dialects: ['netmap'],
  severity: 'information',
  title: 'One-to-many section that no row names',
  what: 'A section has ValueName or ValueType as one-to-many sections do, and no row of the file names it.',
  why: 'NetSetup comes to such a section through a one-to-many row. Without one it never reads the section, and the adapters in it are not upgraded.',
  fix: 'Write a row preupgrade-ID = 0, section; correct the name; or remove the section.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = acme_isa

[Boards]
;^^^^^^ netmap-mapping-section-unused
ValueName = "BoardType"
ValueType = 1
acme_isa1 = "ACME 1"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, boards\n[BOARDS]\nValueName = "X"\n',
    // A row in the wrong section, or without its number, still names it.
    '[OemNetProtocols]\nA = 0, Kinds\nB = , Frames\n[Kinds]\nValueName = "X"\n[Frames]\nValueName = "X"\n',
    // Nothing shows that it is a one-to-many section: another rule. Known sections are what they are.
    '[Notes]\nacme_isa1 = "ACME 1"\n[OemNetServices]\nValueName = acme_v\n[Boards\nValueName = "X"\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (section.roles.size > 0 || section.header!.header!.close === undefined || name === '') return;
      if (context.isNamed(name) || isSecondField(context, name) || !describesValue(context, name)) return;
      if (context.sections(name)[0] !== section) return;
      context.reportHeader(
        section,
        `No one-to-many row names [${name}], so that NetSetup never reads it. Name it in a row of [OemNetAdapters] or [OemAsyncAdapters], or remove it.`,
      );
    },
  },
});
