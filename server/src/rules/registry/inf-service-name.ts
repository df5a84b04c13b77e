import { defineRule } from '../rule';
import { services } from './examples';
import { spanOf } from './registry-row';
import { serviceRoles, serviceRow } from './service-row';
import { shown } from './shown';

export const infServiceName = defineRule({
  id: 'inf-service-name',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Service name with a slash',
  what: 'AddService or DelService names a service with a slash or backslash in its name.',
  why: 'The name is a key of the registry below Services. Windows takes no service whose name holds either character.',
  fix: 'Write a name of letters, digits and underscores that begins with something of yours.',
  pages: ['install/inf-addservice-directive'],
  good: `${services}AddService=acmewidget,2,Acme.Service\n`,
  bad: `${services}AddService=acme\\widget,2,Acme.Service
;          ^^^^^^^^^^^ inf-service-name
`,
  silent: [
    `${services}AddService=,2\nAddService=acme-widget_2,2,S\nAddService=acme,,S,,System,acme\\log\n`,
    `${services}AddService=%Acme\\Name%,2,S\nAddService=<a/b>,2,S\n`,
    `${services}AddService=acme,2,S\nDelService=acme\n[S]\nServiceBinary=%12%\\acme.sys\n[Other]\nAddService=a\\b,2,S\n`,
  ],
  entries: {
    roles: serviceRoles,
    check(view, context) {
      const name = serviceRow(view, context)?.name;
      if (name === undefined || !/[\\/]/.test(name)) return;
      context.report(
        view.row,
        view.part,
        spanOf(view.entry.fields, 0),
        `Windows takes no service named ${shown(name)}. Leave the ${name.includes('\\') ? 'backslash' : 'slash'} out.`,
      );
    },
  },
});
