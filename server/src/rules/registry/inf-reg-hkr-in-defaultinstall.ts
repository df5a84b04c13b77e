import { defineRule } from '../rule';
import { device } from './examples';
import { namedBy } from './named-by';
import { registryRow } from './registry-row';

export const infRegHkrInDefaultinstall = defineRule({
  id: 'inf-reg-hkr-in-defaultinstall',
  dialects: ['inf'],
  severity: 'error',
  title: 'HKR in a registry section of [DefaultInstall]',
  what: 'A row below HKR stands in a section that [DefaultInstall] names.',
  why: 'HKR is the key of the device, service or class that is being installed. [DefaultInstall] installs none of them.',
  fix: 'Write the whole key, from HKLM or another root on.',
  pages: ['install/inf-addreg-directive', 'install/inf-delreg-directive', 'install/inf-bitreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,fast\n',
  bad: `[DefaultInstall.NTamd64]
AddReg=A
[A]
HKR,,Speed,,fast
; <-- inf-reg-hkr-in-defaultinstall
`,
  silent: [
    // HKR is the key of the service, or of the event source.
    '[DefaultInstall.Services]\nAddService=acme,,S,E\n[S]\nAddReg=A\n[A]\nHKR,,Speed,,fast\n[E]\nAddReg=B\n[B]\nHKR,,TypesSupported,0x10001,7\n',
    `${device}[Acme.NTamd64]\nAddReg=A\n[A]\nHKR,,Speed,,fast\n[Acme.NTamd64.Services]\n[DefaultInstall]\nCopyFiles=C\n[C]\n`,
    // Microsoft's own samples share rows of a service so, and no page forbids it.
    '[DefaultUninstall]\nDelReg=A\n[A]\nHKR,,Speed\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,HKR,Speed,,fast\n[B]\nHKR,,Speed,,fast\n',
    {
      'winnt.sif':
        '[NetAdapters]\na=p\n[p]\nInfToRunAfterInstall="",r\n[r]\nAddReg=A\n[A]\nHKR,,Speed,,fast\n',
    },
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.root !== 'HKR') return;
      const roles = namedBy(context, view.section);
      if (!roles.has('DefaultInstall')) return;
      const others =
        roles.size > 1 ? ' Other sections name these rows too; give them a section of their own.' : '';
      context.report(
        view.row,
        view.part,
        row.fields[0]!,
        `There is no device in [DefaultInstall] that HKR could stand for. Write the whole key, from HKLM on.${others}`,
      );
    },
  },
});
