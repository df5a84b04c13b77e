import {
  type Answer,
  binaryField,
  findFirstLine,
  intField,
  lineByIndex,
  lineCount,
  lineText,
  profileInt,
  profileString,
  stringField,
} from '../../server/src/syntax/readers/calls';
import type { Reading } from '../../server/src/syntax/readers/reading';

/** A question to a function of Windows and its answer: a result, bytes as hexadecimal digits, or an error. */
export interface Call {
  readonly call: string;
  readonly section: string;
  readonly key?: string | null;
  /** The index of a field or of a line. */
  readonly field?: number;
  readonly result?: string | number;
  readonly error?: string;
}

/** Asks a reading what a call asks. */
export function answerOf(
  reading: Reading,
  { call, section, key = null, field = 0 }: Call,
): Answer<string | number> {
  const line = () => findFirstLine(reading, section, key);
  switch (call) {
    case 'SetupFindFirstLine':
      return then(line(), (found) => ({ value: lineText(found) }));
    case 'SetupGetLineByIndex':
      return then(lineByIndex(reading, section, field), (found) => ({ value: lineText(found) }));
    case 'SetupGetLineText':
      return then(line(), (found) => ({ value: lineText(found) }));
    case 'SetupGetLineCount':
      return lineCount(reading, section);
    case 'SetupGetStringField':
      return then(line(), (found) => stringField(found, field));
    case 'SetupGetIntField':
      return then(line(), (found) => intField(found, field));
    case 'SetupGetBinaryField':
      return then(line(), (found) =>
        then(binaryField(found, field), (bytes) => ({ value: hexadecimal(bytes) })),
      );
    case 'GetPrivateProfileString':
      return { value: profileString(reading, section, key ?? '', 'default') };
    case 'GetPrivateProfileInt':
      return { value: profileInt(reading, section, key ?? '', 7) };
    default:
      throw new Error(`There is no call ${call}.`);
  }
}

function then<From, To>(answer: Answer<From>, next: (value: From) => Answer<To>): Answer<To> {
  return 'error' in answer ? answer : next(answer.value);
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
