import type { FileView } from '../context';
import { defineRule, type Severity } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { addSettings } from './edits';
import { isCompletedElsewhere, isNt4Form } from './kind';
import { inWords, isOpen, valueSpan } from './values';

/** What a run without questions needs, by section: keys with what a person would write, where that can be known. */
const needed: Readonly<Record<string, readonly (readonly [key: string, value: string])[]>> = {
  Unattended: [['TargetPath', '*']],
  GuiUnattended: [
    ['AdminPassword', ''],
    ['TimeZone', ''],
  ],
  UserData: [
    ['FullName', ''],
    ['ComputerName', '*'],
  ],
  Identification: [['JoinWorkgroup', 'WORKGROUP']],
};

const sectionNames = Object.keys(needed);

export const answerfileRequiredKeyMissing = defineRule({
  id: 'answerfile-required-key-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Answer that a run without questions needs',
  what: 'UnattendMode is FullUnattended, and a key is missing that Setup cannot do without: TargetPath, AdminPassword, TimeZone, FullName, ComputerName, a workgroup or a domain.',
  why: 'With FullUnattended Setup asks nothing. Where an answer is missing, it stops with a message, and nobody is there to read it.',
  fix: 'Add the key, or take another UnattendMode.',
  pages: ['ref.chm', 'KB 155197', 'technet cc772975'],
  good: '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n[GuiUnattended]\nAdminPassword=*\nTimeZone=110\n[UserData]\nFullName="Test bench"\nComputerName=*\n[Identification]\nJoinWorkgroup=BENCH\n',
  bad: `[Unattended]
;^^^^^^^^^^ answerfile-required-key-missing
UnattendMode=FullUnattended
;            ^^^^^^^^^^^^^^ answerfile-required-key-missing
[GuiUnattended]
;^^^^^^^^^^^^^ answerfile-required-key-missing
TimeZone=110
[Identification]
JoinDomain=BENCH
DomainAdmin=joiner
DomainAdminPassword=%Password%
`,
  silent: [
    '[Unattended]\nUnattendMode=ProvideDefault\n[UserData]\nFullName="Test bench"\n',
    '[Unattended]\nUnattendMode=FullUnattended\nNtUpgrade=Yes\n',
    // Windows NT 4.0 joins by [Network].
    '[Unattended]\nUnattendMode=FullUnattended\n[Network]\nJoinWorkgroup=BENCH\n',
    { 'sysprep.inf': '[Unattended]\nUnattendMode=FullUnattended\n[UserData]\nComputerName=*\n' },
    // A second file has the name of each computer.
    {
      'unattend.txt': '[Unattended]\nUnattendMode=FullUnattended\n',
      'bench.udf': '[UniqueIds]\nB1=UserData\n',
    },
    // A computer account that is there already; the tokens are for RIS to replace.
    '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=\\WINNT\n[GuiUnattended]\nAdminPassword=*\nTimeZone=%TIMEZONE%\n[UserData]\nFullName="%USERFIRSTNAME% %USERLASTNAME%"\nComputerName=%MACHINENAME%\n[Identification]\nJoinDomain=%MACHINEDOMAIN%\nDoOldStyleDomainJoin=Yes\n',
  ],
  sections: {
    check(section, context) {
      const name = sectionNames.find((one) => one.toLowerCase() === section.name.toLowerCase());
      if (name === undefined || !asksNothing(context) || !isFirstOfName(context, section)) return;
      const missing = missingIn(name, context);
      if (missing.length > 0) {
        context.reportHeader(section, messageFor(missing), {
          severity: severityFor(missing),
          data: [[name, missing]],
        });
      }
      if (name !== 'Unattended') return;
      const others = sectionNames.filter((one) => !context.hasSection(one));
      const rest = others.map((one) => [one, missingIn(one, context)] as const);
      if (rest.length === 0) return;
      const { row, part, entry } = settingsOf(context, 'Unattended').get('UnattendMode')!;
      const keys = rest.flatMap(([, names]) => names);
      const places = rest.flatMap(([one, names]) => names.map((key) => `${key} in [${one}]`));
      context.report(row, part, valueSpan(entry), messageFor(keys, places), {
        severity: severityFor(keys),
        data: rest,
      });
    },
  },
  fixes({ data }, { file }) {
    const missing = data as readonly (readonly [string, readonly string[]])[];
    const keys = missing.flatMap(([, names]) => names);
    // Several sections at the same place of the file are several edits of one place.
    if (missing.length !== 1) return [];
    const [[section]] = missing as [readonly [string, readonly string[]]];
    const settings = keys.map((key) => [key, usual(section, key)] as const);
    return [
      {
        title: `Add ${inWords(keys)} to [${section}]`,
        edits: [addSettings(file, section, settings)],
        safe: false,
      },
    ];
  },
});

function usual(section: string, key: string): string {
  return needed[section]!.find(([name]) => name === key)?.[1] ?? '';
}

/** What the documentation asks for, and Setup does without: it takes a directory and a workgroup of its own choice. */
const withDefault: ReadonlySet<string> = new Set(['TargetPath', 'JoinWorkgroup']);

function severityFor(keys: readonly string[]): Severity {
  return keys.every((key) => withDefault.has(key)) ? 'information' : 'warning';
}

function messageFor(keys: readonly string[], places = keys): string {
  const what = inWords(places);
  if (severityFor(keys) === 'information') {
    return `The documentation asks for ${what} with UnattendMode=FullUnattended. Without it Setup makes a choice of its own; write down what is meant.`;
  }
  return `With UnattendMode=FullUnattended Setup asks nothing, and stops where an answer is missing: ${what}. Add ${keys.length === 1 ? 'it' : 'them'}.`;
}

/** Whether Setup is to install anew without a question, and all answers have to come from this file. */
function asksNothing(context: FileView): boolean {
  if (context.answerFileKind() !== 'unattended' || isNt4Form(context)) return false;
  const settings = settingsOf(context, 'Unattended');
  if (!settings.has('UnattendMode', 'FullUnattended')) return false;
  if (settings.has('NtUpgrade', 'Yes') || settings.has('Win9xUpgrade', 'Yes')) return false;
  return !isCompletedElsewhere(context);
}

function missingIn(section: string, context: FileView): string[] {
  const settings = settingsOf(context, section);
  const lacks = (key: string) => settings.get(key) === undefined;
  if (section !== 'Identification') return needed[section]!.map(([key]) => key).filter(lacks);
  if (lacks('JoinDomain')) return lacks('JoinWorkgroup') ? ['JoinWorkgroup'] : [];
  // answerfile-join-exclusive speaks of both together.
  if (!lacks('JoinWorkgroup') || settings.has('DoOldStyleDomainJoin', 'Yes')) return [];
  if (isOpen(settings.value('JoinDomain'))) return [];
  return ['DomainAdmin', 'DomainAdminPassword'].filter(lacks);
}
