import { equal, ok } from '../support/expect';
import { closeEditors, found, gone, openNew, write } from '../support/workspace';

const MISMATCH = 'netmap-class-mismatch';

/** A vendor INF of a device class. */
function vendorInf(className: string): string[] {
  return [
    '[Version]',
    'Signature = "$Windows NT$"',
    `Class = ${className}`,
    '[Manufacturer]',
    '%Acme% = Models',
    '[Models]',
    '%Acme% = Acme.Install, acme_client',
    '[Acme.Install]',
    'AddReg = Acme.AddReg',
    '[Acme.AddReg]',
    'HKR, Ndi, HelpText, 0, %Acme%',
    '[Strings]',
    'Acme = "ACME client"',
  ];
}

describe('files on disk', () => {
  afterEach(closeEditors);

  it('follow: an INF changed beside the open netmap.inf changes its findings', async () => {
    const inf = await write('disk/acmecli.inf', vendorInf('NetClient'));
    const { uri } = await openNew('disk/netmap.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      '[OemNetServices]',
      'AcmeCli = acme_client',
      '[OemUpgradeSupport]',
      'acme_client = acmemig.dll, acmecli.inf',
    ]);
    const [finding] = await found(uri, MISMATCH);
    const related = finding?.relatedInformation?.[0];
    ok(related, 'It points at the other place.');
    equal(related.location.uri.path, inf.path, 'the related file');
    equal(related.location.range.start.line, 2, 'the line of Class=');

    await write('disk/acmecli.inf', vendorInf('NetService'));
    await gone(uri, MISMATCH);
    await write('disk/acmecli.inf', vendorInf('NetClient'));
    await found(uri, MISMATCH);
  });
});
