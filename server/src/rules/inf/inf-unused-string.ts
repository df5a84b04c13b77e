import { removeRow } from '../edits';
import { defineRule } from '../rule';
import { isUsed } from './tokens';

export const infUnusedString = defineRule({
  id: 'inf-unused-string',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'hint',
  title: 'String that is never used',
  what: 'No entry of the file names a string of [Strings].',
  why: 'Other files cannot use it, so that it is usually left from a change.',
  fix: 'Remove it, in all languages.',
  pages: ['install/inf-strings-section'],
  good: '[Version]\nProvider=%Acme%\n[Strings]\nAcme="Acme"\n',
  bad: `[Version]
[Strings]
OldName="x"
;<------ inf-unused-string
[Strings.0407]
OldName="y"
`,
  silent: [
    // Tables of constants are kept whole.
    '[Version]\n[Strings]\nSERVICE_BOOT_START=0x0\nREG_DWORD=0x00010001\nKSNAME_Filter="{9B365890-165F-11D0-A195-0020AFD156E4}"\n',
    '[Version]\nProvider="by %ACME%"\n[Acme;%New%]\n[Strings]\nAcme="Acme"\n',
    '[Strings]\nAcme="used elsewhere"\n',
    '[Version]\n[Acme]\n%Key%=1,\\\n "%Text%"\n[Strings]\nKey=k\nText=t\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || constant.test(key.value)) return;
      // Of rows with the same key only the first one looks through what the file says of it.
      if (context.definitions('token', key.value)[0]?.row !== row) return;
      if (isUsed(key.value, context) || !context.hasSection('Version')) return;
      context.report(
        row,
        part,
        key,
        `Nothing in this file uses %${key.value}%. Remove it if it is left over.`,
      );
    },
  },
  fixes({ row }, { file }) {
    const definitions = file
      .factList('token', row.entry!.key!.value)
      .filter(({ usage }) => usage === 'definition');
    const edits = definitions.map((fact) => {
      return removeRow(file.tree.rowAt(file.offsetOfRow(file.partOf(fact), fact.row))!);
    });
    return [{ title: 'Remove the string in all languages', edits, safe: false }];
  },
});

/** Names of tables that authors copy whole, or that class installers and other tools read. */
const constant =
  /^%|^(?:service|spsvcinst|reg|flg_addreg|addreg|kscategory|ksname|pkey|static|drvstore|ioc?tl|class|disk|media)[._]?|guid|^\d+$/i;
