import { untracked } from '../context';
import { nearest } from '../nearest';
import { isPlaceholder, replaceWords } from '../references';
import { defineRule } from '../rule';
import { adaptersOf, hasAdapterList, isListedAdapter } from './adapters';

export const answerfileSpecifictoUnknown = defineRule({
  id: 'answerfile-specificto-unknown',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'SpecificTo with a name that no adapter has',
  what: 'SpecificTo names an adapter that is not a key of [NetAdapters].',
  why: 'SpecificTo repeats what stands left of the equals sign in [NetAdapters]. With any other name the section is for no adapter, and its addresses are set nowhere.',
  fix: 'Write the key of the adapter as [NetAdapters] has it.',
  pages: ['technet cc772700'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nInfID=*\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\n',
  bad: `[NetAdapters]
Adapter1=params.1
[params.1]
InfID=*
[NetProtocols]
MS_TCPIP=tcp
[tcp]
AdapterSections=tcp.1
[tcp.1]
SpecificTo=Adaptor1
;          ^^^^^^^^ answerfile-specificto-unknown
`,
  silent: [
    // answerfile-netadapter-singular speaks of the section; the key is there.
    '[NetAdapter]\nAdapter1=params.1\n[params.1]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo="ADAPTER1"\n',
    '[AsyncAdapters]\nacme_port=params.a\n[params.a]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=acme_port\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=%Adapter%\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\n[Vendor]\nSpecificTo=Adapter9\n',
  ],
  entries: {
    roles: ['adapter-params'],
    check({ row, entry, part }, context) {
      if (entry.key?.value.toLowerCase() !== 'specificto') return;
      const field = entry.fields[0]!;
      const name = field.value;
      if (name === '' || name.includes('%') || isPlaceholder(name) || isListedAdapter(context, name)) return;
      const listed = hasAdapterList(context);
      context.report(
        row,
        part,
        field,
        listed
          ? `No adapter is called ${name}: SpecificTo repeats a key of [NetAdapters]. As it is, the settings of this section reach no adapter.`
          : `The file has no [NetAdapters], so no adapter is called ${name}. Unless a second file lists it, the settings of this section reach no adapter; add [NetAdapters].`,
        { severity: listed ? 'error' : 'warning' },
      );
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const adapters = adaptersOf(untracked(context));
    const name = finding.row.entry!.fields[0]!.value;
    const near = adapters.length > mostCompared ? undefined : nearest(name, adapters);
    const offered = near === undefined ? adapters.slice(0, 3) : [near];
    return offered.map((adapter) => ({
      title: `Write SpecificTo=${adapter}`,
      edits: [replaceWords(file, finding, adapter)],
      safe: false,
    }));
  },
});

/** With more adapters than this the name is compared with none. */
const mostCompared = 200;
