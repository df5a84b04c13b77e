import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isOfAdapter } from './components';
import { keyIs } from './oem';
import { isOpen } from './values';

export const answerfileMacFormat = defineRule({
  id: 'answerfile-mac-format',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Address of a network card in another form',
  what: 'NetCardAddress is not 12 hexadecimal digits without separators.',
  why: 'Setup compares the address with those of the cards in the computer. One that it cannot read is equal to none, and the settings go to no card or to the wrong one.',
  fix: 'Write the 12 digits without hyphens or colons.',
  pages: ['technet cc773269'],
  good: '[NetAdapters]\nAdapter1=params.1\n[params.1]\nNetCardAddress=020000000001\n',
  bad: `[NetAdapters]
Adapter1=params.1
Adapter2=params.2
[params.1]
NetCardAddress=02-00-00-00-00-01
;              ^^^^^^^^^^^^^^^^^ answerfile-mac-format
[params.2]
NetCardAddress=0200000001
;              ^^^^^^^^^^ answerfile-mac-format
`,
  silent: [
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\nNetCardAddress="0x02000000000A"\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\nNetCardAddress=<address of the card>\nNetCardAddresses=02-00\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\nNetCardAddress=%MAC%\n',
    // No adapter of a computer: a vendor's own key.
    '[NetServices]\nacme=params.acme\n[params.acme]\nNetCardAddress=02-00\n[Acme]\nNetCardAddress=02-00\n',
    '[NetAdapters]\nAdapter1=params.1\n[params.1]\nNetCardAddress=\n',
  ],
  entries: {
    roles: ['params'],
    check({ row, entry, part, section }, context) {
      if (!keyIs(entry, 'NetCardAddress')) return;
      const [field] = entry.fields;
      const { value } = field!;
      if (value === '' || isOpen(value) || /^(0x)?[0-9a-f]{12}$/i.test(value)) return;
      if (!isOfAdapter(context, section.name)) return;
      const digits = value.replace(/[-:. ]/g, '');
      const isRead = /^[0-9a-f]{12}$/i.test(digits);
      const advice = isRead ? `Write ${digits}.` : 'Write the address as the card has it.';
      context.report(
        row,
        part,
        field!,
        `Setup expects the address of a card as 12 hexadecimal digits without separators, and finds no card by this one. ${advice}`,
        { data: isRead ? digits : undefined },
      );
    },
  },
  fixes(finding, { file }) {
    if (finding.data === undefined) return [];
    const edits = [replaceWords(file, finding, finding.data as string)];
    return [{ title: `Write ${finding.data}`, edits, safe: false }];
  },
});
