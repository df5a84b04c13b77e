import { nameParts } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { EntryPlace, RuleContext } from '../context';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { isLarge } from './copied-files';
import { services } from './examples';
import { spanOf } from './registry-row';
import { areFew } from './sections';
import { readService } from './service-row';
import { numberOf, serviceEntries } from './service-section';
import { shown } from './shown';

/** The flags that keep what is there already. */
const keeps = 0x1f8;
const addService: ReadonlySet<string> = new Set(['addservice']);
const compared: readonly string[] = ['ServiceType', 'StartType', 'ErrorControl'];

export const infServiceSettingsConflict = defineRule({
  id: 'inf-service-settings-conflict',
  dialects: ['inf'],
  severity: 'information',
  optional: true,
  title: 'Service that two devices set up differently',
  what: 'Two services sections with the same platform in their names install one service from sections with other settings.',
  why: 'Where both devices are there, the one that is installed last decides for both.',
  fix: 'Name the same service section in both, or give the services names of their own.',
  pages: ['devtest/inf-verif-error-1330'],
  infVerif: [1331, 1332, 1333],
  good: `${services}AddService=acme,2,S\n[Beta.NTamd64.Services]\nAddService=acme,2,S\n`,
  bad: `[Manufacturer]
Acme=M,NTamd64
[M.NTamd64]
Board=Acme,pci\\a
Card=Beta,pci\\b
[Acme.NTamd64]
[Beta.NTamd64]
[Acme.NTamd64.Services]
AddService=acme,2,S
[Beta.NTamd64.Services]
AddService=acme,2,T
;                 ^ inf-service-settings-conflict
[S]
StartType=3
[T]
StartType=0
`,
  silent: [
    // Other platforms, and other services.
    `${services}AddService=acme,2,S\n[Acme.NTx86.Services]\nAddService=acme,2,T\n[S]\nStartType=3\n[T]\nStartType=0\n`,
    `${services}AddService=acme,2,S\nAddService=beta,,T\nAddService=acme,0x12,T\n[S]\nStartType=3\n[T]\nStartType=0\n`,
    `${services}AddService=acme,2,S\nAddService=%Gone%,2,T\nAddService=acme,,U\n[S]\nStartType=3\n[T]\nStartType=0\n[U]\nStartType=0x3\n`,
  ],
  file: {
    check(context) {
      if (isLarge(context)) return;
      const first = new Map<string, EntryPlace>();
      // In any order, but the same one each time.
      for (const name of context.sectionNames().sort()) {
        const [section] = context.sections(name);
        if (!section?.roles.has('DDInstall.Services') || !areFew(context, name)) continue;
        const platform = name.slice(nameParts(name).base.length);
        for (const [, place] of settingsOf(context, name).among(addService)) {
          const service = readService(place.entry, context);
          if (service?.name === undefined || service.name === '' || ((service.flags ?? keeps) & keeps) !== 0)
            continue;
          const key = `${service.name.toLowerCase()} ${platform}`;
          const before = first.get(key);
          if (before === undefined) first.set(key, place);
          else report(before, place, service.name, context);
        }
      }
    },
  },
});

function report(before: EntryPlace, place: EntryPlace, service: string, context: RuleContext): void {
  const [one, other] = [before, place].map(({ entry }) => sectionOf(context, entry.fields[2]?.value ?? ''));
  if (one === undefined || other === undefined || one === other) return;
  const [there, here] = [serviceEntries(context, one), serviceEntries(context, other)];
  const key = compared.find((name) => {
    const [a, b] = [there, here].map((entries) => numberOf(context, entries, name.toLowerCase()));
    return a !== undefined && b !== undefined && a !== b;
  });
  if (key === undefined) return;
  const span = before.entry.fields[2]!;
  context.report(
    place.row,
    place.part,
    spanOf(place.entry.fields, 2),
    `[${other.name}] gives ${shown(service)} another ${key} than [${one.name}] does. Name the same section in both places.`,
    { related: [{ ...before, span, file: context.model, message: `Here [${one.name}] sets it up.` }] },
  );
}

function sectionOf(context: RuleContext, name: string): SectionModel | undefined {
  return context.sections(name)[0];
}
