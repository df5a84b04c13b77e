import { component, componentByNt4 } from '../../language/components';
import type { Field } from '../../syntax';
import type { RuleSettings } from '../context';

/** A side of a mapping row that is known to be a client in Windows 2000. */
export interface KnownClient {
  readonly field: Field;
  /** The first half of the message. */
  readonly why: string;
}

/** The side of the row that is known to be a client, the pre-upgrade ID first. */
export function knownClient(
  key: Field,
  target: Field | undefined,
  settings: RuleSettings,
): KnownClient | undefined {
  for (const field of target === undefined ? [key] : [key, target]) {
    if (settings.clientIds.some((id) => id.toLowerCase() === field.value.toLowerCase())) {
      return { field, why: `The settings say that ${field.value} is a client` };
    }
  }
  const before = componentByNt4(key.value)?.component;
  if (before?.class === 'NetClient') {
    return { field: key, why: `${key.value} was a service in Windows NT and is a client in Windows 2000` };
  }
  const after = target && component(target.value);
  if (after?.class === 'NetClient') return { field: target!, why: `${target!.value} is a client of Windows` };
  return undefined;
}
