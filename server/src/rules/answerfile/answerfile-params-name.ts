import type { FileModel } from '../../model';
import type { Edit } from '../fix';
import { referencesOf } from '../references';
import { defineRule } from '../rule';
import { isUpgradeFile } from './upgrade-file';

export const answerfileParamsName = defineRule({
  id: 'answerfile-params-name',
  dialects: ['answerfile'],
  severity: 'hint',
  title: 'Parameter section that is not called params and the ID',
  what: 'In an AnswerFile of an upgrade, the parameter section of a component has another name than "params." and the ID.',
  why: 'NetSetup gives the section that name, and makes the name of the OEM section from it. A section of another name was not written by NetSetup; the upgrade may not find it.',
  fix: 'Rename the section, and the row that names it.',
  pages: ['network/examining-the-answerfile'],
  good: '[NetServices]\nacme_svc=params.acme_svc\n[params.acme_svc]\nInfID=acme_svc\nOemDllToLoad=c:\\temp\\acme.dll\n',
  bad: `[NetServices]
acme_svc=acmeparams
;        ^^^^^^^^^^ answerfile-params-name
[acmeparams]
InfID=acme_svc
OemDllToLoad=c:\\temp\\acme.dll
`,
  silent: [
    '[NetProtocols]\nMS_TCPIP=params.TCPIP\n[params.TCPIP]\nInfID=MS_TCPIP\n',
    '[NetServices]\nACME_SVC=Params.acme_svc\n[params.acme_svc]\nOemDllToLoad=c:\\temp\\acme.dll\n',
    '[NetServices]\nacme_svc=acmeparams\n[params.acme_svc]\nOemSection=params.acme_svc.OemSection\n[params.acme_svc.OemSection]\n',
    '[NetServices]\nparams.acme_svc\n[params.acme_svc]\nOemDllToLoad=c:\\temp\\acme.dll\n',
  ],
  entries: {
    roles: ['component-list'],
    check({ row, entry, part }, context) {
      const id = entry.key?.value;
      if (id === undefined || id === '' || id.includes('%') || !isUpgradeFile(context)) return;
      for (const { name, target, span } of referencesOf(row, part)) {
        const usual = `params.${id}`;
        if (target !== 'params' || name.toLowerCase() === usual.toLowerCase()) continue;
        // answerfile-params-missing speaks of a name that leads nowhere.
        if (!context.hasSection(name)) continue;
        context.report(
          row,
          part,
          span,
          `NetSetup calls the parameter section of ${id} [${usual}]. Rename [${name}] in its header and here.`,
          { data: { name, usual } },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const { name, usual } = finding.data as { name: string; usual: string };
    if (file.sectionsNamed(usual).size > 0 || /[\]\r\n]/.test(usual)) return [];
    const edits = [...renames(file, name, usual)];
    // NetSetup makes the name of the OEM section from the other one.
    if (file.sectionsNamed(`${usual}.OemSection`).size === 0) {
      edits.push(...renames(file, `${name}.OemSection`, `${usual}.OemSection`));
    }
    return [{ title: `Rename the section to [${usual}]`, edits, safe: false }];
  },
});

/** Another name for a section, in its headers and wherever it is named. */
function* renames(file: FileModel, from: string, to: string): Generator<Edit> {
  const places = new Set<number>();
  for (const fact of file.facts('section', from)) {
    const offset = file.offsetOfRow(file.partOf(fact), fact.row);
    const span = { start: offset + fact.span.start, end: offset + fact.span.end };
    if (places.has(span.start)) continue;
    places.add(span.start);
    yield { span, text: to };
  }
}
