import { sectionDoc } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { EntryPlace } from '../context';
import { haveSameFields } from '../netmap/rows';
import { defineRule } from '../rule';
import { removeEntry } from './edits';
import { isFirstOfName, settingsOf } from './settings';

export const answerfileDuplicateKey = defineRule({
  id: 'answerfile-duplicate-key',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Key that stands in a section twice',
  what: 'A section sets a key that it sets above already.',
  why: 'Setup takes the first row with the key. The second one, which looks as if it had the last word, has no effect.',
  fix: 'Take one of the two rows out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[GuiUnattended]\nOemSkipWelcome=1\n',
  bad: `[GuiUnattended]
OemSkipWelcome=1
TimeZone=110
oemskipwelcome=0
; <------------- answerfile-duplicate-key
TimeZone = "110"
; <------- answerfile-duplicate-key
`,
  silent: [
    '[NetBindings]\nDisable="MS_Server,Adapter1"\nDisable="MS_Server,Adapter2"\n',
    '[GuiRunOnce]\n"a.cmd"\n"a.cmd"\nCommand0=a.cmd\nCommand0=b.cmd\n[OEMBootFiles]\na.sys\na.sys\n',
    '[Unattended]\nOemSkipEula=Yes\n[UserData]\nOemSkipEula=Yes\n',
    // Sections of a vendor, and rows of INF sections.
    '[Acme]\nPort=1\nPort=2\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="",r\nInfToRunAfterInstall="",s\n[r]\nAddReg=x\nAddReg=y\n[s]\n[x]\n[y]\n',
    // The same driver for several boards.
    '[SysprepMassStorage]\npci\\a=c:\\d.inf\npci\\a=c:\\d.inf\n[MassStorageDrivers]\n"ACME"=OEM\n"ACME"=OEM\n',
  ],
  sections: {
    check(section, context) {
      if (!hasUniqueKeys(section) || !isFirstOfName(context, section)) return;
      if (section.roles.has('params') && context.answerFileKind() === 'upgrade') return;
      const first = new Map<string, EntryPlace>();
      for (const [key, place] of settingsOf(context, section.name).all()) {
        const known = first.get(key);
        if (key === '' || key.includes('%')) continue;
        if (known === undefined) {
          first.set(key, place);
          continue;
        }
        const { row, part, entry } = place;
        const same = haveSameFields(known.entry, entry);
        const effect = same ? 'with the same value' : 'and Setup takes that value';
        context.report(
          row,
          part,
          entry.key!,
          `${entry.key!.value} is set above already, ${effect}. This row has no effect; take one of the two out.`,
          {
            severity: same ? 'information' : 'warning',
            related: [
              { ...known, span: known.entry.key!, file: context.model, message: 'It is set here first.' },
            ],
          },
        );
      }
    },
  },
  fixes(finding, { file }) {
    const same = finding.severity === 'information';
    return [{ title: 'Remove the row', edits: [removeEntry(file, finding)], safe: same }];
  },
});

const roles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'component-list',
  'params',
  'adapter-params',
  'home-network',
  'firewall',
  'firewall-profile',
  'firewall-entry',
  'nt4-network',
]);

/** Sections whose keys are values, or the same name again and again. */
const repeating: ReadonlySet<string> = new Set([
  'massstoragedrivers',
  'displaydrivers',
  'keyboarddrivers',
  'pointingdevicedrivers',
  'detectedmassstorage',
  'sysprepmassstorage',
  'sysprepcleanup',
  'guirunonce',
  'commands',
  'netbindings',
  'version',
  'strings',
]);

/** Whether Setup asks a section for single keys, and takes the first row of each. */
function hasUniqueKeys({ name, roles: own }: SectionModel): boolean {
  const lower = name.toLowerCase();
  if (repeating.has(lower)) return false;
  if ([...own].some((role) => role === 'run' || role === 'oem')) return false;
  if ([...own].some((role) => roles.has(role))) return true;
  const doc = sectionDoc('answerfile', name);
  return doc !== undefined && doc.name.toLowerCase() === lower && doc.layout !== 'rows';
}
