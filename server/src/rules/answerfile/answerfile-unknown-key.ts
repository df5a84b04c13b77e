import { sectionsOf } from '../../language/knowledge';
import { once } from '../../language/once';
import { nearest } from '../nearest';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isInfToRun } from './inf-to-run';
import { closedSection, holdsAnswers, keyDocIn } from './key-doc';
import { isNt4Form } from './kind';
import { isUpgradeFile } from './upgrade-file';
import { isOpen } from './values';

/** Keys of upgrades, of which other rules speak. */
const ofUpgrades: ReadonlySet<string> = new Set(['infid', 'oemsection', 'oemdlltoload']);

/** The keys of all sections that have a name of their own, in lower case. */
const knownKeys = once(
  () => new Set(sectionsOf('answerfile').flatMap(({ keys }) => keys.map(({ name }) => name.toLowerCase()))),
);

export const answerfileUnknownKey = defineRule({
  id: 'answerfile-unknown-key',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Key that is not known in its section',
  what: 'A section whose keys are known has a key that is none of them.',
  why: 'Setup passes over a key that it does not look for, without a word. Often a letter is wrong, or the key belongs to another section.',
  fix: 'Write the key as the documentation does, or take the row out.',
  pages: ['ref.chm', 'KB 155197'],
  good: '[Unattended]\nOemPreinstall=Yes\n',
  bad: `[Unattended]
OemPreInstal=Yes
; <----------- answerfile-unknown-key
[NetProtocols]
MS_TCPIP=tcp
[tcp]
DHPC=Yes
; <--- answerfile-unknown-key
`,
  silent: [
    '[unattended]\noempreinstall=Yes\nOEMSKIPEULA=Yes\n',
    '[GuiRunOnce]\nCommand0="a.cmd"\nCommand12="b.cmd"\n"c.cmd"\n[OEMBootFiles]\nacme.sys\n',
    // What a vendor writes.
    '[Acme]\nOemPreInstal=Yes\n[NetServices]\nacme=params.acme\n[params.acme]\nDHPC=Yes\n',
    '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\nInfToRunAfterInstall="",r\n[params.a.OemSection]\nPort=1\n[r]\nAddReg=x\n[x]\n',
    '[MassStorageDrivers]\n"ACME SCSI"=OEM\n[Components]\nacme_component=On\n',
    '[GuiUnattended]\n!TimeZone=110\n',
    '[Unattended]\n%Key%=1\n[Network]\nAcmeKey=1\n',
    // What Setup writes during an upgrade.
    '[Data]\nSourcePath="\\Device\\CdRom0"\nWin31Upgrade="no"\n[NetServices]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      const { section } = part;
      if (!holdsAnswers(section)) return;
      const { entry } = row;
      const key = entry?.key;
      if (entry === undefined || !key || key.value === '' || isOpen(key.value)) return;
      // Setup of Windows NT 3.5 wrote its keys that way.
      if (key.value.startsWith('!')) return;
      if (ofUpgrades.has(key.value.toLowerCase()) || isInfToRun(entry)) return;
      if (keyDocIn(context, section, key.value) !== undefined) return;
      const known = closedSection(context, section);
      if (known === undefined || isNt4Form(context)) return;
      const names = known.keys.map(({ name }) => name);
      // What is a key of another section is no misspelt one of this.
      const near = knownKeys().has(key.value.toLowerCase()) ? undefined : nearest(key.value, names);
      const sure = known.doc.confidence === 'page';
      // Setup writes keys of its own into its files, of which no page speaks.
      if (near === undefined && (!sure || isUpgradeFile(context))) return;
      const advice =
        near === undefined ? 'Check its name, and in which section it belongs.' : `Did you mean ${near}?`;
      context.report(
        row,
        part,
        key,
        `${key.value} is not known in [${section.name}], and Setup passes over what it does not look for. ${advice}`,
        { severity: near === undefined ? 'hint' : 'information', data: near },
      );
    },
  },
  fixes(finding, { file }) {
    const near = finding.data as string | undefined;
    if (near === undefined) return [];
    return [{ title: `Write ${near}`, edits: [replaceWords(file, finding, near)], safe: false }];
  },
});
