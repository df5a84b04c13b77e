import type { Field } from '../../syntax';
import type { FileView } from '../context';
import { defineRule } from '../rule';

export const infTextTooLong = defineRule({
  id: 'inf-text-too-long',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Text that Plug and Play cuts',
  what: 'The name of a provider, manufacturer or device has more than 255 characters, or the description of a service more than 1024.',
  why: 'Windows keeps no more of it.',
  fix: 'Shorten it.',
  pages: [
    'install/inf-version-section',
    'install/inf-manufacturer-section',
    'install/inf-models-section',
    'install/inf-addservice-directive',
  ],
  good: '[Version]\nProvider=%Acme%\n[Strings]\nAcme="Acme Corp."\n',
  bad: `[Version]
Provider=%Acme%
;        ^^^^^^ inf-text-too-long
[Strings]
Acme="${'A'.repeat(256)}"
`,
  silent: [
    `[Version]\nProvider=%Acme%\n[Strings]\nAcme="${'A'.repeat(255)}"\n`,
    `[Version]\nProvider=%Acme%\nOther=%Long%\n; ${'A'.repeat(300)}\n[Strings]\nLong="${'A'.repeat(300)}"\n`,
    `[Manufacturer]\n%A%=Acme\n[Acme]\n%B%=Board,${'A'.repeat(256)}\n`,
  ],
  entries: {
    roles: ['Version', 'Manufacturer', 'Models', 'service-install'],
    check({ row, entry, part, role }, context) {
      const { key, fields } = entry;
      if (key === null) return;
      const isService = role === 'service-install';
      const text = role === 'Manufacturer' || role === 'Models' ? key : seenValue(key, fields[0]!, isService);
      if (text === undefined) return;
      const most = isService ? 1024 : 255;
      const length = lengthOf(text, context);
      if (length <= most) return;
      context.report(
        row,
        part,
        text,
        `This text has ${length} characters, and Windows keeps ${most}. Shorten it.`,
      );
    },
  },
});

function seenValue(key: Field, value: Field, isService: boolean): Field | undefined {
  return key.value.toLowerCase() === (isService ? 'description' : 'provider') ? value : undefined;
}

/** How long a text is that is a token, or has none. */
function lengthOf({ value }: Field, view: FileView): number {
  const name = /^%([^%]+)%$/.exec(value)?.[1];
  return name === undefined ? value.length : (view.string(name)?.length ?? 0);
}
