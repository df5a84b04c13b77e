import { keysOf, sectionDoc } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import type { SectionModel } from '../../model';
import { isKnownSection } from '../answerfile-sections';
import type { EntryPlace, FileView, RuleContext } from '../context';
import { haveSameFields } from '../entries';
import { firstInSection } from '../first-in-section';
import { defineRule } from '../rule';
import { isFirstOfName, type Settings, settingsOf } from '../settings';
import { removeEntry } from './edits';
import { isUpgradeFile } from './upgrade-file';

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
      const places = keysThatCount(section, context);
      if (places === undefined || !isFirstOfName(context, section)) return;
      const first = new Map<string, EntryPlace>();
      for (const [key, place] of places) {
        const known = first.get(key);
        if (known === undefined) first.set(key, place);
        else report(known, place, context);
      }
    },
  },
  // A list can be long, and its keys are known to the model one by one.
  entries: {
    roles: ['component-list'],
    check({ row, entry, part, section }, context) {
      const name = entry.key?.value ?? '';
      // NetSetup lists each component once.
      if (name === '' || name.includes('%') || isUpgradeFile(context)) return;
      const first = firstInSection(context.facts('adapter', name), section.name, 'listed');
      if (first === undefined || first.row === row) return;
      report({ ...context.placeOf(first), entry: first.row.entry! }, { row, entry, part }, context);
    },
  },
  fixes(finding, { file }) {
    const same = finding.severity === 'information';
    return [{ title: 'Remove the row', edits: [removeEntry(file, finding)], safe: same }];
  },
});

function report(first: EntryPlace, { row, part, entry }: EntryPlace, context: RuleContext): void {
  const same = haveSameFields(first.entry, entry);
  const key = entry.key!;
  const effect = same ? 'with the same value' : 'and Setup takes that value';
  const { row: firstRow, part: firstPart } = first;
  const place = { row: firstRow, part: firstPart, span: first.entry.key!, file: context.model };
  context.report(
    row,
    part,
    key,
    `${key.value} is set above already, ${effect}. This row has no effect; take one of the two out.`,
    {
      severity: same ? 'information' : 'warning',
      related: [{ ...place, message: 'It is set here first.' }],
    },
  );
}

const roles: ReadonlySet<SectionRole> = new Set<SectionRole>([
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

/** The entries of a section that Setup asks for single keys, of which it takes the first row of each. */
function keysThatCount(
  section: SectionModel,
  context: FileView,
): Iterable<readonly [string, EntryPlace]> | undefined {
  const lower = section.name.toLowerCase();
  const own = [...section.roles];
  if (repeating.has(lower) || own.some((role) => others.has(role))) return undefined;
  if (own.includes('params') && isUpgradeFile(context)) return undefined;
  if (own.some((role) => roles.has(role))) return entriesWithKey(settingsOf(context, section.name));
  const known = keysOfAnswers(lower);
  return known && settingsOf(context, section.name).among(known);
}

const others: ReadonlySet<SectionRole> = new Set<SectionRole>(['run', 'oem', 'component-list']);

function* entriesWithKey(settings: Settings): Generator<readonly [string, EntryPlace]> {
  for (const found of settings.all()) if (found[0] !== '' && !found[0].includes('%')) yield found;
}

const answers = new Map<string, ReadonlySet<string> | undefined>();

/** The keys that Setup asks a section of that name for, in lower case. The same ones each time, as the same set. */
function keysOfAnswers(lower: string): ReadonlySet<string> | undefined {
  if (!isKnownSection(lower)) return undefined;
  if (!answers.has(lower)) {
    const keys = keysOf('answerfile', undefined, lower).map(({ name }) => name.toLowerCase());
    const doc = sectionDoc('answerfile', lower);
    answers.set(lower, doc?.layout === 'rows' ? undefined : new Set(keys));
  }
  return answers.get(lower);
}
