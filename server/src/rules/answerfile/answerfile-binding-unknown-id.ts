import { component, componentByNt4, components } from '../../language/components';
import { type FileView, untracked } from '../context';
import { nearest } from '../nearest';
import { isPlaceholder, replaceWords } from '../references';
import { defineRule } from '../rule';
import { boundNames, isListed } from './bindings';
import { componentLists } from './lists';

export const answerfileBindingUnknownId = defineRule({
  id: 'answerfile-binding-unknown-id',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Binding of a component that is not there',
  what: 'A row of [NetBindings] names a component that no list of this file has and that does not come with Windows, or an adapter that [NetAdapters] does not have.',
  why: 'A binding path leads from a client or service over protocols to an adapter. Setup passes over a path with a name that it does not know.',
  fix: 'Write the name as the list of components has it.',
  pages: ['technet cc772872'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nInfID=*\n[NetBindings]\nDisable="MS_Server,MS_NWIPX,Adapter1"\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
[NetBindings]
Disable="MS_Sevrer,MS_NWIPX,Adapter1"
;        ^^^^^^^^^ answerfile-binding-unknown-id
Enable=MS_Server MS_NWIPX Adaptor1
;                         ^^^^^^^^ answerfile-binding-unknown-id
`,
  silent: [
    // Nothing is listed here at all: a part of a file.
    '[NetBindings]\nDisable="acme_client,MS_TCPIP,Adapter1"\n',
    '[NetClients]\nACME_client=params.a\n[params.a]\n[NetBindings]\nDemote="acme_Client,ms_tcpip"\n',
    // Components that Setup installs along with others.
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[NetBindings]\nDisable="MS_NetBIOS,MS_NetBT,Adapter1"\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[NetBindings]\nDisable="%Client%,<protocol>,NWWKSTA"\n; Disable="nobody"\n',
  ],
  entries: {
    roles: ['binding'],
    check({ row, part }, context) {
      for (const { name, span } of boundNames(row, part)) {
        if (isPlaceholder(name) || isKnown(context, name)) continue;
        if (!componentLists.some((list) => context.hasSection(list))) return;
        context.report(
          row,
          part,
          span,
          `No list of this file has ${name}, and it is no component of Windows, so that Setup passes over this path. Write the name as its list has it.`,
        );
      }
    },
  },
  fixes(finding, context) {
    const { row, span } = finding;
    const view = untracked(context);
    const candidates = [...components().map(({ id }) => id), ...listed(view)];
    const near = nearest(row.text.slice(span.start, span.end), candidates);
    if (near === undefined) return [];
    const edits = [replaceWords(context.file, finding, near)];
    return [{ title: `Write ${near}`, edits, safe: false }];
  },
});

function isKnown(view: FileView, name: string): boolean {
  if (component(name) !== undefined || componentByNt4(name) !== undefined) return true;
  return isListed(view, name);
}

/** The keys of all lists of components, as they are written. */
function* listed(view: FileView): Generator<string> {
  for (const list of componentLists) {
    for (const { entry } of view.entries(list)) if (entry.key !== null) yield entry.key.value;
  }
}
