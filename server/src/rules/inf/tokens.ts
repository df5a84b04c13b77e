import type { Fact, Part } from '../../model';
import type { Row } from '../../syntax';
import type { FileView } from '../context';
import { isPlaceholder } from '../references';

/** Names of environment variables that people write in INFs. */
const variables = new Set(
  'systemroot systemdrive windir programfiles programdata commonprogramfiles temp path userprofile allusersprofile driverdata'.split(
    ' ',
  ),
);

function isVariable(name: string): boolean {
  return variables.has(name.toLowerCase());
}

/** The tokens of a row that no [Strings] section defines: those with names of variables, or the others. */
export function* undefinedTokens(row: Row, part: Part, view: FileView, variable: boolean): Generator<Fact> {
  if (row.kind !== 'entry' || part.section.roles.has('Strings')) return;
  for (const fact of part.factsOf(row)) {
    const { symbol, usage, name } = fact;
    if (symbol !== 'token' || usage !== 'use' || isVariable(name) !== variable) continue;
    if (isDefined(view, name) || isPlaceholder(name) || !isName(name)) continue;
    // inf-strings-key-with-percent speaks of a definition that keeps its percent signs.
    if (view.string(`%${name}%`) !== undefined) continue;
    // install/inf-logconfig-directive: percent signs stand before the alignment of resources.
    if (/^\s*\w*config\s*=/i.test(row.text)) return;
    yield fact;
  }
}

/** Whether percent signs were meant to enclose the text: in a command such as `a.exe "%1" %*` they were not. */
function isName(text: string): boolean {
  return !/^[\s,;()[\]*]|[\s,;()[\]\\/]$/.test(text);
}

/** Whether a token is used where Setup replaces it: not in the value of another string. */
export function isUsed(name: string, view: FileView): boolean {
  return view.someFact('token', name, (fact) => {
    return fact.usage === 'use' && !view.sectionOf(fact).roles.has('Strings');
  });
}

/** Whether a [Strings] section of any language defines a token. */
function isDefined(view: FileView, name: string): boolean {
  // Where a token is used is another question, so that rows that share one do not wait for each other.
  if (view.string(name) !== undefined) return true;
  const isOfLanguages = view.names('origin').includes('languages');
  return isOfLanguages && view.definitions('token', name).length > 0;
}

/** Whether a row of the section is sure to be read by Setup, which alone replaces tokens. */
export function isReadBySetup({ model }: FileView, { section }: Part): boolean {
  if (model.dialect !== 'answerfile') return true;
  for (const role of section.roles) if (runRoles.has(role)) return true;
  return false;
}

/** What a run section of an AnswerFile is and leads to. */
const runRoles: ReadonlySet<string> = new Set([
  'run',
  'add-registry',
  'del-registry',
  'bit-registry',
  'file-list',
  'service-install',
  'event-log-install',
]);
