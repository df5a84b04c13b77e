import { roleByName } from '../../language/roles';
import { isKnownSection, knownSections } from '../answerfile-sections';
import { nearest } from '../nearest';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

/** Names that vary by a number or so are names of an author's own. */
const variation = /(?<![\d_.-])[\d_.-]+$/;

export const answerfileUnknownSection = defineRule({
  id: 'answerfile-unknown-section',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Section that Setup never looks for',
  what: 'A section is neither known nor named by any row that Setup follows, and its name is close to one that is known.',
  why: "Setup finds a section by its name. A misspelt one is passed over without a word. Any other unknown section may be a vendor's and is not reported.",
  fix: 'Correct the name, or name the section where it belongs.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetClients]\nacme_client=params.acme_client\n[params.acme_client]\nInfID=acme_client\n[Acme]\nPort=1\n',
  bad: `[NetClient]
;^^^^^^^^^ answerfile-unknown-section
acme_client=params.acme_client
[params.acme_client]
InfID=acme_client
`,
  silent: [
    '[Acme.Settings]\nPort=1\n[AcmeNet]\n[Unattended.Acme]\n',
    '[Proxy2]\nHTTP_Proxy_Server=proxy\n[Display_1]\nXresolution=800\n',
    // answerfile-params-unused speaks of these.
    '[NetClients]\n[params.acme_old]\nInfID=acme_old\n',
    '[NetAdapter]\na=PARAMS.a\n[Params.A]\nInfID=a\n[Version]\nSignature="$Windows NT$"\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (section.roles.size > 0 || isKnownSection(name) || /^params\../i.test(name)) return;
      if (roleByName('answerfile', name) !== undefined) return;
      const near = nearKnown(name);
      if (near === undefined) return;
      context.reportHeader(
        section,
        `Setup does not know a section [${name}], and nothing here leads to it: its rows count for nothing. Did you mean [${near}]?`,
        { data: { near } },
      );
    },
  },
  fixes(finding, { file }) {
    const { near } = finding.data as { near: string };
    const edits = [replaceWords(file, finding, near)];
    return [{ title: `Rename the section to [${near}]`, edits, safe: false }];
  },
});

/** The known name that a misspelt one stands for. */
function nearKnown(name: string): string | undefined {
  if (name.length < 4 || isKnownSection(name.replace(variation, ''))) return undefined;
  return nearest(name, knownSections(), name.length < 8 ? 1 : 2);
}
