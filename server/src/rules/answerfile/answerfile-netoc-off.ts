import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { addSettings } from './edits';
import { isWrittenByPeople } from './kind';
import { isOpen } from './values';

export const answerfileNetocOff = defineRule({
  id: 'answerfile-netoc-off',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Optional network components that are switched off as a whole',
  what: 'The file has [NetOptionalComponents], and [Components] has no NetOC=On.',
  why: 'NetOC is the component to which all of these belong. Where it is not on, Setup does not look at [NetOptionalComponents].',
  fix: 'Write NetOC=On in [Components].',
  pages: ['technet cc755697'],
  good: '[Unattended]\n[Components]\nNetOC=On\n[NetOptionalComponents]\nDNS=1\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[Components]
Calc=Off
[NetOptionalComponents]
;^^^^^^^^^^^^^^^^^^^^^ answerfile-netoc-off
DNS=1
`,
  silent: [
    // A part of a file, as the pages show it.
    '[NetOptionalComponents]\nDNS=1\n',
    '[Unattended]\n[components]\nnetoc = "on"\n[NetOptionalComponents]\nDNS=1\n',
    // Nothing is to be installed.
    '[Unattended]\n[NetOptionalComponents]\nDNS=0\n',
    '[Unattended]\n[Components]\nNetOC=%Network%\n[NetOptionalComponents]\nDNS=1\n',
  ],
  sections: {
    check(section, context) {
      if (section.name.toLowerCase() !== 'netoptionalcomponents' || !isWrittenByPeople(context)) return;
      if (!isFirstOfName(context, section)) return;
      const components = settingsOf(context, 'Components');
      const value = components.value('NetOC');
      if (value.toLowerCase() === 'on' || isOpen(value)) return;
      const installs = [...settingsOf(context, section.name).all()].some(
        ([, { entry }]) => entry.key !== null && !['0', ''].includes(entry.fields[0]!.value),
      );
      if (!installs) return;
      const switched = components.get('NetOC');
      const related = switched && [
        { ...switched, span: switched.entry.key!, file: context.model, message: 'NetOC is not on here.' },
      ];
      context.reportHeader(
        section,
        'Setup installs none of these components unless [Components] has NetOC=On. Add that row.',
        { data: switched, related: related ?? [] },
      );
    },
  },
  fixes(finding, { file }) {
    const switched = finding.data as { row: typeof finding.row; part: typeof finding.part } | undefined;
    const edit =
      switched === undefined
        ? addSettings(file, 'Components', [['NetOC', 'On']])
        : replaceWords(file, { ...switched, span: switched.row.entry!.fields[0]! }, 'On');
    return [{ title: 'Write NetOC=On in [Components]', edits: [edit], safe: false }];
  },
});
