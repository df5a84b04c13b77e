import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { placeIn } from '../support/place';

/** What a hover in a netmap.inf or netupg.inf says; the cursor stands in the text. */
const cases: readonly {
  readonly title: string;
  readonly name?: string;
  readonly text: string;
  readonly says: readonly string[];
  readonly never?: readonly string[];
}[] = [
  {
    title: 'a help file with a path that is not complete counts from i386 (netmap-helpfiles-relative)',
    text: '[OemUpgradeHelpFiles]\ncoot_old = coot\\co‸ot.txt, coot\\coot.htm\n',
    says: ['`\\i386\\coot\\coot.txt`', 'as text', '`\\winntupg\\unsupmsg.txt`'],
  },
  {
    title: 'the HTML file of a row',
    text: '[OemUpgradeHelpFiles]\ncoot_old = coot.txt, "co‸ot.htm"\n',
    says: ['`\\i386\\coot.htm`', 'as HTML', '`\\winntupg\\unsupmsg.htm`'],
  },
  {
    title: 'a help file with a complete path',
    text: '[OemUpgradeHelpFiles]\ncoot_old = c:\\upg\\co‸ot.txt, coot.htm\n',
    says: ['The path is complete.'],
    never: ['i386'],
  },
  {
    title: 'a directory of netupg.inf tells of both spellings of the variable (netupg-env-var-note)',
    name: 'netupg.inf',
    text: '[OemNetUpgradeDirs]\nc:\\upg\\co‸ot\n',
    says: ['NETUPGRD_INIT_FILE_DIR', 'NET_UPGRD_INIT_FILE_DIR', 'its own directory'],
  },
  {
    title: 'the header of netupg.inf tells of both spellings as well',
    name: 'netupg.inf',
    text: '[OemNet‸UpgradeDirs]\nc:\\upg\\coot\n',
    says: ['NET_UPGRD_INIT_FILE_DIR', 'NETUPGRD_INIT_FILE_DIR is meant'],
  },
  {
    title: 'a migration DLL may change the registry only to tell adapters apart',
    text: '[OemUpgradeSupport]\ncoot = co‸ot.dll\n',
    says: ['NUA_REQUEST_ABORT_UPGRADE', 'forbids it in the Winnt32 phase', 'temporary working directory'],
  },
  {
    title: 'the name of a service of Windows NT is not the ID before the upgrade',
    text: '[OemNetClients]\nLanman‸Workstation = coot\n',
    says: ['is the name of a Windows service', 'an ID is the name of an option'],
  },
  {
    title: '[OemAdapters] is the other name of a section',
    text: '[Oem‸Adapters]\nCoot = coot\n',
    says: ['OemNetAdapters is meant'],
  },
  {
    title: 'ValueType 1 is REG_SZ, whatever the page says',
    text: '[OemNetAdapters]\nCoot = 0, Coots\n[Coots]\nValue‸Type = 1\n',
    says: ['calls type 1 a DWORD', '1 is REG_SZ and 4 is REG_DWORD'],
  },
];

describe('hover in netmap.inf and netupg.inf', () => {
  for (const { title, name = 'netmap.inf', text, says, never = [] } of cases) {
    it(title, () => {
      const { project, position } = placeIn(text, name);
      const found = hover(project.workspace, project.uri, position)?.markdown ?? '';
      const plain = found.replaceAll('\\_', '_');
      for (const said of says) assert.ok(plain.includes(said), `${said}\nis not in\n${found}`);
      for (const said of never) assert.ok(!plain.includes(said), `${said}\nis in\n${found}`);
    });
  }
});
