import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { insertKeys } from './edits';
import { inWords, valueSpan } from './values';

const range = ['StaticAddressBegin', 'StaticAddressEnd'];

export const answerfileNt4RasStatic = defineRule({
  id: 'answerfile-nt4-ras-static',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Remote access without DHCP and without addresses',
  what: 'The parameters of RAS of Windows NT 4.0 have UseDHCP=No, but not both ends of the range of addresses.',
  why: 'Without DHCP the RAS server gives its clients addresses of the range from StaticAddressBegin to StaticAddressEnd. Without the range Setup has none to give.',
  fix: 'Add StaticAddressBegin and StaticAddressEnd, or write UseDHCP=Yes.',
  pages: ['KB 155197'],
  good: '[Network]\nInstallServices=Services\n[Services]\nRAS=Ras\n[Ras]\nUseDHCP=No\nStaticAddressBegin=192.0.2.10\nStaticAddressEnd=192.0.2.20\n',
  bad: `[Network]
InstallServices=Services
[Services]
RAS=Ras
[Ras]
UseDHCP=No
;       ^^ answerfile-nt4-ras-static
StaticAddressBegin=192.0.2.10
`,
  silent: [
    '[Network]\nInstallServices=Services\n[Services]\nRAS=Ras\n[Ras]\nUseDHCP=Yes\n',
    '[Network]\nInstallServices=Services\n[Services]\nRAS=Ras\n[Ras]\nusedhcp=no\nstaticaddressend=192.0.2.20\nstaticaddressbegin=192.0.2.10\n',
    // Windows 2000 has other keys for the range.
    '[NetServices]\nMS_RAS=Ras\n[Ras]\nRouterType=3\nUseDHCP=No\nIpAddressStart=192.0.2.10\nIpAddressEnd=192.0.2.20\n',
    '[Network]\nInstallServices=Services\n[Services]\nACME=Acme\n[Acme]\nUseDHCP=No\n',
  ],
  sections: {
    roles: ['nt4-params'],
    check(section, context) {
      if (!isFirstOfName(context, section)) return;
      const settings = settingsOf(context, section.name);
      if (!settings.has('UseDHCP', 'No')) return;
      const missing = range.filter((key) => settings.value(key) === '');
      const isRas = context
        .facts('section', section.name, 'reference')
        .some(({ row }) => row.entry?.key?.value.toLowerCase() === 'ras');
      if (missing.length === 0 || !isRas) return;
      const { row, part, entry } = settings.get('UseDHCP')!;
      context.report(
        row,
        part,
        valueSpan(entry),
        `Without DHCP the RAS server has only the addresses of this section to give, and there is no ${inWords(missing)}. Add what is missing.`,
        { data: missing.filter((key) => settings.get(key) === undefined) },
      );
    },
  },
  fixes(finding, { file }) {
    const missing = finding.data as readonly string[];
    return missing.length === 0 ? [] : [insertKeys(file, finding.part.section.name, missing)];
  },
});
