import type { Dialect } from '../language/dialect';
import {
  directiveReferences,
  holdsDirectives,
  longestSectionName,
  type SectionRole,
  undecorated,
} from '../language/roles';
import type { Entry, Field, Row, Span } from '../syntax';
import { type FactDetails, type NewFact, newFact, type SymbolKind, type Usage } from './fact';

type Emit = (symbol: SymbolKind, usage: Usage, field: Field, more?: EmitDetails) => void;

type EmitDetails = FactDetails & { readonly name?: string; readonly span?: Span };

/** What a row says, whatever the role of its section: its tokens, a header's name, a comment's switches. */
export function factsOfAnyRow(row: Row): readonly NewFact[] {
  switch (row.kind) {
    case 'header': {
      const { name, nameSpan: span } = row.header!;
      const header = newFact('section', 'header', name, row, span, undefined);
      if (name.includes(':')) return [header, ...factsOfUniqueHeader(row, name, span)];
      const lower = name.toLowerCase();
      if (lower.startsWith('strings.')) {
        return [header, newFact('origin', 'sign', 'languages', row, span, undefined)];
      }
      if (!lower.endsWith('.oemsection')) return [header];
      return [header, newFact('origin', 'sign', 'upgrade', row, span, undefined)];
    }
    case 'entry':
      return row.text.includes('%') ? tokensOf(row, row.entry!) : noFacts;
    case 'comment':
      return row.text.includes('netmap-inf-') ? suppressionsOf(row) : noFacts;
    default:
      return noFacts;
  }
}

const noFacts: readonly NewFact[] = [];

/** The header of a UDF that holds a section for one computer: `[ID:Section]`. symbols.ts tells whether it is one. */
function factsOfUniqueHeader(row: Row, name: string, { start, end }: Span): NewFact[] {
  const colon = start + name.indexOf(':');
  const id = { start, end: colon };
  const section = { start: colon + 1, end };
  return [
    newFact('unique-id', 'use', row.text.slice(start, colon), row, id, undefined),
    newFact('overridden-section', 'reference', row.text.slice(colon + 1, end), row, section, undefined),
  ];
}

/** What an entry says because its section has the given role. */
export function factsOfEntry(row: Row, dialect: Dialect, role: SectionRole): readonly NewFact[] {
  const read = holdsDirectives(role) ? undefined : readers[role];
  const entry = read === undefined && !holdsDirectives(role) ? undefined : row.entry;
  if (entry === undefined) return noFacts;
  // Most entries say one thing or nothing; a list that starts with what it holds has no room to spare.
  let facts: NewFact[] | undefined;
  const emit: Emit = (symbol, usage, field, more) => {
    const span = more?.span ?? { start: field.start, end: field.end };
    facts = withFact(facts, newFact(symbol, usage, more?.name ?? field.value, row, span, role, more));
  };
  if (read === undefined) directiveFacts(entry, role, emit);
  else read(entry, emit, row, dialect);
  if (rolesWithIds.has(role) && row.text.includes('%')) {
    const [token] = tokensOf(row, entry);
    if (token !== undefined)
      facts = withFact(facts, newFact('origin', 'sign', 'token', row, token.span, role));
  }
  return facts ?? noFacts;
}

function withFact(facts: NewFact[] | undefined, more: NewFact): NewFact[] {
  if (facts === undefined) return [more];
  // A copy of two takes less than a list that grows.
  if (facts.length < 4) return [...facts, more];
  facts.push(more);
  return facts;
}

const rolesWithIds: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'mapping',
  'value-map',
  'upgrade-support',
  'help-files',
]);

/** A name that holds a token or a template's placeholder says nothing before it is replaced. */
function isLiteral(field: Field | null | undefined): field is Field {
  return isStamped(field) && !/\$[\w.]+\$/.test(field.value);
}

/**
 * Whether a name says something when at most a template's `$ARCH$` is replaced. The tool that makes an INF of a
 * template replaces it everywhere, in headers too, so that such names lead to their sections all the same.
 */
function isStamped(field: Field | null | undefined): field is Field {
  if (field === null || field === undefined || field.value === '') return false;
  return !/%|@\w+@/.test(field.value);
}

function keyIs(entry: Entry, name: string): boolean {
  return entry.key !== null && entry.key.value.toLowerCase() === name;
}

function refer(emit: Emit, field: Field | undefined, target: SectionRole, more?: EmitDetails): void {
  if (!isStamped(field) || field.value.length > longestSectionName) return;
  const needed = isLiteral(field) && more?.needed !== false;
  emit('section', 'reference', field, { target, ...more, needed });
}

function referAll(emit: Emit, entry: Entry, target: SectionRole, more?: EmitDetails): void {
  for (const field of entry.fields) refer(emit, field, target, more);
}

/**
 * The names in a field that holds a list of them: in quotes with commas between them, or with blanks. A field that
 * is quoted in pieces is left alone.
 */
function* listedNames(row: Row, field: Field): Generator<{ name: string; span: Span }> {
  if (!isLiteral(field)) return;
  const text = row.text.slice(field.start, field.end);
  const from = field.start + (text === `"${field.value}"` ? 1 : 0);
  if (from === field.start && text !== field.value) return;
  for (const part of field.value.matchAll(field.value.includes(',') ? /[^,\s](?:[^,]*[^,\s])?/g : /\S+/g)) {
    const start = from + part.index;
    yield { name: part[0], span: { start, end: start + part[0].length } };
  }
}

type Reader = (entry: Entry, emit: Emit, row: Row, dialect: Dialect) => void;

/** What rows of a section with a given role say. Sources: the pages named in knowledge.ts for these sections. */
const readers: Partial<Record<SectionRole, Reader>> = {
  mapping(entry, emit) {
    if (isLiteral(entry.key)) emit('pre-id', 'mapped', entry.key);
    const [first, second] = entry.fields;
    if (entry.fields.length === 1) {
      if (isLiteral(first)) emit('post-id', 'target', first);
    } else if (isInteger(first!.value)) {
      // network/one-to-many-id-mapping: mapping-method-number, section-name.
      refer(emit, second, 'value-map');
    } else if (isLiteral(first)) {
      emit('post-id', 'target', first);
    }
  },
  'value-map'(entry, emit) {
    if (keyIs(entry, 'valuename') || keyIs(entry, 'valuetype') || entry.key === null) return;
    // The pages disagree on the side that holds the ID; value-map.ts decides for the section as a whole.
    if (isLiteral(entry.key)) emit('post-id', 'value-left', entry.key);
    if (isLiteral(entry.fields[0])) emit('post-id', 'value-right', entry.fields[0]);
  },
  'upgrade-support'(entry, emit) {
    if (isLiteral(entry.key)) emit('post-id', 'support', entry.key);
    const [dll, inf] = entry.fields;
    if (isLiteral(dll) && dll.value.toLowerCase() !== 'notsupported') emit('file', 'migration-dll', dll);
    if (isLiteral(inf)) emit('file', 'inf', inf);
  },
  'help-files'(entry, emit) {
    if (isLiteral(entry.key)) emit('post-id', 'help', entry.key);
    for (const field of entry.fields) if (isLiteral(field)) emit('file', 'help-file', field);
  },
  'upgrade-dirs'(entry, emit) {
    for (const field of entry.fields) if (isLiteral(field)) emit('file', 'directory', field);
  },
  'component-list'(entry, emit) {
    if (isLiteral(entry.key)) {
      emit('post-id', 'listed', entry.key);
      emit('adapter', 'listed', entry.key);
    }
    refer(emit, entry.fields[0], 'params');
  },
  params(entry, emit) {
    componentFacts(entry, emit);
    if (keyIs(entry, 'adaptersections')) referAll(emit, entry, 'adapter-params');
  },
  'adapter-params': componentFacts,
  oem: componentFacts,
  answers(entry, emit) {
    if (keyIs(entry, 'activateproxy')) refer(emit, entry.fields[0], 'proxy');
    else if (keyIs(entry, 'installmodem')) refer(emit, entry.fields[0], 'modem');
  },
  'home-network'(entry, emit, row) {
    const keys = ['bridge', 'externaladapter', 'internaladapter', 'internetconnectionfirewall'];
    if (!keys.some((key) => keyIs(entry, key))) return;
    for (const field of entry.fields) {
      for (const part of listedNames(row, field)) emit('adapter', 'home-network', field, part);
    }
  },
  binding(entry, emit, row) {
    if (entry.key === null) return;
    for (const field of entry.fields) {
      for (const part of listedNames(row, field)) {
        // Which of the names are components and which one is the adapter is known from where they are listed.
        emit('post-id', 'bound', field, part);
        emit('adapter', 'bound', field, part);
      }
    }
  },
  firewall(entry, emit) {
    if (keyIs(entry, 'profiles')) referAll(emit, entry, 'firewall-profile');
  },
  'firewall-profile'(entry, emit) {
    for (const key of ['allowedprograms', 'services', 'portopenings', 'icmpsettings']) {
      if (keyIs(entry, key)) referAll(emit, entry, 'firewall-entry');
    }
  },
  'nt4-network'(entry, emit) {
    for (const key of ['detectadapters', 'installadapters', 'installprotocols', 'installservices']) {
      if (keyIs(entry, key)) refer(emit, entry.fields[0], 'nt4-list');
    }
    if (keyIs(entry, 'installinternetserver')) refer(emit, entry.fields[0], 'nt4-params');
  },
  'nt4-list'(entry, emit) {
    if (keyIs(entry, 'detectcount') || keyIs(entry, 'limitto')) return;
    refer(emit, entry.fields[0], 'nt4-params');
  },
  'nt4-params'(entry, emit) {
    if (keyIs(entry, 'portsections')) referAll(emit, entry, 'nt4-params');
  },
  'unique-ids'(entry, emit, row) {
    if (!isLiteral(entry.key)) return;
    emit('unique-id', 'definition', entry.key);
    for (const field of entry.fields) {
      const whole = { name: field.value, span: { start: field.start, end: field.end } };
      for (const { name, span } of field.value.includes(',') ? listedNames(row, field) : [whole]) {
        if (!isLiteral(field)) continue;
        const own = `${entry.key.value}:${name}`;
        if (own.length > longestSectionName) continue;
        emit('section', 'reference', field, { name: own, span, target: 'answers', needed: false });
        emit('overridden-section', 'reference', field, { name, span });
      }
    }
  },
  Version(entry, emit) {
    if (keyIs(entry, 'class') && isLiteral(entry.fields[0])) emit('class', 'definition', entry.fields[0]);
  },
  Strings(entry, emit) {
    if (entry.key !== null && entry.key.value !== '') emit('token', 'definition', entry.key);
  },
  Manufacturer(entry, emit) {
    // A line without a key names the manufacturer and its models section at once.
    const [models, ...targets] = entry.fields;
    if (!isStamped(models) || models.value.length > longestSectionName) return;
    refer(emit, models, 'Models', { needed: targets.length === 0 });
    for (const field of targets) {
      if (isStamped(field)) refer(emit, field, 'Models', { name: `${models.value}.${field.value}` });
    }
  },
  Models(entry, emit) {
    const [install, ...ids] = entry.fields;
    refer(emit, install, 'DDInstall', { decorated: true });
    for (const id of ids) if (isLiteral(id)) emit('post-id', 'offered', id);
  },
  ControlFlags(entry, emit) {
    // install/inf-controlflags-section: device identification strings, or * for all.
    const key = undecorated(entry.key?.value.toLowerCase() ?? '');
    if (!controlFlags.has(key)) return;
    for (const id of entry.fields) if (isLiteral(id) && id.value !== '*') emit('post-id', 'control-flag', id);
  },
  InterfaceInstall32(entry, emit) {
    refer(emit, entry.fields[0], 'interface-install', { decorated: true });
  },
  SignatureAttributes(entry, emit) {
    refer(emit, entry.fields[0], 'signature-attributes-install');
  },
  DestinationDirs(entry, emit) {
    // The row is about a file list but does not make the section one, nor must the section exist.
    if (isLiteral(entry.key) && !keyIs(entry, 'defaultdestdir')) emit('section', 'reference', entry.key);
  },
};

const controlFlags: ReadonlySet<string> = new Set([
  'copyfilesonly',
  'interactiveinstall',
  'excludefromselect',
  'requestadditionalsoftware',
]);

/** Keys of the parameter and OEM sections of an AnswerFile. Source: network/examining-the-answerfile. */
function componentFacts(entry: Entry, emit: Emit): void {
  const [first, second] = entry.fields;
  if (keyIs(entry, 'infid')) {
    if (isLiteral(first) && first.value !== '*') emit('post-id', 'inf-id', first);
  } else if (keyIs(entry, 'oemsection')) {
    refer(emit, first, 'oem');
    emit('origin', 'sign', entry.key!, { name: 'upgrade' });
  } else if (keyIs(entry, 'oemdlltoload')) {
    emit('origin', 'sign', entry.key!, { name: 'upgrade' });
    if (isLiteral(first)) emit('file', 'migration-dll', first);
  } else if (keyIs(entry, 'specificto')) {
    if (isLiteral(first)) emit('adapter', 'specific-to', first);
  } else if (keyIs(entry, 'inftorunbeforeinstall') || keyIs(entry, 'inftorunafterinstall')) {
    if (second === undefined) {
      // The INF name is missing. What stands there is taken as the section, so that the chain can be walked.
      refer(emit, first, 'run', { needed: false });
    } else if (first!.value === '') {
      refer(emit, second, 'run');
    } else {
      if (isLiteral(first)) emit('file', 'inf', first);
      if (isLiteral(second)) emit('external-section', 'reference', second, { file: first!.value });
    }
  }
}

function directiveFacts(entry: Entry, role: SectionRole, emit: Emit): void {
  if (entry.key === null) return;
  if (keyIs(entry, 'needs')) {
    // The section may stand in an included INF, and it has the same role as the one that needs it.
    referAll(emit, entry, role, { needed: false, decorated: true });
    return;
  }
  const directive = directiveReferences(entry.key.value);
  if (directive === undefined) return;
  const { fields, targets } = directive;
  if (fields === 'all') {
    for (const field of entry.fields) {
      // CopyFiles=@file names a file, not a section.
      if (!field.value.startsWith('@')) refer(emit, field, targets[0]!);
    }
  } else if (fields === 'last') {
    refer(emit, entry.fields.at(-1), targets[0]!);
  } else {
    fields.forEach((index, at) => {
      refer(emit, entry.fields[index], targets[at]!);
    });
  }
}

/** The `%tokens%` of an entry. `%%` is a percent sign and a number names a directory, not a string. */
function tokensOf(row: Row, entry: Entry): readonly NewFact[] {
  let facts: NewFact[] | undefined;
  const { text } = row;
  const fields = entry.key === null ? entry.fields : [entry.key, ...entry.fields];
  for (const field of fields) {
    for (let at = text.indexOf('%', field.start); at >= 0 && at < field.end; at = text.indexOf('%', at)) {
      const close = text.indexOf('%', at + 1);
      if (close < 0 || close >= field.end) break;
      const name = text.slice(at + 1, close).replaceAll('"', '');
      if (name !== '' && !/^-?\d+$/.test(name)) {
        const span = { start: at, end: close + 1 };
        facts = withFact(facts, newFact('token', 'use', name, row, span, undefined));
      }
      at = close + 1;
    }
  }
  return facts ?? noFacts;
}

const suppression = /;\s*netmap-inf-disable(-next-line)?\s+(\S[^\r\n]*)/;

function suppressionsOf(row: Row): NewFact[] {
  const facts: NewFact[] = [];
  const found = suppression.exec(row.text);
  if (found === null) return facts;
  const usage = found[1] === undefined ? 'file-wide' : 'next-line';
  const start = found.index + found[0].length - found[2]!.length;
  for (const name of found[2]!.matchAll(/[^\s,]+/g)) {
    const span = { start: start + name.index, end: start + name.index + name[0].length };
    facts.push(newFact('suppression', usage, name[0], row, span, undefined));
  }
  return facts;
}

/** Whether setupapi reads the text as an integer: decimal or 0x, an optional minus. Empty is no number here. */
export function isInteger(text: string): boolean {
  return /^-?(\d+|0x[0-9a-f]+)$/i.test(text);
}
