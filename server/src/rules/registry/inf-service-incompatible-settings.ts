import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { isFirstOfFew } from './sections';
import { isDriver, numberOf, serviceEntries } from './service-section';

const ofPrograms: readonly string[] = [
  'requiredprivileges',
  'servicesidtype',
  'delayedautostart',
  'addtrigger',
  'failureactions',
];

export const infServiceIncompatibleSettings = defineRule({
  id: 'inf-service-incompatible-settings',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Setting that does not fit the type of the service',
  what: 'A driver has a setting of Win32 services, or a Win32 service one of drivers.',
  why: 'Windows starts drivers itself and programs by the service control manager. Each takes no notice of what is meant for the other, or refuses it.',
  fix: 'Take the setting out, or write the ServiceType that is meant.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1252],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=0\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,,S
AddService=flt,,T
[S]
ServiceType=0x10
StartType=0
;         ^ inf-service-incompatible-settings
[T]
ServiceType=1
DelayedAutoStart=1
; <--------------- inf-service-incompatible-settings
`,
  silent: [
    `${services}AddService=acme,,S\n[S]\nServiceType=0x110\nStartType=2\nDelayedAutoStart=1\nLoadOrderGroup=Network\n`,
    `${services}AddService=acme,,S\nAddService=b,,T\n[S]\nServiceType=%Gone%\nStartType=0\nBootFlags=1\n[T]\nServiceType=0x20\nStartType=%Gone%\n`,
    `${services}AddService=acme,,S\n[S]\nServiceType=2\nStartType=1\nBootFlags=1\n[T]\nServiceType=1\nAddTrigger=U\n`,
  ],
  sections: {
    roles: ['service-install'],
    check(section, context) {
      if (!isFirstOfFew(context, section)) return;
      const entries = serviceEntries(context, section);
      const type = numberOf(context, entries, 'servicetype');
      if (type === undefined) return;
      if (isDriver(type)) {
        for (const key of ofPrograms) {
          const place = entries.get(key);
          if (place === undefined) continue;
          const name = place.entry.key!.value;
          const message = `${name} is for Win32 services, and this is a driver. Take it out.`;
          context.report(place.row, place.part, place.entry.key!, message);
        }
      } else if ((type & 0x30) !== 0) {
        const start = numberOf(context, entries, 'starttype');
        const place = entries.get('starttype');
        if (start === 0 || start === 1) {
          const message = `Only drivers start with StartType ${start}, and this is a Win32 service. Write 2 or 3.`;
          context.report(place!.row, place!.part, spanOf(place!.entry.fields, 0), message);
        }
        const boot = entries.get('bootflags');
        if (boot === undefined) return;
        const message = 'BootFlags are for drivers, and this is a Win32 service. Take them out.';
        context.report(boot.row, boot.part, boot.entry.key!, message);
      }
    },
  },
});
