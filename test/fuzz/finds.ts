import type { Step } from '../../fuzz/edits/steps';

/**
 * What the fuzzer of edits has found, made as small as it could. Each run once ended in something that a fresh
 * reading of the same files does not say; `npm run fuzz -- edits` prints new ones in this shape.
 */
export const finds: Readonly<Record<string, readonly Step[]>> = {
  // The header went with its finding, nothing was left to check, and so nothing was published.
  'a finding goes with the last row of the file': [
    { do: 'open', file: 'netmap.inf', text: '[OemNetClients\n[' },
    {
      do: 'change',
      file: 'netmap.inf',
      changes: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' }],
    },
  ],
  'findings move up when a blank line goes': [
    { do: 'open', file: 'netmap.inf', text: '\n[' },
    {
      do: 'change',
      file: 'netmap.inf',
      changes: [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    },
  ],
  'findings go when all text does': [
    { do: 'open', file: 'txtsetup.sif', text: '"' },
    {
      do: 'change',
      file: 'txtsetup.sif',
      changes: [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    },
  ],
  // Nothing that the rules asked of the other file changed, only the place that the finding speaks of.
  'a related place moves in another file': [
    {
      do: 'open',
      file: 'netmap.inf',
      text: '[OemNetServices]\nA = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = a.dll, acme.inf\n',
    },
    { do: 'open', file: 'acme.inf', text: '[Version]\nSignature="$Windows NT$"\nClass=NetClient\n' },
    {
      do: 'change',
      file: 'acme.inf',
      changes: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
      look: true,
    },
  ],
  // Completion listed names in the order in which an index had come to hold them.
  'tokens are offered in one order': [
    {
      do: 'open',
      file: 'change.inf',
      text: '\n%\n[Strings\nErrorControl     = 1                            ;service_errol\nL=',
    },
    {
      do: 'change',
      file: 'change.inf',
      changes: [{ range: { start: { line: 3, character: 61 }, end: { line: 3, character: 62 } }, text: '' }],
    },
    {
      do: 'change',
      file: 'change.inf',
      changes: [{ range: { start: { line: 0, character: 25 }, end: { line: 1, character: 0 } }, text: '' }],
    },
    {
      do: 'change',
      file: 'change.inf',
      changes: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }],
      asks: [
        {
          file: 'change.inf',
          at: { line: 1, character: 23 },
          to: { line: 10, character: 31 },
          newName: 'String',
        },
      ],
    },
  ],
  'sections are offered in one order': [
    { do: 'open', file: 'acme.inf', text: '[NetServices\nZ\ne\n[' },
    {
      do: 'change',
      file: 'acme.inf',
      changes: [{ range: { start: { line: 1, character: 88 }, end: { line: 1, character: 88 } }, text: '[' }],
      asks: [
        {
          file: 'acme.inf',
          at: { line: 3, character: 11 },
          to: { line: 1, character: 29 },
          newName: 'RemoteAddressToInspect',
        },
      ],
    },
  ],
  'tokens to define are offered in one order': [
    { do: 'open', file: 'avscan.inf', text: '%d%\n[Manufacturer\n%m%\r\ra\n[Strings\n' },
    {
      do: 'change',
      file: 'avscan.inf',
      changes: [{ range: { start: { line: 2, character: 6 }, end: { line: 4, character: 38 } }, text: '' }],
    },
    {
      do: 'change',
      file: 'avscan.inf',
      changes: [{ range: { start: { line: 1, character: 21 }, end: { line: 1, character: 21 } }, text: '' }],
      asks: [
        {
          file: 'avscan.inf',
          at: { line: 4, character: 3 },
          to: { line: 4, character: 7 },
          newName: 'Strings',
        },
      ],
    },
  ],
  // Where a name stands several times, the first place of the text counts, not the first that was read.
  'a token defined twice has its first value': [
    { do: 'open', file: 'toastpkg.inf', text: '\n\rS\n%\n[Strings\nClassName =T\nDiskId1=' },
    {
      do: 'change',
      file: 'toastpkg.inf',
      changes: [
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
        { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 10 } }, text: 'DiskId1' },
      ],
    },
    {
      do: 'change',
      file: 'toastpkg.inf',
      changes: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: '' }],
      asks: [
        {
          file: 'toastpkg.inf',
          at: { line: 2, character: 20 },
          to: { line: 2, character: 20 },
          newName: 'toaster_Service_Inst',
        },
      ],
    },
  ],
  'a fix looks at the sections of one name in their order': [
    { do: 'open', file: 'winnt.sif', text: '[NetServices\na=acmeparams\n' },
    {
      do: 'change',
      file: 'winnt.sif',
      changes: [
        {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
          text: '[acmeparams\nOemDllToLoad=',
        },
      ],
      asks: [
        {
          file: 'winnt.sif',
          at: { line: 1, character: 3 },
          to: { line: 9007199254740991, character: 6 },
          newName: 'NetServices',
        },
      ],
    },
  ],
  'roles that a section has at once have one order': [
    {
      do: 'open',
      file: 'winnt.sif',
      text: '[params.a\nOemSection=params.a.OemSection\n[params.a.OemSection\nInfToRunAfterInstall=u\n[NetAdapter\nparams.a\n[\nparams.a.OemSection',
    },
    {
      do: 'change',
      file: 'winnt.sif',
      changes: [{ range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } }, text: '' }],
    },
    {
      do: 'change',
      file: 'winnt.sif',
      changes: [{ range: { start: { line: 9, character: 1 }, end: { line: 9, character: 1 } }, text: '' }],
    },
  ],
  'a refusal to rename names the first section by the alphabet': [
    {
      do: 'open',
      file: 'simdeviceumdf.inx',
      text: '[Manufacturer\nStandard,NT$ARCH$\n[Standard\n.NT$ARCH$\nWUDFRD.NT.Services',
    },
    {
      do: 'change',
      file: 'simdeviceumdf.inx',
      changes: [{ range: { start: { line: 2, character: 9 }, end: { line: 3, character: 0 } }, text: '' }],
    },
    {
      do: 'change',
      file: 'simdeviceumdf.inx',
      changes: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 24 } }, text: '' }],
      asks: [
        {
          file: 'simdeviceumdf.inx',
          at: { line: 2, character: 6 },
          to: { line: 3, character: 2 },
          newName: 'WUDFRD.NT.Services',
        },
      ],
    },
  ],
  // Names that differ by case alone, which only other file systems than that of Windows can hold.
  'the same one of two files is found by a name': [
    { do: 'load', file: 'netmap.inf', text: '' },
    { do: 'load', file: 'NetMap.inf', text: '' },
  ],
  'a file is still there when its namesake goes': [
    { do: 'open', file: 'netmap.inf', text: '' },
    { do: 'close', file: 'NetMap.inf' },
  ],
  // One row remembered what another had asked, and so did not hear of its change.
  'rows that rest on one answer all hear of its change': [
    { do: 'open', file: 'x.inf', text: '[OemNetProtocols\n=A\n[\n' },
    {
      do: 'change',
      file: 'x.inf',
      changes: [
        {
          range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
          text: '\n\n\n\n\n\n[OemUpgradeSupport\n\nD=\n\n\n\n%S%',
        },
      ],
    },
    {
      do: 'change',
      file: 'x.inf',
      changes: [
        { range: { start: { line: 14, character: 36 }, end: { line: 14, character: 36 } }, text: '[' },
      ],
    },
  ],
  'a line before the first is the first': [
    { do: 'open', file: 'acme.inf', text: '[' },
    {
      do: 'change',
      file: 'acme.inf',
      changes: [{ range: { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } }, text: '' }],
      asks: [
        {
          file: 'acme.inf',
          at: { line: -1000, character: 34 },
          to: { line: -1000, character: 34 },
          newName: 'InstallAdapters',
        },
      ],
    },
  ],
  // A reference to itself came with the edit that took the reference from outside.
  'a section gives itself no role': [
    { do: 'open', file: 'x.inf', text: '[NetClients\n[B\n[NetAdapter\nOemSection=B' },
    {
      do: 'change',
      file: 'x.inf',
      changes: [{ range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, text: '' }],
    },
  ],
  'an INF that gives itself two classes has the first of them': [
    { do: 'open', file: 'acmeflt.inf', text: '[Version\nClass=N' },
    { do: 'open', file: 'netmap.inf', text: '[OemUpgradeSupport\n,' },
    {
      do: 'change',
      file: 'acmeflt.inf',
      changes: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'Class=e\n' },
      ],
    },
    {
      do: 'load',
      file: 'netmap.inf',
      text: '',
      asks: [
        {
          file: 'netmap.inf',
          at: { line: 1, character: 24 },
          to: { line: 1, character: 24 },
          newName: 'acmeflt.inf',
        },
      ],
    },
  ],
  'a witness is named as the row asks for it': [
    { do: 'open', file: 'netmap.inf', text: '[OemNetServices\nacme_client' },
    { do: 'open', file: 'winnt.sif', text: '[NetClients\nacme_client=\n[NetClients\nacme_client=' },
    {
      do: 'change',
      file: 'winnt.sif',
      changes: [
        {
          range: { start: { line: 3, character: 0 }, end: { line: 3, character: 11 } },
          text: 'ACME_CLIENT',
        },
      ],
    },
  ],
  // Whether a finding can be mended safely was remembered with it, but rests on other rows as well.
  'what can be mended safely is found out again': [
    {
      do: 'open',
      file: 'netmap.inf',
      text: '[OemNetAdapters]\nAcmeNic=0,AcmeBoards\n[AcmeBoards]\nacme_pci = CMP==CI"as= ""\n[OemUpgradeSupport]\nAcmeNic=',
    },
    {
      do: 'change',
      file: 'netmap.inf',
      changes: [{ range: { start: { line: 3, character: 18 }, end: { line: 3, character: 20 } }, text: '' }],
      asks: [
        {
          file: 'netmap.inf',
          at: { line: 4, character: 14 },
          to: { line: 6, character: 0 },
          newName: 'OemNetAdapters',
        },
      ],
    },
    {
      do: 'change',
      file: 'netmap.inf',
      changes: [
        { range: { start: { line: 3, character: 21 }, end: { line: 3, character: 21 } }, text: '\n' },
      ],
      asks: [
        {
          file: 'netmap.inf',
          at: { line: 0, character: 22 },
          to: { line: 5, character: 6 },
          newName: 'ACME',
        },
      ],
    },
  ],
  // The runs of rows of a section were taken in the order in which they had come.
  'a fix for many rows has its edits in the order of the text': [
    {
      do: 'open',
      file: 'unattend.txt',
      text: `[Unattended]\n${Array.from({ length: 100 }, (_, n) => `Key${n}=value ; comment\n`).join('')}`,
    },
    {
      do: 'change',
      file: 'unattend.txt',
      changes: [{ range: { start: { line: 5, character: 5 }, end: { line: 5, character: 7 } }, text: '' }],
      asks: [
        { file: 'unattend.txt', at: { line: 1, character: 0 }, to: { line: 2, character: 0 }, newName: 'a' },
      ],
    },
  ],
  // The header of a section that came with the change of dialect was read for the dialect before it.
  'a header is read for the dialect that it makes': [
    { do: 'open', file: 'acme.inf', text: '' },
    {
      do: 'change',
      file: 'acme.inf',
      changes: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: '[AutoRun\n[Strings.',
        },
      ],
      look: true,
    },
  ],
};
