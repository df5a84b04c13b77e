import { isSecretKey } from '../../language/secrets';
import { valueProblem } from '../../language/values';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isMistakeOfText } from '../text-mistakes';
import { holdsAnswers, keyDocIn } from './key-doc';
import { isOpen } from './values';

/** Keys of whose values other rules speak, or nobody. */
const others: ReadonlySet<string> = new Set([
  'netcardaddress',
  'targetpath',
  'infid',
  'oemsection',
  'oemdlltoload',
  // Whatever is neither Yes nor 1 leaves the choice to the user. Source: ref.chm.
  'automaticupdates',
]);

/** Values that no page lists and that files in wide use have, with which Setup goes on all the same. */
const inUse = new Map<string, readonly string[]>([['filesystem', ['*', 'ntfs']]]);

export const answerfileInvalidValue = defineRule({
  id: 'answerfile-invalid-value',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Value that the key does not take',
  what: 'A key that takes one of a few values, a number or an address has something else.',
  why: 'Setup takes the default instead, or asks for the value, or stops: nothing tells which.',
  fix: 'Write one of the values that the key takes.',
  pages: ['ref.chm', 'KB 155197'],
  good: '[Unattended]\nUnattendMode=FullUnattended\n',
  bad: `[Unattended]
UnattendMode=Full
;            ^^^^ answerfile-invalid-value
OemSkipEula=Maybe
;           ^^^^^ answerfile-invalid-value
[NetProtocols]
MS_TCPIP=tcp
[tcp]
IPAddress=192.0.2.10,192.0.2.300
;                    ^^^^^^^^^^^ answerfile-invalid-value
`,
  silent: [
    '[Unattended]\nunattendmode="FULLUNATTENDED"\nOemSkipEula=yes\nTargetPath=C:\\WINNT\n',
    '[GuiUnattended]\nTimeZone=%TIMEZONE%\nOemSkipWelcome=<0 or 1>\nAutoLogonCount=\n',
    '[Data]\nAutomaticUpdates=No\n',
    '[MassStorageDrivers]\n"ACME SCSI"=retail\n[Acme]\nUnattendMode=Full\n',
    '[NetProtocols]\nMS_TCPIP=tcp\nacme=acme\n[tcp]\nIPAddress="192.0.2.10, 192.0.2.11"\n[acme]\nIPAddress=192.0.2.300\n',
    // answerfile-mac-format speaks of it.
    '[NetAdapters]\na=params.a\n[params.a]\nNetCardAddress=02-00-00-00-00-01\n',
    // The rows of INF sections have their own form.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nDHCP=Maybe\nInfToRunAfterInstall="",r\n[r]\nOemSkipEula=Maybe\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      const { section } = part;
      if (!holdsAnswers(section)) return;
      const { entry } = row;
      const key = entry?.key?.value ?? '';
      if (entry === undefined || key === '' || others.has(key.toLowerCase())) return;
      const doc = keyDocIn(context, section, key);
      if (doc === undefined) return;
      const problem = valueProblem(
        doc,
        entry.fields.map(({ value }) => value),
      );
      if (problem === undefined) return;
      const field = entry.fields[problem.index]!;
      if (isOpen(field.value) || isMistakeOfText(row, part)) return;
      const isSure =
        problem.confidence === 'page' && !inUse.get(key.toLowerCase())?.includes(field.value.toLowerCase());
      // A password or product key is never repeated, not even a wrong one.
      const secret = doc.secret === true || isSecretKey(key);
      const what = secret ? 'this is something else' : `${field.value} is something else`;
      context.report(
        row,
        part,
        field,
        `${key} takes ${problem.expected}, and ${what}: Setup goes on with its default, asks, or stops. Write what the key takes.`,
        {
          severity: isSure ? 'warning' : 'information',
          data: problem.offers,
        },
      );
    },
  },
  fixes(finding, { file }) {
    const offers = finding.data as readonly string[];
    return offers.slice(0, 10).map((value) => ({
      title: `Write ${value}`,
      edits: [replaceWords(file, finding, value)],
      safe: false,
    }));
  },
});
