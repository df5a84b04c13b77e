import type { CodePage } from '../encoding';
import { codePageNames, codePageNumber } from '../encoding/code-page-names';
import { nearest } from '../rules/nearest';
import { UsageError } from './usage-error';

/**
 * The number of the code page that an option names.
 *
 * @throws UsageError where there is no such code page.
 */
export function readCodePage(option: string | undefined): number | undefined {
  if (option === undefined) return undefined;
  const number = codePageNumber(option);
  if (number !== undefined) return number;
  const near = nearest(option.toLowerCase(), codePageNames);
  const hint =
    near === undefined
      ? 'Write a number, such as 932, or a name, such as shift_jis.'
      : `Did you mean "${near}"?`;
  throw new UsageError(`Unknown code page "${option}". ${hint}`);
}

/** Loads a code page. Its tables are large, so nothing of them is loaded where none is asked for. */
export async function loadCodePage(number: number | undefined): Promise<CodePage | undefined> {
  if (number === undefined) return undefined;
  const { codePage } = await import('../encoding/code-pages');
  return codePage(number);
}
