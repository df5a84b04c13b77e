import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { describesValue, isSecondField } from './second-fields';
import { knownSections } from './sections';

export const netmapUnknownSection = defineRule({
  id: 'netmap-unknown-section',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Section without a meaning in netmap.inf',
  what: 'The name of the section is none that netmap.inf knows, and no one-to-many row names the section. Names that are nearly right are warnings, others are only mentioned.',
  why: 'NetSetup reads the Oem… sections, [Version], [Strings] and what one-to-many rows name. What stands in other sections has no effect, so that components mapped there are taken as not supported.',
  fix: 'Correct the name, or remove the section.',
  pages: [
    'network/mapping-ids-in-a-netmap-inf-file',
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
  ],
  good: '[OemNetProtocols]\nAcmeLink = acme_link\n',
  bad: `[OemNetProtocol]
;^^^^^^^^^^^^^^ netmap-unknown-section
AcmeLink = acme_link

[OemNetServices]
AcmeSpool = acme_spool

[History]
;^^^^^^^ netmap-unknown-section
`,
  silent: [
    '[version]\n[OEMNETADAPTERS]\nA = 0, Boards\n[boards]\na = b\n[OemAdapters]\n[Strings]\n[Strings.0407]\n',
    // A one-to-many row in the wrong section, or without its number, still tells what the section is for.
    '[OemNetProtocols]\nA = 0, Kinds\nB = , Frames\n[Kinds]\n[Frames]\n',
    '[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_one = "1"\n',
    '[OemNetClient\nAcmeRdr = acme_client\n',
  ],
  sections: {
    check(section, context) {
      const header = section.header!.header!;
      // A name that is not closed is another rule's, and the reader gives up there anyway.
      if (section.roles.size > 0 || header.close === undefined) return;
      const { name } = section;
      if (context.isNamed(name)) return;
      if (isSecondField(context, name)) return;
      if (describesValue(context, name)) return;
      const span = name === '' ? { start: header.open, end: header.close + 1 } : header.nameSpan;
      const suggestion = nearest(name, knownSections);
      const isNear = suggestion !== undefined && nearest(name, knownSections, 2) !== undefined;
      const message = isNear
        ? `[${name}] has no meaning in netmap.inf, so NetSetup does not read its rows. Did you mean [${suggestion}]?`
        : `[${name}] has no meaning in netmap.inf and no one-to-many row names it, so NetSetup does not read its rows. Correct the name or remove the section.`;
      context.report(section.header!, section.headerPart!, span, message, {
        severity: isNear ? 'warning' : 'information',
        data: suggestion,
      });
    },
  },
  fixes(finding, { file }) {
    if (typeof finding.data !== 'string') return [];
    const edits = [replaceIn(finding, file, finding.span, finding.data)];
    // A changed name is also how people switch a section off.
    return [{ title: `Rename the section to [${finding.data}]`, edits, safe: false }];
  },
});
