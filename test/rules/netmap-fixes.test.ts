import assert from 'node:assert/strict';
import { fixAllEdits } from '../../server/src/features/code-actions';
import { applyEdits } from '../../server/src/rules/edits';
import { Tree } from '../../server/src/syntax';
import { Project } from '../support/project';

interface Case {
  readonly rule: string;
  readonly before: string;
  /** What each fix is called, and what it makes of the file; `safe` in front where nobody has to look. */
  readonly fixes: Readonly<Record<string, string>>;
  readonly name?: string;
}

const support = '[OemUpgradeSupport]\nsnipe = snipe.dll\n';

const cases: readonly Case[] = [
  {
    rule: 'netmap-unknown-section',
    before: `[OemNetService]\nSnipe = snipe\n${support}`,
    fixes: { 'Rename the section to [OemNetServices]': `[OemNetServices]\nSnipe = snipe\n${support}` },
  },
  {
    rule: 'netmap-unknown-section',
    before: `[Snipes]\n[OemNetServices]\nSnipe = snipe\n${support}`,
    fixes: {},
  },
  {
    rule: 'netmap-oemadapters-name',
    before: `[OEMADAPTERS] ; all\nSnipe = snipe\n${support}`,
    fixes: {
      'safe: Rename the section to [OemNetAdapters]': `[OemNetAdapters] ; all\nSnipe = snipe\n${support}`,
    },
  },
  {
    rule: 'netmap-no-mapping-section',
    before: `[OemNetClients]\n\n${support}`,
    fixes: { 'Add a row to [OemNetClients]': `[OemNetClients]\npreupgrade-ID = snipe\n\n${support}` },
  },
  {
    rule: 'netmap-missing-upgrade-support',
    before:
      '[OemNetServices]\r\nA=snipe_a\r\nB=snipe_b\r\nC=SNIPE_A\r\n[OemNetAdapters]\r\nN=0,Kinds\r\n[Kinds]\r\nsnipe_n="N 1"\r\n[OemUpgradeHelpFiles]\r\nsnipe_b=b.txt,b.htm',
    fixes: {
      'Add [OemUpgradeSupport] with rows for the 3 IDs':
        '[OemNetServices]\r\nA=snipe_a\r\nB=snipe_b\r\nC=SNIPE_A\r\n\r\n[OemUpgradeSupport]\r\nsnipe_a = migration.dll\r\nsnipe_b = NotSupported\r\nsnipe_n = migration.dll\r\n\r\n[OemNetAdapters]\r\nN=0,Kinds\r\n[Kinds]\r\nsnipe_n="N 1"\r\n[OemUpgradeHelpFiles]\r\nsnipe_b=b.txt,b.htm',
    },
  },
  {
    rule: 'netmap-entry-without-key',
    before: `[OemNetServices]\nSnipe, snipe\n${support}`,
    fixes: { 'Replace the comma with an equals sign': `[OemNetServices]\nSnipe = snipe\n${support}` },
  },
  { rule: 'netmap-entry-without-key', before: `[OemNetServices]\nSnipe\n${support}`, fixes: {} },
  {
    rule: 'netmap-empty-id',
    before: `[OemNetAdapters]\nSnipe = , Kinds\n${support}`,
    fixes: {
      'Write 0, the method of one-to-many mappings': `[OemNetAdapters]\nSnipe = 0, Kinds\n${support}`,
    },
  },
  {
    rule: 'netmap-one-to-many-not-allowed',
    before: `[OemNetServices]\nSnipe = 0, Kinds ; why\n[Kinds]\nsnipe = "S 1"\nsnipe2 = "S 2"\n${support}`,
    fixes: {
      'Map to snipe': `[OemNetServices]\nSnipe = snipe ; why\n[Kinds]\nsnipe = "S 1"\nsnipe2 = "S 2"\n${support}`,
      'Map to snipe2': `[OemNetServices]\nSnipe = snipe2 ; why\n[Kinds]\nsnipe = "S 1"\nsnipe2 = "S 2"\n${support}`,
      'Move the row to [OemNetAdapters]': `[OemNetAdapters]\nSnipe = 0, Kinds ; why\n\n[OemNetServices]\n[Kinds]\nsnipe = "S 1"\nsnipe2 = "S 2"\n${support}`,
    },
  },
  {
    rule: 'netmap-mapping-method-not-zero',
    before: `[OemNetAdapters]\nSnipe="1" ,Kinds\n[Kinds]\n${support}`,
    fixes: { 'safe: Write 0 as the mapping method': `[OemNetAdapters]\nSnipe=0 ,Kinds\n[Kinds]\n${support}` },
  },
  {
    rule: 'netmap-mapping-section-name-missing',
    before: `[OemNetAdapters]\nA = 0, ; which?\n[Snipe Kinds]\nValueName = "K"\n${support}`,
    fixes: {
      'Look in [Snipe Kinds]': `[OemNetAdapters]\nA = 0, "Snipe Kinds" ; which?\n[Snipe Kinds]\nValueName = "K"\n${support}`,
    },
  },
  {
    rule: 'netmap-mapping-section-missing',
    before: `[OemNetAdapters]\nA = 0, SnipeKind\n\n; DLLs\n${support}\n[SnipeKinds]\nValueName = "K"\nValueType = 1\n`,
    fixes: {
      'Look in [SnipeKinds]': `[OemNetAdapters]\nA = 0, SnipeKinds\n\n; DLLs\n${support}\n[SnipeKinds]\nValueName = "K"\nValueType = 1\n`,
      'Add [SnipeKind]': `[OemNetAdapters]\nA = 0, SnipeKind\n\n[SnipeKind]\nValueName = "BoardType"\nValueType = 1\npostupgrade-ID = "ValueNotPresent"\n\n; DLLs\n${support}\n[SnipeKinds]\nValueName = "K"\nValueType = 1\n`,
    },
  },
  {
    rule: 'netmap-mapping-section-missing',
    before: `[OemNetAdapters]\nA = 0, SnipeKind\nB = 0, SnipeKinds\n\n[SnipeKinds]\n${support}`,
    fixes: {
      'Add [SnipeKind]': `[OemNetAdapters]\nA = 0, SnipeKind\nB = 0, SnipeKinds\n\n[SnipeKind]\nValueName = "BoardType"\nValueType = 1\npostupgrade-ID = "ValueNotPresent"\n\n[SnipeKinds]\n${support}`,
    },
  },
  {
    rule: 'netmap-duplicate-preupgrade-id',
    before: `[OemNetServices]\nSnipe = snipe\nSNIPE = "snipe"\n${support}`,
    fixes: { 'safe: Remove this row': `[OemNetServices]\nSnipe = snipe\n${support}` },
  },
  {
    rule: 'netmap-duplicate-preupgrade-id',
    before: `[OemNetServices]\nSnipe = snipe\nSNIPE = snipe2\n${support}snipe2 = snipe.dll`,
    fixes: { 'Remove this row': `[OemNetServices]\nSnipe = snipe\n${support}snipe2 = snipe.dll` },
  },
  {
    rule: 'netmap-client-in-services',
    before: `[OemNetServices]\n; The client.\nNWWKSTA = snipe\n\n${support}`,
    fixes: {
      'safe: Move the row to [OemNetClients]': `[OemNetServices]\n\n[OemNetClients]\n; The client.\nNWWKSTA = snipe\n\n${support}`,
    },
  },
  {
    rule: 'netmap-client-in-services',
    before: `[OemNetServices]\nSnipeRdr = snipe\n[OemNetClients]\n${support}`,
    fixes: {
      'Move the row to [OemNetClients]': `[OemNetServices]\n[OemNetClients]\nSnipeRdr = snipe\n${support}`,
    },
  },
  {
    rule: 'netmap-client-in-services',
    before: `[OemNetServices]\nWKSTA = snipe\n[OemNetClients]\nwksta = SNIPE\n${support}`,
    fixes: {
      'safe: Remove the row: [OemNetClients] maps WKSTA already': `[OemNetServices]\n[OemNetClients]\nwksta = SNIPE\n${support}`,
    },
  },
  {
    rule: 'netmap-client-in-services',
    before: `[OemNetServices]\nWKSTA = snipe\n[OemNetClients]\nwksta = other\n${support}other = snipe.dll\n`,
    fixes: {
      'Remove the row: [OemNetClients] maps WKSTA already': `[OemNetServices]\n[OemNetClients]\nwksta = other\n${support}other = snipe.dll\n`,
    },
  },
  {
    rule: 'netmap-support-missing-entry',
    before: `[OemNetServices]\nA=snipe\nB=jack\n[OemUpgradeSupport]\nsnipe="Snipe.DLL"\n; jack?\n`,
    fixes: {
      'Add a row for jack to [OemUpgradeSupport]: "Snipe.DLL"': `[OemNetServices]\nA=snipe\nB=jack\n[OemUpgradeSupport]\nsnipe="Snipe.DLL"\n; jack?\njack="Snipe.DLL"\n`,
      'Add a row for jack to [OemUpgradeSupport]: NotSupported': `[OemNetServices]\nA=snipe\nB=jack\n[OemUpgradeSupport]\nsnipe="Snipe.DLL"\n; jack?\njack=NotSupported\n`,
    },
  },
  {
    rule: 'netmap-support-missing-entry',
    before: `[OemNetServices]\nA = jack\n[OemUpgradeSupport]\n[OemUpgradeHelpFiles]\njack = j.txt, j.htm\n`,
    fixes: {
      'Add a row for jack to [OemUpgradeSupport]: NotSupported': `[OemNetServices]\nA = jack\n[OemUpgradeSupport]\njack = NotSupported\n[OemUpgradeHelpFiles]\njack = j.txt, j.htm\n`,
      'Add a row for jack to [OemUpgradeSupport]: migration.dll': `[OemNetServices]\nA = jack\n[OemUpgradeSupport]\njack = migration.dll\n[OemUpgradeHelpFiles]\njack = j.txt, j.htm\n`,
    },
  },
  {
    rule: 'netmap-id-lookalike',
    before: '[OemNetServices]\nA = snipel\n[OemUpgradeSupport]\nSNIPE1 = snipe.dll\n',
    fixes: { 'Change to snipel': '[OemNetServices]\nA = snipel\n[OemUpgradeSupport]\nsnipel = snipe.dll\n' },
  },
  {
    rule: 'netmap-support-preupgrade-id',
    before:
      '[OemNetServices]\nSnipe = snipe_w2k\n[OemUpgradeSupport]\n"SNIPE" = snipe.dll, snipe.inf ; one\n',
    fixes: {
      'safe: Replace with snipe_w2k':
        '[OemNetServices]\nSnipe = snipe_w2k\n[OemUpgradeSupport]\nsnipe_w2k = snipe.dll, snipe.inf ; one\n',
    },
  },
  {
    rule: 'netmap-support-preupgrade-id',
    before:
      '[OemNetServices]\nSnipe = snipe_w2k\n[OemUpgradeSupport]\nSnipe = snipe.dll\nsnipe_w2k = snipe.dll\n',
    fixes: {
      'Remove this row: the post-upgrade ID has its own':
        '[OemNetServices]\nSnipe = snipe_w2k\n[OemUpgradeSupport]\nsnipe_w2k = snipe.dll\n',
    },
  },
  {
    rule: 'netmap-support-preupgrade-id',
    before:
      '[OemNetAdapters]\nSnipe = 0, Kinds\n[Kinds]\na = "A 1"\nb = "B 1"\nc = "C 1"\n[OemUpgradeSupport]\nSnipe = s.dll, s.inf\nc = s.dll\n',
    fixes: {
      'Write a row for each of the 2 post-upgrade IDs':
        '[OemNetAdapters]\nSnipe = 0, Kinds\n[Kinds]\na = "A 1"\nb = "B 1"\nc = "C 1"\n[OemUpgradeSupport]\nb = s.dll, s.inf\na = s.dll, s.inf\nc = s.dll\n',
    },
  },
  {
    rule: 'netmap-support-orphan-entry',
    before: '[OemNetServices]\nSnipe = snipe\n[OemUpgradeSupport]\nsnipe = s.dll\nheron = s.dll',
    fixes: { 'Remove this row': '[OemNetServices]\nSnipe = snipe\n[OemUpgradeSupport]\nsnipe = s.dll\n' },
  },
  {
    rule: 'netmap-multiple-migration-dlls',
    before: `[OemNetServices]\nS = snipe\nH = heron\n${support}heron = heron.dll, heron.inf\n`,
    fixes: {
      'Replace with snipe.dll': `[OemNetServices]\nS = snipe\nH = heron\n${support}heron = snipe.dll, heron.inf\n`,
    },
  },
  {
    rule: 'netmap-support-missing-dll',
    before: `[OemNetServices]\nS = snipe\nH = heron\n${support}heron = ; to do\n`,
    fixes: {
      'Write snipe.dll': `[OemNetServices]\nS = snipe\nH = heron\n${support}heron = snipe.dll ; to do\n`,
      'Write NotSupported': `[OemNetServices]\nS = snipe\nH = heron\n${support}heron = NotSupported ; to do\n`,
    },
  },
  {
    rule: 'netmap-support-missing-dll',
    before: '[OemNetServices]\nH = heron\n[OemUpgradeSupport]\nheron = "", heron.inf\n',
    fixes: {
      'Write migration.dll':
        '[OemNetServices]\nH = heron\n[OemUpgradeSupport]\nheron = migration.dll, heron.inf\n',
    },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-missing-section',
    before: '; ours\r\n\r\n  c:\\upg\\snipe ; one\r\nc:\\upg\\heron\r\n',
    fixes: {
      'safe: Write [OemNetUpgradeDirs] above the directories':
        '; ours\r\n\r\n[OemNetUpgradeDirs]\r\n  c:\\upg\\snipe ; one\r\nc:\\upg\\heron\r\n',
    },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-missing-section',
    before: '\ufeffc:\\upg\\snipe',
    fixes: {
      'safe: Write [OemNetUpgradeDirs] above the directories': '\ufeff[OemNetUpgradeDirs]\nc:\\upg\\snipe',
    },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-missing-section',
    before: '[OemNetUpgradeDir]\nc:\\upg\\snipe\n',
    fixes: { 'Rename the section to [OemNetUpgradeDirs]': '[OemNetUpgradeDirs]\nc:\\upg\\snipe\n' },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-missing-section',
    before: '[Version]\nSignature = "$Chicago$"\n',
    fixes: { 'Add [OemNetUpgradeDirs]': '[Version]\nSignature = "$Chicago$"\n\n[OemNetUpgradeDirs]\n' },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-trailing-backslash',
    before: '[OemNetUpgradeDirs]\nc:\\upg\\snipe\\ ; one\nc:\\upg\\heron\n',
    fixes: {
      'safe: Remove the backslash at the end of the line':
        '[OemNetUpgradeDirs]\nc:\\upg\\snipe ; one\nc:\\upg\\heron\n',
    },
  },
  {
    name: 'netupg.inf',
    rule: 'netupg-trailing-backslash',
    before: '[OemNetUpgradeDirs]\r\nc:\\upg\\snipe\r\n D:\\\r\nc:\\upg\\heron\r\n',
    fixes: {
      'safe: Put the drive in quotation marks':
        '[OemNetUpgradeDirs]\r\nc:\\upg\\snipe\r\n "D:\\"\r\nc:\\upg\\heron\r\n',
    },
  },
  {
    rule: 'netmap-missing-version',
    before: '[OemNetServices]\nS = s\n',
    fixes: { 'Add [Version]': '[Version]\nSignature="$Windows NT$"\n\n[OemNetServices]\nS = s\n' },
  },
  {
    rule: 'netmap-missing-version',
    before: '; Snipes\n\n[Version]\nProvider = Snipe\n',
    fixes: {
      'Add the Signature': '; Snipes\n\n[Version]\nProvider = Snipe\nSignature="$Windows NT$"\n',
    },
  },
  {
    rule: 'netmap-missing-version',
    before: '[Version]\nSignature = "Windows"\n',
    fixes: { 'Write "$Windows NT$"': '[Version]\nSignature = "$Windows NT$"\n' },
  },
  {
    rule: 'netmap-too-many-fields',
    before: '[OemNetServices]\nS = s, s.inf ; old\n',
    fixes: { 'Remove the extra values': '[OemNetServices]\nS = s ; old\n' },
  },
  {
    rule: 'netmap-valuename-missing',
    before: '[OemNetAdapters]\nS=0,Kinds\n[Kinds] ; of snipes\nValueType=1\ns="S 1"\n',
    fixes: {
      'Add ValueName':
        '[OemNetAdapters]\nS=0,Kinds\n[Kinds] ; of snipes\nValueName="BoardType"\nValueType=1\ns="S 1"\n',
    },
  },
  {
    rule: 'netmap-valuetype-missing',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\ns = "S 1"\n',
    fixes: {
      'Add ValueType': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\nValueType = 1\ns = "S 1"\n',
    },
  },
  {
    rule: 'netmap-valuetype-missing',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = "S 1"\nValueName = "S"',
    fixes: {
      'Add ValueType': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueType = 1\ns = "S 1"\nValueName = "S"',
    },
  },
  {
    rule: 'netmap-valuetype-missing',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\nValueType = ; ?\n',
    fixes: {
      'Write 1, for REG_SZ': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\nValueType = 1 ; ?\n',
    },
  },
  {
    rule: 'netmap-valuetype-invalid',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueType = reg_expand_sz\n',
    fixes: { 'safe: Write 2': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueType = 2\n' },
  },
  {
    rule: 'netmap-valuetype-one-is-sz',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueType = 1\ns = 7\n',
    fixes: { 'Write 4, for REG_DWORD': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueType = 4\ns = 7\n' },
  },
  {
    rule: 'netmap-value-row-direction',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = "S 1"\n"S 2" = s2 ; two\nsn = "ValueNotPresent"\n',
    fixes: {
      'Let the two sides change places':
        '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = "S 1"\ns2 = "S 2" ; two\nsn = "ValueNotPresent"\n',
    },
  },
  {
    rule: 'netmap-valuenotpresent-duplicate',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = ValueNotPresent\nS = "ValueNotPresent"\n',
    fixes: { 'safe: Remove this row': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = ValueNotPresent\n' },
  },
  {
    rule: 'netmap-valuenotpresent-misspelled',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = Value Not Present\n',
    fixes: { 'Write ValueNotPresent': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = ValueNotPresent\n' },
  },
  {
    rule: 'netmap-missing-valuenotpresent',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\n"S 1" = s\n',
    fixes: {
      'Add a row with ValueNotPresent':
        '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\n"S 1" = s\nValueNotPresent = postupgrade-ID\n',
    },
  },
  {
    rule: 'netmap-missing-valuenotpresent',
    before: '[OemNetAdapters]\nS=0,Kinds\n[Kinds]\ns="S 1"\n; end\n',
    fixes: {
      'Add a row with ValueNotPresent':
        '[OemNetAdapters]\nS=0,Kinds\n[Kinds]\ns="S 1"\n; end\npostupgrade-ID="ValueNotPresent"\n',
    },
  },
  {
    rule: 'netmap-value-key-duplicate',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\nvaluename = s\n',
    fixes: { 'safe: Remove this row': '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\nValueName = "S"\n' },
  },
  {
    rule: 'netmap-support-duplicate-entry',
    before: '[OemUpgradeSupport]\ns = s.dll\ns = NotSupported\n',
    fixes: { 'Remove this row': '[OemUpgradeSupport]\ns = s.dll\n' },
  },
  {
    rule: 'netmap-support-duplicate-entry',
    before: '[OemUpgradeSupport]\ns = s.dll\nS = S.DLL ; again\n',
    fixes: { 'safe: Remove this row': '[OemUpgradeSupport]\ns = s.dll\n' },
  },
  {
    rule: 'netmap-support-too-many-fields',
    before: '[OemUpgradeSupport]\ns = s.dll, s.inf , 1, ; two\n',
    fixes: { 'Remove the extra values': '[OemUpgradeSupport]\ns = s.dll, s.inf  ; two\n' },
  },
  {
    rule: 'netmap-support-field-order',
    before: '[OemUpgradeSupport]\ns = "s.inf" ,s.dll ; both\n',
    fixes: { 'safe: Write the DLL first': '[OemUpgradeSupport]\ns = s.dll ,"s.inf" ; both\n' },
  },
  {
    rule: 'netmap-support-path',
    before: '[OemUpgradeSupport]\ns = s.dll, "c:\\old snipes\\s s.inf"\n',
    fixes: { 'Write s s.inf': '[OemUpgradeSupport]\ns = s.dll, "s s.inf"\n' },
  },
  {
    rule: 'netmap-notsupported-extra-fields',
    before: '[OemUpgradeSupport]\ns = NotSupported, s.inf\n',
    fixes: { 'Remove the rest of the row': '[OemUpgradeSupport]\ns = NotSupported\n' },
  },
  {
    rule: 'netmap-notsupported-misspelled',
    before: '[OemUpgradeSupport]\ns = "not supported"\n',
    fixes: { 'Write NotSupported': '[OemUpgradeSupport]\ns = NotSupported\n' },
  },
  {
    rule: 'netmap-notsupported-section',
    before: '[OemUpgradeSupport]\nt = NotSupported\n[OemUpgradeHelpFiles]\n; Old.\ns = NotSupported\n',
    fixes: {
      'Move the row to [OemUpgradeSupport]':
        '[OemUpgradeSupport]\nt = NotSupported\n; Old.\ns = NotSupported\n[OemUpgradeHelpFiles]\n',
    },
  },
  {
    rule: 'netmap-notsupported-section',
    before: '[OemUpgradeSupport]\ns = s.dll\n[OemUpgradeHelpFiles]\ns = NotSupported\n',
    fixes: {
      'Remove the row: [OemUpgradeSupport] has one for s':
        '[OemUpgradeSupport]\ns = s.dll\n[OemUpgradeHelpFiles]\n',
    },
  },
  {
    rule: 'netmap-support-inf-missing',
    before: '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = "S 1"\n[OemUpgradeSupport]\ns = s.dll ; DLL\n',
    fixes: {
      'Add s.inf':
        '[OemNetAdapters]\nS = 0, Kinds\n[Kinds]\ns = "S 1"\n[OemUpgradeSupport]\ns = s.dll, s.inf ; DLL\n',
    },
  },
  {
    rule: 'netmap-helpfiles-field-count',
    before: '[OemUpgradeHelpFiles]\ns = "my s.txt"\n',
    fixes: { 'Add "my s.htm"': '[OemUpgradeHelpFiles]\ns = "my s.txt", "my s.htm"\n' },
  },
  {
    rule: 'netmap-helpfiles-field-count',
    before: '[OemUpgradeHelpFiles]\ns = , s.html\n',
    fixes: { 'Add s.txt': '[OemUpgradeHelpFiles]\ns = s.txt, s.html\n' },
  },
  {
    rule: 'netmap-helpfiles-field-count',
    before: '[OemUpgradeHelpFiles]\ns = s.txt, s.htm, s.hlp\n',
    fixes: { 'Remove the extra values': '[OemUpgradeHelpFiles]\ns = s.txt, s.htm\n' },
  },
  {
    rule: 'netmap-helpfiles-order',
    before: '[OemUpgradeHelpFiles]\ns = s.htm, s.txt\n',
    fixes: { 'safe: Write the text file first': '[OemUpgradeHelpFiles]\ns = s.txt, s.htm\n' },
  },
  {
    rule: 'netmap-helpfiles-preupgrade-id',
    before: '[OemNetServices]\nS = s_new\n[OemUpgradeHelpFiles]\ns = s.txt, s.htm\n',
    fixes: {
      'safe: Replace with s_new':
        '[OemNetServices]\nS = s_new\n[OemUpgradeHelpFiles]\ns_new = s.txt, s.htm\n',
    },
  },
  {
    rule: 'netmap-helpfiles-unknown-id',
    before: '[OemNetServices]\nS = snipe\n[OemUpgradeHelpFiles]\nsnpie = s.txt, s.htm\n',
    fixes: {
      'Replace with snipe': '[OemNetServices]\nS = snipe\n[OemUpgradeHelpFiles]\nsnipe = s.txt, s.htm\n',
    },
  },
  {
    rule: 'netupg-entry-has-key',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\ndir = c:\\s ; s\n',
    fixes: { 'safe: Remove the key': '[OemNetUpgradeDirs]\nc:\\s ; s\n' },
  },
  {
    rule: 'netupg-entry-has-key',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\nc:\\a=b\\s\n',
    fixes: { 'Put the path in quotation marks': '[OemNetUpgradeDirs]\n"c:\\a=b\\s"\n' },
  },
  {
    rule: 'netupg-file-instead-of-dir',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\n"c:\\s s\\NetMap.inf"\n',
    fixes: { 'safe: Write c:\\s s': '[OemNetUpgradeDirs]\n"c:\\s s"\n' },
  },
  {
    rule: 'netupg-file-instead-of-dir',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\nc:\\netmap.inf\n',
    fixes: {},
  },
  {
    rule: 'netupg-multiple-values',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\nc:\\a, c:\\b\n',
    fixes: {
      'Write each directory on its own line': '[OemNetUpgradeDirs]\nc:\\a\nc:\\b\n',
      'Put the path in quotation marks': '[OemNetUpgradeDirs]\n"c:\\a, c:\\b"\n',
    },
  },
  {
    rule: 'netupg-duplicate-dir',
    name: 'netupg.inf',
    before: '[OemNetUpgradeDirs]\nc:\\a\nC:\\A\n',
    fixes: { 'Remove this row': '[OemNetUpgradeDirs]\nc:\\a\n' },
  },
];

describe('rules for netmap.inf and netupg.inf: fixes', () => {
  for (const { rule, before, fixes, name = 'netmap.inf' } of cases) {
    it(`${rule}: ${Object.keys(fixes).join(' | ') || 'none'}`, () => {
      const { workspace, uri, ...project } = projectOf(name, before);
      const diagnostic = project.found.find((each) => each.rule === rule);
      assert.ok(diagnostic, `${rule} finds nothing`);
      const file = workspace.file(uri)!;
      const offered = diagnostic.finding.rule.fixes!(diagnostic.finding, { file, workspace });
      const made = offered.map(({ title, safe, edits }) => [
        `${safe ? 'safe: ' : ''}${title}`,
        applyEdits(before, edits),
      ]);
      assert.deepEqual(made, Object.entries(fixes));
    });
  }

  it('all at once: every move and every other safe fix, one after the other', () => {
    const before = `[Version]\r\nSignature = "$Windows NT$"\r\n\r\n[OemNetServices]\r\n; Two clients.\r\nNWWKSTA = snipe_nw\r\nWKSTA = snipe_ms\r\nNWWKSTA = snipe_nw\r\nSpool = snipe_spool\r\n\r\n; DLLs\r\n[OemUpgradeSupport]\r\nsnipe_nw = s.dll\r\nWKSTA = s.dll\r\nsnipe_spool = s.dll`;
    const project = new Project({ 'netmap.inf': before });
    const { workspace, engine, uri } = project;
    const [edit] = fixAllEdits(workspace, engine, uri);
    const { tree } = workspace.file(uri)!;
    const span = { start: tree.offsetAt(edit!.range.start), end: tree.offsetAt(edit!.range.end) };
    const after = applyEdits(before, [{ span, text: edit!.newText }]);
    assert.equal(
      after,
      `[Version]\r\nSignature = "$Windows NT$"\r\n\r\n[OemNetServices]\r\n; Two clients.\r\nSpool = snipe_spool\r\n\r\n[OemNetClients]\r\nNWWKSTA = snipe_nw\r\nWKSTA = snipe_ms\r\n\r\n; DLLs\r\n[OemUpgradeSupport]\r\nsnipe_nw = s.dll\r\nsnipe_ms = s.dll\r\nsnipe_spool = s.dll`,
    );
    assert.deepEqual(new Project({ 'netmap.inf': after }).diagnostics(), []);
    assert.equal(Tree.parse(after).text(), after);
  });
});

function projectOf(name: string, text: string) {
  const project = new Project({ [name]: text });
  return { workspace: project.workspace, uri: project.uri, found: project.diagnostics() };
}
