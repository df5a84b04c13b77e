import { numberTable } from '../../language/registry-flags';
import type { SectionRole } from '../../language/roles';
import type { Field } from '../../syntax';
import type { FileView } from '../context';
import type { EntryView } from '../rule';
import { flagsNumber } from './numbers';
import { setupText } from './strings';

/** Sections in which Setup looks for AddService and DelService, and the run sections of AnswerFiles. */
export const serviceRoles: readonly SectionRole[] = [
  'DDInstall.Services',
  'DDInstall.Remove.Services',
  'DefaultInstall.Services',
  'DefaultUninstall.Services',
  'ClassInstall32.Services',
  'run',
];

/** SPSVCINST_ASSOCSERVICE: the service is the function driver of the device. */
export const associated = 0x2;

/** An AddService or DelService row, read once for all rules. */
export interface ServiceRow {
  readonly adds: boolean;
  readonly fields: readonly Field[];
  /** The name of the service as Setup sees it; undefined where nobody can tell yet. */
  readonly name: string | undefined;
  /** An unsigned number; undefined where it is none, or nobody can tell yet. */
  readonly flags: number | undefined;
}

/** Reads a row of a services section. @returns null for other directives. */
export function serviceRow(view: EntryView, context: FileView): ServiceRow | null {
  if (view.reading === undefined) view.reading = readService(view.entry, context);
  return view.reading as ServiceRow | null;
}

/** The same for an entry that no rule is being shown. */
export function readService({ key, fields }: EntryView['entry'], context: FileView): ServiceRow | null {
  const directive = key?.value.toLowerCase();
  if (directive !== 'addservice' && directive !== 'delservice') return null;
  const flags = setupText(context, fields[1]?.value ?? '');
  return {
    adds: directive === 'addservice',
    fields,
    name: setupText(context, fields[0]!.value),
    flags: flags === undefined ? undefined : flagsNumber(flags.trim()),
  };
}

let known: number | undefined;

/** The bits of AddService flags that the page documents, those of DelService left out. */
export function addServiceBits(): number {
  known ??= numberTable('addService')!.reduce(
    (bits, { value, directive }) => (directive === 'DelService' ? bits : bits | value),
    0,
  );
  return known;
}
