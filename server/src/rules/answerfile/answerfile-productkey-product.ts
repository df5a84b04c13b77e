import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { isNt4Form } from './kind';
import { keyIs } from './oem';
import { isMeantFor, xpOr2003 } from './products';

export const answerfileProductkeyProduct = defineRule({
  id: 'answerfile-productkey-product',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Product key under the name of another Windows',
  what: 'A file for Windows XP or Server 2003 has ProductID, or one for Windows NT 4.0 has ProductKey.',
  why: 'Windows XP and Server 2003 take the product key from ProductKey, Windows 2000 and NT 4.0 from ProductID. Under the other name Setup does not find it, and asks.',
  fix: 'Rename the key.',
  pages: ['KB 155197', 'ref.chm'],
  good: '[Unattended]\nAutoActivate=Yes\n[UserData]\nProductKey="%ProductKey%"\n',
  bad: `[Unattended]
AutoActivate=Yes
[UserData]
ProductID=%ProductID%
; <-------- answerfile-productkey-product
`,
  silent: [
    '[Unattended]\nUnattendMode=FullUnattended\n[UserData]\nProductID=%ProductID%\n',
    '[Unattended]\nAutoActivate=Yes\n[UserData]\nProductID=%ProductID%\nProductKey=%ProductKey%\n',
    '[Network]\nJoinWorkgroup=BENCH\n[UserData]\nProductId=%ProductID%\n',
    '[Unattended]\nAutoActivate=Yes\n[Acme]\nProductID=%ProductID%\n',
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      const { name } = part.section;
      if (name.toLowerCase() !== 'userdata') return;
      const { entry } = row;
      if (entry === undefined) return;
      const isId = keyIs(entry, 'ProductID');
      if (!isId && !keyIs(entry, 'ProductKey')) return;
      const other = isId ? 'ProductKey' : 'ProductID';
      if (settingsOf(context, name).get(other) !== undefined) return;
      const wrong = isId ? isMeantFor(context, xpOr2003) : isNt4Form(context);
      if (!wrong) return;
      const windows = isId ? 'Windows XP and Server 2003 take' : 'Windows NT 4.0 takes';
      context.report(
        row,
        part,
        entry.key!,
        `${windows} the product key from ${other}, and other entries of this file are for ${isId ? 'these' : 'that'}. Rename the key.`,
        { data: other },
      );
    },
  },
  fixes(finding, { file }) {
    const other = finding.data as string;
    return [{ title: `Rename it to ${other}`, edits: [replaceWords(file, finding, other)], safe: false }];
  },
});
