import assert from 'node:assert/strict';
import { type Dialect, detectDialect } from '../../server/src/language/dialect';
import { FileModel } from '../../server/src/model';
import { Tree } from '../../server/src/syntax';

const version = '[Version]\nSignature="$Windows NT$"\n';

/** File name, text, and what it is taken for. */
const cases: readonly (readonly [string, string, Dialect])[] = [
  ['netmap.inf', '', 'netmap'],
  ['NETMAP.INF', `${version}[Manufacturer]\n`, 'netmap'],
  ['netupg.inf', '', 'netupg'],
  ['unattend.txt', '', 'answerfile'],
  ['WINNT.SIF', '', 'answerfile'],
  ['$winnt$.inf', `${version}[Manufacturer]\n`, 'answerfile'],
  ['sysprep.inf', '', 'answerfile'],
  ['winbom.ini', '', 'answerfile'],
  ['unattend-server.txt', '', 'answerfile'],
  ['acme.sif', '', 'answerfile'],
  ['txtsetup.sif', '[SetupData]\n', 'txtsetup'],
  ['txtsetup.oem', '', 'txtsetup'],
  ['acme.sif', '[SourceDisksNames]\n[SetupData]\n', 'txtsetup'],
  ['acme.inf', '', 'inf'],
  ['acme.inf', `${version}[Manufacturer]\n`, 'inf'],
  ['acme.inx', `${version}[DefaultInstall]\n`, 'inf'],
  ['vendor-map.inf', `${version}[OemNetServices]\na=b\n`, 'netmap'],
  ['vendor-map.inf', '[oemupgradesupport]\na=b.dll\n', 'netmap'],
  ['dirs.inf', '[OemNetUpgradeDirs]\nc:\\upg\n', 'netupg'],
  ['answers.txt', '[Unattended]\n', 'answerfile'],
  ['answers.inf', '[NetAdapters]\na=params.a\n', 'answerfile'],
  // A driver INF may hold sections of any name.
  [
    'acme.inf',
    `${version}[Manufacturer]\n%A%=M\n[M]\n[Unattended]\n[OemNetServices]\n[Defines]\n[Sources]\n`,
    'inf',
  ],
  ['acme.inf', '[Defines]\nx=1\n', 'inf'],
  ['autorun.inf', '[autorun]\nopen=setup.exe\n', 'foreign'],
  ['other.inf', '[AutoRun]\nopen=setup.exe\n', 'foreign'],
  ['Driver.inf', '[Defines]\nINF_VERSION = 1.27\n[Sources]\nDriver.c\n', 'foreign'],
  ['game.inf', '! A story.\nConstant Story "Cave";\nInclude "Parser";\n', 'foreign'],
  ['oemsetup.inf', '[Identification]\nOptionType = NetAdapter\n[Shell Commands]\n', 'foreign'],
  ['unattend.inf', '[Unattend]\nSignature = "$ReactOS$"\n', 'foreign'],
];

describe('dialects', () => {
  for (const [name, text, dialect] of cases) {
    it(`${name} ${JSON.stringify(text.slice(0, 60))} is ${dialect}`, () => {
      const file = new FileModel(`test:/${name}`, name, Tree.parse(text));
      assert.equal(file.dialect, dialect, file.dialectFinding.reason);
      assert.match(file.dialectFinding.reason, /\S/);
    });
  }

  it('looks at hostile starts of files without running into the limit', () => {
    for (const piece of ['! ', '!\n', ' \n', 'Constant ', '\t']) {
      const start = piece.repeat(100_000);
      assert.equal(detectDialect('x.inf', { hasSection: () => false, start }).dialect, 'inf');
    }
  });
});
