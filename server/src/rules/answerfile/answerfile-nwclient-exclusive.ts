import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { isOf } from './components';
import { removeEntry } from './edits';

export const answerfileNwclientExclusive = defineRule({
  id: 'answerfile-nwclient-exclusive',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'PreferredServer together with a directory tree',
  what: 'The parameters of MS_NWClient have PreferredServer, and DefaultTree or DefaultContext as well.',
  why: 'The client for NetWare logs on to a bindery server or to a directory tree. The keys for the one and for the other exclude each other.',
  fix: 'Keep PreferredServer alone, or take it out and keep DefaultTree and DefaultContext.',
  pages: ['technet cc755795'],
  good: '[NetClients]\nMS_NWClient=params.MS_NWClient\n[params.MS_NWClient]\nDefaultTree=NORTH\nDefaultContext=BENCH\n',
  bad: `[NetClients]
MS_NWClient=params.MS_NWClient
[params.MS_NWClient]
PreferredServer=DEPOT
; <-------------- answerfile-nwclient-exclusive
DefaultTree=NORTH
`,
  silent: [
    '[NetClients]\nMS_NWClient=params.MS_NWClient\n[params.MS_NWClient]\nPreferredServer=DEPOT\nLogonScript=Yes\n',
    '[NetClients]\nMS_NWClient=params.MS_NWClient\n[params.MS_NWClient]\nPreferredServer=\nDefaultTree=NORTH\nDefaultContext=BENCH\n',
    '[NetClients]\nMS_NWClient=params.MS_NWClient\n[params.MS_NWClient]\nPreferredServer=DEPOT\nDefaultTree=""\n',
    // Another client, with keys of its vendor.
    '[NetClients]\nacme_client=params.acme_client\n[params.acme_client]\nInfID=acme_client\nPreferredServer=DEPOT\nDefaultTree=NORTH\n',
  ],
  sections: {
    roles: ['params'],
    check(section, context) {
      const settings = settingsOf(context, section.name);
      const server = settings.firstWithValue(['PreferredServer']);
      const tree = settings.firstWithValue(['DefaultTree', 'DefaultContext']);
      if (server === undefined || tree === undefined || !isOf(context, section, 'MS_NWClient')) return;
      if (!isFirstOfName(context, section)) return;
      const key = tree.entry.key!;
      context.report(
        server.row,
        server.part,
        server.entry.key!,
        `PreferredServer and ${key.value} exclude each other: the client logs on to a server or to a directory tree. Take one of them out.`,
        {
          data: { trees: ['DefaultTree', 'DefaultContext'].flatMap((one) => settings.get(one) ?? []) },
          related: [{ ...tree, span: key, file: context.model, message: `${key.value} is here.` }],
        },
      );
    },
  },
  fixes(finding, { file }) {
    const { trees } = finding.data as { trees: readonly Parameters<typeof removeEntry>[1][] };
    return [
      { title: 'Remove PreferredServer', edits: [removeEntry(file, finding)], safe: false },
      {
        title: 'Remove DefaultTree and DefaultContext',
        edits: trees.map((place) => removeEntry(file, place)),
        safe: false,
      },
    ];
  },
});
