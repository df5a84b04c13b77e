import { type KeyDoc, keysOf } from '../../language/knowledge';
import type { FileView } from '../context';
import { settingsOf } from '../settings';

/** Sections that tell by their keys for which Windows a file is. */
const telling = ['Unattended', 'GuiUnattended', 'Data'];

/** Whether all products that know a key are among these. */
export function isOnlyFor({ products }: KeyDoc, versions: RegExp): boolean {
  return products !== undefined && products.length > 0 && products.every((one) => versions.test(one));
}

/** Whether the file has an answer that only these products ask for. */
export function isMeantFor(view: FileView, versions: RegExp): boolean {
  return view.once(`meant for ${versions.source}`, (all) =>
    telling.some((name) => {
      const settings = settingsOf(all, name);
      return keysOf('answerfile', undefined, name).some(
        (doc) => isOnlyFor(doc, versions) && settings.get(doc.name) !== undefined,
      );
    }),
  );
}

export const nt4 = /^NT4/;
export const server2003 = /^2003/;
export const xpOr2003 = /^(XP|2003)/;
