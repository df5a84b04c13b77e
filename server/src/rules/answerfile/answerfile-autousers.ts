import { defineRule } from '../rule';
import { isFirstOfName, settingsOf } from '../settings';
import { addSettings } from './edits';
import { isCompletedElsewhere } from './kind';
import { isUniquenessFile } from './upgrade-file';
import { valueSpan } from './values';

export const answerfileAutousers = defineRule({
  id: 'answerfile-autousers',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'AutoMode=PerServer without AutoUsers',
  what: 'The licences of a server are counted per server, and AutoUsers does not say how many there are.',
  why: 'AutoUsers is the number of licences that were bought for the server. Per server Setup needs it, and stops to ask for it.',
  fix: 'Add AutoUsers, or write AutoMode=PerSeat.',
  pages: ['KB 155197'],
  good: '[LicenseFilePrintData]\nAutoMode=PerServer\nAutoUsers=5\n',
  bad: `[LicenseFilePrintData]
AutoMode=PerServer
;        ^^^^^^^^^ answerfile-autousers
`,
  silent: [
    '[LicenseFilePrintData]\nAutoMode=PerSeat\n',
    '[LicenseFilePrintData]\nautomode="perserver"\nautousers="10"\n',
    '[LicenseFilePrintData]\n; AutoMode=PerServer\n[Acme]\nAutoMode=PerServer\n',
    {
      'unattend.txt': '[LicenseFilePrintData]\nAutoMode=PerServer\n',
      'bench.udf': '[UniqueIds]\nB1=LicenseFilePrintData\n',
    },
  ],
  sections: {
    check(section, context) {
      if (section.name.toLowerCase() !== 'licensefileprintdata' || !isFirstOfName(context, section)) return;
      const settings = settingsOf(context, section.name);
      if (!settings.has('AutoMode', 'PerServer') || settings.value('AutoUsers') !== '') return;
      if (isUniquenessFile(context) || isCompletedElsewhere(context)) return;
      const { row, part, entry } = settings.get('AutoMode')!;
      context.report(
        row,
        part,
        valueSpan(entry),
        'Per server Setup needs the number of licences, and stops to ask for it. Add AutoUsers.',
        { data: settings.get('AutoUsers') === undefined },
      );
    },
  },
  fixes({ data, part }, { file }) {
    if (data !== true) return [];
    const edits = [addSettings(file, part.section.name, [['AutoUsers', '5']])];
    return [{ title: 'Add AutoUsers=5', edits, safe: false }];
  },
});
