import { registryRoot, registryRoots } from '../../language/registry-flags';
import { nearest } from '../nearest';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isMistakeOfText } from '../text-mistakes';
import { registryRow, spanOf } from './registry-row';
import { shown } from './shown';
import { setupText } from './strings';

export const infRegBadRoot = defineRule({
  id: 'inf-reg-bad-root',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Registry row without one of the five roots',
  what: 'The first field of a registry row is not HKCR, HKCU, HKLM, HKU or HKR.',
  why: 'These five are the roots that Setup documents. With another one it cannot tell which key is meant.',
  fix: 'Write the short name of the root.',
  pages: ['install/inf-addreg-directive', 'install/inf-delreg-directive', 'install/inf-bitreg-directive'],
  infVerif: [1224],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKEY_LOCAL_MACHINE,Software\\Acme,Speed,,fast
; <----------------- inf-reg-bad-root
,Software\\Acme,Speed,,fast
; <------------------------- inf-reg-bad-root
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nhklm,Software\\Acme\n"HKCR",.acme\n%Root%,Software\n[Strings]\nRoot=HKU\n',
    // What is not filled in yet, and a token that inf-undefined-string speaks of.
    '[DefaultInstall]\nAddReg=A\n[A]\n$ROOT$,Software\\Acme\n<root>,Software\\Acme\n%Gone%,Software\n',
    // Sections that no directive names as registry rows, and one that is for other rows too.
    '[DefaultInstall]\nAddReg=A\nCopyFiles=A\n[A]\nacme.sys\n[A.security]\n"D:P(A;;GA;;;SY)"\n[B.AddReg]\nacme\n',
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || registryRoot(row.root) !== undefined) return;
      const root = setupText(context, row.root);
      if (root === undefined || registryRoot(root) !== undefined || isMistakeOfText(view.row, view.part))
        return;
      const meant = shortRoot(root);
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 0),
        root === ''
          ? 'The row has no root, so Setup cannot tell which key is meant. Begin it with HKLM, HKR or another root.'
          : `${shown(root)} is no root that Setup documents. Write ${meant ?? 'HKCR, HKCU, HKLM, HKU or HKR'}.`,
        { data: root === '' ? undefined : meant },
      );
    },
  },
  fixes(finding, { file }) {
    const root = finding.data as string | undefined;
    if (root === undefined) return [];
    return [{ title: `Write ${root}`, edits: [replaceWords(file, finding, root)], safe: false }];
  },
});

/** The root that is meant by its long name or by one that is nearly right. */
function shortRoot(text: string): string | undefined {
  const roots = registryRoots();
  return (
    roots.find(({ expands }) => expands === text)?.name ??
    nearest(
      text,
      roots.map(({ name }) => name),
      1,
    )
  );
}
