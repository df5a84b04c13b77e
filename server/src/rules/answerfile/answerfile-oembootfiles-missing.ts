import type { EntryPlace, FileView } from '../context';
import { addToSection, lineEnd } from '../edits';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';

/** Sections whose rows name drivers for text-mode Setup. */
const driverSections = ['MassStorageDrivers', 'KeyboardDrivers', 'PointingDeviceDrivers'];

export const answerfileOembootfilesMissing = defineRule({
  id: 'answerfile-oembootfiles-missing',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Drivers for text mode without [OEMBootFiles]',
  what: 'A driver for text-mode Setup is marked OEM, and [OEMBootFiles] is missing or does not name txtsetup.oem.',
  why: 'Text-mode Setup takes such drivers from $OEM$\\Textmode and copies only what [OEMBootFiles] lists. Without txtsetup.oem there it does not find the driver.',
  fix: 'Add [OEMBootFiles] with txtsetup.oem and the files of the driver.',
  pages: ['KB 155197'],
  good: '[Unattended]\n[MassStorageDrivers]\n"ACME SCSI"=OEM\n[OEMBootFiles]\ntxtsetup.oem\nacmescsi.sys\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[MassStorageDrivers]
"ACME SCSI"=OEM
;           ^^^ answerfile-oembootfiles-missing
"ACME RAID"=OEM
[PointingDeviceDrivers]
"ACME Mouse"=RETAIL
`,
  silent: [
    '[Unattended]\n[MassStorageDrivers]\n"ACME SCSI"="RETAIL"\n',
    '[MassStorageDrivers]\n"ACME SCSI"=OEM\n',
    '[Unattended]\nComputerType="Standard PC",Retail\n[Acme]\n"ACME SCSI"=OEM\n',
    '[Unattended]\nComputerType="ACME PC",OEM\n[oembootfiles]\nACMEHAL.DLL\nTXTSETUP.OEM\n',
    // Display drivers have a folder of their own.
    '[Unattended]\n[DisplayDrivers]\n"ACME VGA"=OEM\n',
    { 'sysprep.inf': '[MassStorageDrivers]\n"ACME SCSI"=OEM\n' },
  ],
  file: {
    check(context) {
      if (context.answerFileKind() !== 'unattended') return;
      const driver = firstOemDriver(context);
      if (driver === undefined || hasTxtsetup(context)) return;
      const { row, part, entry } = driver;
      const there = context.hasSection('OEMBootFiles');
      context.report(
        row,
        part,
        entry.fields.find(isOem)!,
        `Text-mode Setup finds a driver that is marked OEM only if [OEMBootFiles] lists txtsetup.oem and the files of the driver. ${there ? 'Add txtsetup.oem there.' : 'Add that section.'}`,
      );
    },
  },
  fixes(_finding, { file }) {
    const rows = `txtsetup.oem${lineEnd(file.tree)}`;
    const edits = [addToSection(file, 'OEMBootFiles', rows, [...driverSections, 'OEMBootFiles'])];
    return [{ title: 'Add txtsetup.oem to [OEMBootFiles]', edits, safe: false }];
  },
});

function isOem({ value }: { readonly value: string }): boolean {
  return value.toLowerCase() === 'oem';
}

function firstOemDriver(view: FileView): EntryPlace | undefined {
  const type = settingsOf(view, 'Unattended').get('ComputerType');
  if (type?.entry.fields.some(isOem)) return type;
  for (const name of driverSections) {
    for (const [, place] of settingsOf(view, name).all()) {
      if (place.entry.key !== null && place.entry.fields.some(isOem)) return place;
    }
  }
  return undefined;
}

function hasTxtsetup(view: FileView): boolean {
  for (const [, { entry }] of settingsOf(view, 'OEMBootFiles').all()) {
    if (entry.fields.some(({ value }) => /^(.*\\)?txtsetup\.oem$/i.test(value))) return true;
  }
  return false;
}
