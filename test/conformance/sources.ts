/** Where what the rows say is written or shown. */

/** Wine's tests of SetupOpenInfFile and its kin, which are run on Windows as well: the row of a table, from 0. */
export const opened = (...rows: number[]) =>
  `Wine dlls/setupapi/tests/parser.c invalid_files ${rows.join(', ')}`;
export const named = (...rows: number[]) =>
  `Wine dlls/setupapi/tests/parser.c section_names ${rows.join(', ')}`;
export const keyed = (...rows: number[]) => `Wine dlls/setupapi/tests/parser.c key_names ${rows.join(', ')}`;
export const inTest = (name: string) => `Wine dlls/setupapi/tests/parser.c ${name}`;

/** Wine's own reader. */
export const wine = 'Wine dlls/setupapi/parser.c';

/** Wine's tests of the profile API, which are run on Windows as well. */
export const profileTest = (name: string) => `Wine dlls/kernel32/tests/profile.c ${name}`;

/** Wine's own profile API. */
export const wineProfile = 'Wine dlls/kernel32/profile.c';

/** A public collection of tests of the profile API that are run on Windows. */
export const iniTest = (name: string) => `WelliSolutions/IniFileFormatReverseEngineering ${name}`;

/** Pages of the documentation. */
export const syntaxPage = 'install/general-syntax-rules-for-inf-files';
export const stringsPage = 'install/inf-strings-section';
export const versionPage = 'install/inf-version-section';
export const guidelinesPage = 'install/general-guidelines-for-inf-files';
export const internationalPage = 'install/creating-international-inf-files';
export const profilePage = 'winbase/nf-winbase-getprivateprofilestringw';
