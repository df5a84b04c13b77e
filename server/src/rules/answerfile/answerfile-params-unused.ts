import type { SectionModel } from '../../model';
import type { FileView, RuleContext } from '../context';
import { addToSection, lineEnd } from '../edits';
import { hasManySections, nearestSectionName } from '../references';
import { defineRule } from '../rule';
import { componentLists, namesNearToLists } from './lists';
import { isUniquenessFile } from './upgrade-file';

export const answerfileParamsUnused = defineRule({
  id: 'answerfile-params-unused',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Parameter section that no row names',
  what: 'A section whose name begins with "params." is named by no row that NetSetup follows.',
  why: 'NetSetup gets to a parameter section by the row that names it: of a list of components, of AdapterSections, of OemSection. What no row names is never read; often the name is misspelt on one of the two sides.',
  fix: 'Name the section where it belongs, or take it out.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetClients]\nacme_client=params.acme_client\n[params.acme_client]\nInfID=acme_client\n',
  bad: `[NetAdapters]
acme_nic=params.acme_nic
[params.acme_nic]
InfID=acme_nic
[params.acme_nic.OemSection]
;^^^^^^^^^^^^^^^^^^^^^^^^^^ answerfile-params-unused
AcmePort=1
[params.acme_old]
;^^^^^^^^^^^^^^^ answerfile-params-unused
InfID=acme_old
`,
  silent: [
    // A part of an AnswerFile: the rows that lead here stand in another file.
    '[params.MS_TCPIP]\nDHCP=Yes\n',
    '[UniqueIds]\nBENCH1=UserData\n[NetAdapters]\n[params.Adapter1]\n',
    // The rule for the row that misspells the name speaks.
    '[NetAdapters]\nAdapter1=params.Adapter1\n[params.Adaptor1]\nInfID=*\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.b.OemSection\n[params.a.OemSection]\nx=1\n',
    // [NetAdapter] is the one mistake.
    '[NetAdapter]\na=PARAMS.a\n[Params.A]\nInfID=a\n[Acme.params]\n',
  ],
  sections: {
    check(section, context) {
      const lower = section.name.toLowerCase();
      if (section.roles.size > 0 || !/^params\../.test(lower) || isUniquenessFile(context)) return;
      const unnamed = whoShouldName(lower, context);
      if (unnamed === undefined) return;
      context.reportHeader(section, unnamed.message, { data: unnamed.oemSectionOf });
    },
  },
  fixes({ data, part }, { file }) {
    const { section } = part;
    const parent = data === undefined ? undefined : file.sectionList(data as string)[0];
    if (parent === undefined) return [];
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

/**
 * Who should name a parameter section that nobody names.
 *
 * @returns undefined where another finding speaks of it, or where the file says too little.
 */
function whoShouldName(
  lower: string,
  context: RuleContext,
): { message: string; oemSectionOf?: string } | undefined {
  if (!componentLists.some((list) => context.hasSection(list))) return undefined;
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
      if (!namesNearToLists(name)) continue;
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
