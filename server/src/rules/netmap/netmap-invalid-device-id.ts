import { cannotBeId } from '../../model';
import { defineRule } from '../rule';
import { isMistakeOfText } from '../text-mistakes';
import { idField, PostIds } from './post-ids';

/** IDs are shorter than this many characters. */
const limit = 200;

export const netmapInvalidDeviceId = defineRule({
  id: 'netmap-invalid-device-id',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Post-upgrade ID that cannot be a device ID',
  what: 'A post-upgrade ID has a blank, a comma, a control character or a character above 0x7F, or it is 200 characters long or longer.',
  why: 'IDs of Windows 2000 consist of the characters 0x21 to 0x7F without the comma and have fewer than 200 of them. No component can have this one.',
  fix: 'Write the ID as it stands in the Models section of the INF.',
  pages: ['kernel/irp-mn-query-id', 'network/mapping-ids-in-a-netmap-inf-file'],
  good: '[OemNetAdapters]\nAcmeNic = acme_nic\n',
  bad: `[OemNetAdapters]
AcmeNic = "acme nic"
;         ^^^^^^^^^^ netmap-invalid-device-id
AcmePci = "acme,pci"
;         ^^^^^^^^^^ netmap-invalid-device-id
AcmeRing = acm\u00e9_ring
;          ^^^^^^^^^ netmap-invalid-device-id
AcmeIsa = 0, Boards

[Boards]
acme_isa1 = "ValueNotPresent"
"acme isa" = "ACME 4"
;<--------- netmap-invalid-device-id
`,
  silent: [
    // Pre-upgrade IDs are older than these rules, and data may be anything.
    '[OemNetAdapters]\n"Acme Nic, old" = acme_nic\nB = 0, "My Boards"\n[My Boards]\nacme_a = "ACME, 1"\nacme_b = "ValueNotPresent"\n',
    '[OemNetAdapters]\nA = PCI\\VEN_1234&DEV_5678\nB = *pnp80d6\nC = "acme_c"\nD = %Nic Name%\nE =\n',
    // The sides are the wrong way round, or cannot be told: another rule.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nacme_a = "ValueNotPresent"\n"ACME 1" = acme_b\n[Cards]\na = "A 1"\n"A 2" = b\n',
    '[OemUpgradeSupport]\n"acme nic" = m.dll\n[Notes]\nA = "b c"\n',
  ],
  entries: {
    roles: ['mapping', 'value-map'],
    check(view, context) {
      const { row, part } = view;
      const field = idField(view, PostIds.of(context));
      if (field === undefined || field.value === '') return;
      const isLong = field.value.length >= limit;
      if ((!isLong && !cannotBeId(field.value)) || isMistakeOfText(row, part)) return;
      context.report(
        row,
        part,
        field,
        isLong
          ? `This ID has ${field.value.length} characters, and IDs have fewer than ${limit}. Write the ID as it stands in the INF.`
          : `${field.value} cannot be an ID in Windows 2000: IDs have no blanks, commas, control characters or characters above 0x7F. Write the ID as it stands in the INF.`,
      );
    },
  },
});
