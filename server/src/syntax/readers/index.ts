import type { Tree } from '../tree';
import { readProfile } from './profile';
import type { ReaderName, ReaderOptions, Reading } from './reading';
import { readSetupapi } from './setupapi';
import { readTextMode } from './text-mode';

export { profileSections } from './profile';
export {
  type FieldLengths,
  fieldLengths,
  type ReaderName,
  type ReaderOptions,
  type Reading,
  type ReadingError,
  type ReadLine,
  type ReadSection,
  readerNames,
} from './reading';

/**
 * What a reader of Windows makes of a text.
 *
 * @param source a text without its byte order mark, or its tree where there is one already.
 */
export function readAs(reader: ReaderName, source: Tree | string, options: ReaderOptions = {}): Reading {
  switch (reader) {
    case 'setupapi':
      return readSetupapi(source, options);
    case 'text-mode':
      return readTextMode(source, options);
    case 'profile':
      return readProfile(source);
  }
}
