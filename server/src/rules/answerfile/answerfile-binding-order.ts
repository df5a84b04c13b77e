import { defineRule } from '../rule';
import { type BindingPlace, boundNames, placeOfBound } from './bindings';

export const answerfileBindingOrder = defineRule({
  id: 'answerfile-binding-order',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Binding path in another order',
  what: 'A row of [NetBindings] does not go from the client or service over protocols to the adapter.',
  why: 'Setup follows a path from the top of the network down: client or service, protocols, adapter. It ignores paths in any other order.',
  fix: 'Put the client or service first and the adapter last.',
  pages: ['technet cc772872', 'technet cc756029'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nInfID=*\n[NetBindings]\nDisable="MS_Server,MS_TCPIP,Adapter1"\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
[NetBindings]
Disable="MS_TCPIP,MS_Server,Adapter1"
;                 ^^^^^^^^^ answerfile-binding-order
Enable=Adapter1 MS_TCPIP
;               ^^^^^^^^ answerfile-binding-order
`,
  silent: [
    '[NetBindings]\nDisable="MS_MSClient,MS_NWNB,MS_NWIPX"\nDisable=MS_TCPIP\n',
    // What one of the names stands for cannot be told.
    '[NetBindings]\nDisable="MS_TCPIP,acme_filter,Adapter1"\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[NetBindings]\nDisable=MS_Server MS_NetBT MS_TCPIP Adapter1\n',
    '[NetBindings]\nDisable="MS_Server,MS_MSClient"\n; Disable="MS_TCPIP,MS_Server"\n',
  ],
  entries: {
    roles: ['binding'],
    check({ row, part }, context) {
      const names = boundNames(row, part);
      if (names.length < 2) return;
      let reached = 0;
      for (const { name, span } of names) {
        const place = placeOfBound(context, name);
        const rank = place === undefined ? -1 : order.indexOf(place);
        if (rank >= reached) {
          reached = rank;
          continue;
        }
        // A name of which nothing is known may stand for anything.
        if (place === undefined) continue;
        context.report(
          row,
          part,
          span,
          `${name} is ${withArticle[place]} and stands behind ${withArticle[order[reached]!]}. Setup ignores paths in that order; put the client or service first and the adapter last.`,
        );
        return;
      }
    },
  },
});

const order: readonly BindingPlace[] = ['client or service', 'protocol', 'adapter'];
const withArticle: Readonly<Record<BindingPlace, string>> = {
  'client or service': 'a client or service',
  protocol: 'a protocol',
  adapter: 'an adapter',
};
