import type { FileView } from '../context';
import { defineRule } from '../rule';

export const infServiceNameLocalized = defineRule({
  id: 'inf-service-name-localized',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Name of a service that differs between languages',
  what: 'AddService or DelService names a service by a token that stands for different texts.',
  why: 'The service would have another name on every language of Windows.',
  fix: 'Write the name itself, or the same text in all languages.',
  pages: ['install/inf-addservice-directive'],
  good: '[DefaultInstall.Services]\nAddService=acme,2,Acme.Svc\n[Acme.Svc]\nServiceType=1\n',
  bad: `[DefaultInstall.Services]
AddService=%Name%,2,Acme.Svc
;          ^^^^^^ inf-service-name-localized
[Acme.Svc]
ServiceType=1
[Strings]
Name="acme"
[Strings.0407]
Name="akme"
`,
  silent: [
    '[DefaultInstall.Services]\nAddService=%Name%,2,Acme.Svc\n[Acme.Svc]\n[Strings]\nName="acme"\n[Strings.0407]\nName="Acme"\n',
    '[DefaultInstall.Services]\nAddService=acme,2,Acme.Svc\n[Acme.Svc]\nDisplayName=%Name%\n[Strings]\nName="a"\n[Strings.0407]\nName="b"\n',
    '[DefaultInstall.Services]\nAddService=%Name%,2,Acme.Svc\n[Acme.Svc]\n',
  ],
  entries: {
    roles: [
      'DDInstall.Services',
      'DefaultInstall.Services',
      'DefaultUninstall.Services',
      'ClassInstall32.Services',
    ],
    check({ row, entry, part }, context) {
      if (!row.text.includes('%') || !/^(?:add|del)service$/i.test(entry.key?.value ?? '')) return;
      const [service] = entry.fields;
      const name = /^%([^%]+)%$/.exec(service!.value)?.[1];
      if (name === undefined) return;
      if (!differs(name, context)) return;
      context.report(
        row,
        part,
        service!,
        `%${name}% stands for different texts, but a service has the same name in every language. Write it here.`,
      );
    },
  },
});

/** Whether a token stands for different texts. Many rows may name the service by the same one. */
function differs(token: string, context: FileView): boolean {
  return context.once(`different texts of ${token.toLowerCase()}`, (view) => {
    const values = view
      .definitions('token', token)
      .map(({ row }) => row.entry!.fields[0]!.value.toLowerCase());
    return values.some((value) => value !== values[0]);
  });
}
