import { registryRoot } from '../../language/registry-flags';
import type { SectionRole } from '../../language/roles';
import { nearest } from '../nearest';
import { defineRule } from '../rule';
import { flagsNumber } from './numbers';
import { spanOf } from './registry-row';
import { shown } from './shown';
import { setupText } from './strings';

/** Properties that need no GUID. Source: install/inf-addproperty-directive. */
const properties: readonly string[] = [
  'DeviceModel',
  'DeviceVendorWebsite',
  'DeviceDetailedDescription',
  'DeviceDocumentationLink',
  'DeviceIcon',
  'DeviceBrandingIcon',
  'ContainerModelName',
  'ContainerManufacturer',
  'ContainerCategories',
  'ContainerIcon',
];

export const infIniRow = defineRule({
  id: 'inf-ini-row',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Row for a property, DLL or INI file that is not complete',
  what: 'A row of an AddProperty, RegisterDlls, UpdateInis or Ini2Reg section lacks a field, or has one that it cannot have.',
  why: 'The fields of these rows have fixed places. Setup leaves a row out that it cannot read.',
  fix: 'Write the fields in the order of the page of the directive.',
  pages: [
    'install/inf-addproperty-directive',
    'install/inf-registerdlls-directive',
    'install/inf-updateinis-directive',
    'install/inf-ini2reg-directive',
  ],
  infVerif: [1260],
  good: '[DefaultInstall]\nRegisterDlls=R\n[R]\n11,,acme.dll,1\n',
  bad: `[DefaultInstall]
AddProperty=P
RegisterDlls=R
UpdateInis=U
[P]
{7d2c8a04-0e5b-4f3a-9f3e-0b7d0d7d2f11},1,18,,"fast"
;                                      ^ inf-ini-row
DeviceModl,,,,"Board"
; <--------- inf-ini-row
[R]
11,,acme.dll,8
;            ^ inf-ini-row
[U]
acme.ini
; <------- inf-ini-row
`,
  silent: [
    '[DefaultInstall]\nAddProperty=P\n[P]\nDeviceModel,,,,"Board"\ndeviceicon,,,,a\n{%Key%},%Pid%,18,,a\n%Name%,,,,a\n{7d2c8a04-0e5b-4f3a-9f3e-0b7d0d7d2f11},2,18,,a\n',
    '[DefaultInstall]\nRegisterDlls=R\nUnregisterDlls=R\n[R]\n11,,acme.dll,1\n%11%,,%Dll%,3,,\n11,sub,acme.exe\n',
    '[DefaultInstall]\nUpdateInis=U\nIni2Reg=I\n[U]\nacme.ini,Acme,,"a=b"\n%10%\\win.ini,fonts,,,3\n[I]\nacme.ini,Acme,,HKLM,Software\\Acme,3\n%Ini%,%Gone%,,%Root%\n',
  ],
  entries: {
    roles: ['add-property', 'register-dll', 'update-ini', 'ini-to-registry'],
    check(view, context) {
      if (view.section.roles.size > 1) return;
      const { fields } = view.entry;
      const found = problem(view.role, (at) => setupText(context, fields[at]?.value ?? ''));
      if (found !== undefined) context.report(view.row, view.part, spanOf(fields, found[0]), found[1]);
    },
  },
});

type Found = readonly [field: number, message: string] | undefined;

/** @param text the field as Setup sees it; undefined where nobody can tell yet. */
function problem(role: SectionRole, text: (field: number) => string | undefined): Found {
  switch (role) {
    case 'add-property':
      return propertyProblem(text);
    case 'register-dll':
      if (text(2) === '') return [2, 'The row names no file. Write directory, subdirectory, file and flags.'];
      return numberProblem(text(3), 3, 3);
    case 'update-ini':
      if (text(0) === '' || text(1) === '')
        return [99, 'The row names no INI file or no section of it. Write both.'];
      return numberProblem(text(4), 4, 3);
    default: {
      if (text(0) === '' || text(1) === '')
        return [99, 'The row names no INI file or no section of it. Write both.'];
      const root = text(3);
      if (root === undefined || registryRoot(root) !== undefined) return numberProblem(text(5), 5, 3);
      return [3, 'The fourth field is the root of the registry. Write HKLM, HKR or another root.'];
    }
  }
}

function propertyProblem(text: (field: number) => string | undefined): Found {
  const name = text(0);
  if (name === undefined || name === '') return undefined;
  if (name.startsWith('{')) {
    const id = text(1);
    const number = id === undefined || id === '' ? 2 : flagsNumber(id);
    return number !== undefined && number >= 2
      ? undefined
      : [1, `${shown(id!)} is no id of a property. Ids are numbers from 2 on.`];
  }
  if (properties.some((known) => known.toLowerCase() === name.toLowerCase())) return undefined;
  const near = nearest(name, properties);
  const advice = near === undefined ? 'Give the property by GUID and id.' : `Did you mean ${near}?`;
  return [0, `No page knows a property ${shown(name)} that needs no GUID. ${advice}`];
}

function numberProblem(text: string | undefined, field: number, most: number): Found {
  const number = text === undefined ? 0 : flagsNumber(text);
  if (number !== undefined && number <= most) return undefined;
  return [field, `${shown(text!)} are no flags of this row. They are a number from 0 to ${most}.`];
}
