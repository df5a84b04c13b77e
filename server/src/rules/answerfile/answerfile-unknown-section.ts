import { sectionsOf } from '../../language/knowledge';
import { componentSections, roleByName } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { FileView, RuleContext } from '../context';
import { addToSection, lineEnd } from '../edits';
import { nearest } from '../nearest';
import { hasManySections, nearestSectionName, replaceWords } from '../references';
import { defineRule } from '../rule';
import { isUniquenessFile } from './upgrade-file';

/** Names that vary by a number or so are names of an author's own. */
const variation = /[\d_.-]+$/;

const knownNames = [...new Set(sectionsOf('answerfile').map(({ name }) => name))];
const known = new Set(knownNames.map((name) => name.toLowerCase()));

export const answerfileUnknownSection = defineRule({
  id: 'answerfile-unknown-section',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Section that Setup never looks for',
  what: 'A section is neither known nor named by any row that Setup follows, and its name is close to one that is known, or begins with "params.".',
  why: "Setup finds a section by its name. A misspelt one is passed over without a word, and so is a parameter section that no row names. Any other unknown section may be a vendor's and is not reported.",
  fix: 'Correct the name, or name the section where it belongs.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetClients]\nacme_client=params.acme_client\n[params.acme_client]\nInfID=acme_client\n[Acme]\nPort=1\n',
  bad: `[NetAdapters]
acme_nic=params.acme_nic
[params.acme_nic]
InfID=acme_nic
[params.acme_nic.OemSection]
;^^^^^^^^^^^^^^^^^^^^^^^^^^ answerfile-unknown-section
AcmePort=1
[params.acme_old]
;^^^^^^^^^^^^^^^ answerfile-unknown-section
InfID=acme_old
[NetClient]
;^^^^^^^^^ answerfile-unknown-section
acme_client=params.acme_client
[params.acme_client]
InfID=acme_client
`,
  silent: [
    '[Acme.Settings]\nPort=1\n[AcmeNet]\n[Unattended.Acme]\n',
    '[Proxy2]\nHTTP_Proxy_Server=proxy\n[Display_1]\nXresolution=800\n',
    // A part of an AnswerFile: the rows that lead here stand in another file.
    '[params.MS_TCPIP]\nDHCP=Yes\n',
    '[UniqueIds]\nBENCH1=UserData\n[BENCH1:UserData]\nComputerName=BENCH1\n[NetAdapters]\n[params.Adapter1]\n',
    // The rule for the row that misspells the name speaks.
    '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adaptor1]\nInfID=*\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.b.OemSection\n[params.a.OemSection]\nx=1\n',
    '[NetAdapter]\na=PARAMS.a\n[Params.A]\nInfID=a\n[Version]\nSignature="$Windows NT$"\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      const lower = name.toLowerCase();
      if (section.roles.size > 0 || known.has(lower) || roleByName('answerfile', name) !== undefined) return;
      if (/^params\../.test(lower)) {
        if (isUniquenessFile(context)) return;
        const unnamed = whoShouldName(lower, context);
        if (unnamed === undefined) return;
        context.reportHeader(section, unnamed.message, {
          severity: 'information',
          data: { oemSectionOf: unnamed.oemSectionOf },
        });
        return;
      }
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
    const { near, oemSectionOf } = finding.data as { near?: string; oemSectionOf?: string };
    const { section } = finding.part;
    if (near !== undefined) {
      const edits = [replaceWords(file, finding, near)];
      return [{ title: `Rename the section to [${near}]`, edits, safe: false }];
    }
    const parent = oemSectionOf && [...file.sectionsNamed(oemSectionOf)][0];
    if (!parent) return [];
    const row = `OemSection=${section.name}${lineEnd(file.tree)}`;
    return [
      {
        title: `Name it in [${parent.name}]: OemSection=${section.name}`,
        edits: [addToSection(file, parent.name, row)],
        safe: false,
      },
    ];
  },
});

/** The known name that a misspelt one stands for. */
function nearKnown(name: string): string | undefined {
  if (name.length < 4 || known.has(name.toLowerCase().replace(variation, ''))) return undefined;
  return nearest(name, knownNames, name.length < 8 ? 1 : 2);
}

/**
 * Who should name a parameter section that nobody names.
 *
 * @returns undefined where another finding speaks of it, or where the file says too little.
 */
function whoShouldName(
  lower: string,
  context: RuleContext,
): { message: string; oemSectionOf?: string } | undefined {
  if (![...componentSections, 'NetAdapter'].some((list) => context.hasSection(list))) return undefined;
  if (hasManySections(context)) return undefined;
  if (namedByMisspeltLists(context).has(lower) || isMeantByMissing(lower, context)) return undefined;
  const parent = parentOf(lower, context);
  if (parent === undefined) {
    return {
      message:
        'No row of [NetAdapters], [NetProtocols], [NetServices] or [NetClients] names this section, so NetSetup never reads it. Name it there, or take it out.',
    };
  }
  // Where nobody reads the section above, that is the one mistake.
  if (!parent.roles.has('params')) return undefined;
  if (lower !== `${parent.name}.oemsection`.toLowerCase()) {
    return {
      message: `AdapterSections in [${parent.name}] does not list this section, so Setup never reads it. List it there, or take it out.`,
    };
  }
  // answerfile-oemsection-name speaks of an OemSection that names another section.
  if (context.entry(parent.name, 'OemSection') !== undefined) return undefined;
  return {
    message: `[${parent.name}] does not name this section in an OemSection row, so NetSetup never reads it. Add the row.`,
    oemSectionOf: parent.name,
  };
}

/** What is named in lists whose own names are misspelt, which is the one mistake then. */
function namedByMisspeltLists(context: FileView): ReadonlySet<string> {
  return context.once('named by misspelt lists', (view) => {
    const named = new Set<string>();
    for (const name of view.sectionNames()) {
      if (known.has(name) || nearest(name, componentSections, 2) === undefined) continue;
      for (const { entry } of view.entries(name)) {
        for (const { value } of entry.fields) named.add(value.toLowerCase());
      }
    }
    return named;
  });
}

/** Whether a row names a section that is not there and can be this one. */
function isMeantByMissing(lower: string, context: FileView): boolean {
  const missing = context.once('names of missing sections', (view) => {
    const there = new Set(view.sectionNames());
    return view.names('section').filter((name) => !there.has(name));
  });
  return nearestSectionName(lower, missing) !== undefined;
}

/** The section whose name this one's begins with: `params.a` of `params.a.OemSection`. */
function parentOf(lower: string, context: RuleContext): SectionModel | undefined {
  for (let dot = lower.lastIndexOf('.'); dot > 'params.'.length; dot = lower.lastIndexOf('.', dot - 1)) {
    const [parent] = context.sections(lower.slice(0, dot));
    if (parent !== undefined) return parent;
  }
  return undefined;
}
