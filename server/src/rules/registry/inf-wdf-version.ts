import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { device } from './examples';
import { areFew, isFirstOfFew } from './sections';
import { setupText } from './strings';
import { isWdf } from './wdf';

const services: ReadonlySet<string> = new Set(['umdfservice']);
const keys: ReadonlySet<string> = new Set(['umdflibraryversion', 'driverclsid']);

export const infWdfVersion = defineRule({
  id: 'inf-wdf-version',
  dialects: ['inf'],
  severity: 'information',
  title: 'UMDF driver of the first version',
  what: 'A section that UmdfService names is for UMDF 1: by UmdfLibraryVersion, or by DriverCLSID.',
  why: 'UMDF 1 gets no more updates. Drivers of UMDF 2 are built like those of KMDF and have no class id.',
  fix: 'Move the driver to UMDF 2, and take DriverCLSID out.',
  pages: ['wdf/specifying-wdf-directives-in-inf-files'],
  infVerif: [1401, 1402],
  good: `${device}[Acme.NTamd64.Wdf]\nUmdfService=acme,W\nUmdfServiceOrder=acme\n[W]\nUmdfLibraryVersion=2.15.0\n`,
  bad: `${device}[Acme.NTamd64.Wdf]
UmdfService=acme,W
UmdfServiceOrder=acme
[W]
UmdfLibraryVersion=1.11.0
;                  ^^^^^^ inf-wdf-version
`,
  silent: [
    `${device}[Acme.NTamd64.Wdf]\nUmdfService=acme,W\n[W]\nUmdfLibraryVersion=$UMDFVERSION$\n`,
    `${device}[Acme.NTamd64.Wdf]\nUmdfService=acme,W\nUmdfService=b,X\n[W]\nUmdfLibraryVersion=%Gone%\n[X]\nUmdfLibraryVersion=10.1\n`,
    `${device}[Acme.NTamd64.Wdf]\nKmdfService=acme,W\n[W]\nKmdfLibraryVersion=1.11\n[Y]\nUmdfLibraryVersion=1.11\n`,
  ],
  sections: {
    check(section, context) {
      if (!isWdf(section) || !isFirstOfFew(context, section)) return;
      const seen = new Set<string>();
      for (const [, { entry }] of settingsOf(context, section.name).among(services)) {
        const name = entry.fields[1]?.value ?? '';
        if (name === '' || seen.has(name.toLowerCase())) continue;
        seen.add(name.toLowerCase());
        if (!areFew(context, name)) continue;
        for (const [key, place] of settingsOf(context, name).among(keys)) {
          const field = place.entry.fields[0]!;
          const text = setupText(context, field.value);
          if (text === undefined || text === '' || (key === 'umdflibraryversion' && !text.startsWith('1.')))
            continue;
          const message = `${place.entry.key!.value} belongs to UMDF 1, which gets no more updates. Move the driver to UMDF 2.`;
          context.report(place.row, place.part, field, message);
        }
      }
    },
  },
});
