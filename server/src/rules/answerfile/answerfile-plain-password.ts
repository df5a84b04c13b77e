import { isSecretKey } from '../../language/secrets';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { isOpen } from './values';

export const answerfilePlainPassword = defineRule({
  id: 'answerfile-plain-password',
  dialects: ['answerfile'],
  severity: 'hint',
  title: 'Password or product key in clear text',
  what: 'The file holds a password or a product key that everybody who opens it can read.',
  why: 'Setup leaves a copy of the file on the computer, $winnt$.inf or sysprep.inf, and the file itself lies on a share or a CD. What stands in it is no secret any more.',
  fix: 'Use EncryptedAdminPassword, an account that may do no more than join the domain, or change the password behind Setup.',
  pages: ['ref.chm'],
  good: '[GuiUnattended]\nAdminPassword=*\n',
  bad: `[GuiUnattended]
AdminPassword=example
; <------------ answerfile-plain-password
[Identification]
DomainAdminPassword="example, too"
; <------------------ answerfile-plain-password
DomainPassword="50% of it"
; <------------- answerfile-plain-password
`,
  silent: [
    '[GuiUnattended]\nAdminPassword=1234567890abcdef1234567890abcdef\nEncryptedAdminPassword=yes\n',
    '[GuiUnattended]\nAdminPassword=\nEncryptedAdminPassword=No\nOEMBlankAdminPassword=1\nEMSBlankPassword=Yes\n',
    '[Identification]\nDomainAdminPassword=%Password%\n[UserData]\nProductKey="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"\n',
    '[GuiUnattended]\nAdminPassword="*"\n; AdminPassword=example\n[Identification]\nDomainAdminPassword=<password>\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      // What stands before the first "=" is looked at before the row is read.
      if (!isSecretKey(row.text.slice(0, row.text.indexOf('=')).trim())) return;
      const { entry } = row;
      const key = entry?.key;
      if (entry === undefined || !key || !isSecretKey(key.value)) return;
      const { value } = entry.fields[0]!;
      if (value === '' || value === '*' || isToCome(value) || isMask(value)) return;
      const { name } = part.section;
      const isAdmin = key.value.toLowerCase() === 'adminpassword';
      if (isAdmin && settingsOf(context, name).has('EncryptedAdminPassword', 'Yes')) return;
      // The value is never repeated, here or where the finding is shown.
      context.report(
        row,
        part,
        key,
        'What stands here in clear text is on the computer behind Setup as well, in its copy of this file. Keep the file from others, and change a password afterwards.',
      );
    },
  },
});

/** Whether something else is put in place of the value. A lone percent sign is a character of a password. */
function isToCome(value: string): boolean {
  return isOpen(/%[^%]+%/.test(value) ? value : value.replaceAll('%', ''));
}

/** Whether a value only shows where one belongs: one character over and over, with hyphens or without. */
function isMask(value: string): boolean {
  return /^[x*?0.-]+$/i.test(value) && new Set(value.toLowerCase().replaceAll('-', '')).size === 1;
}
