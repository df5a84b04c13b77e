import assert from 'node:assert/strict';
import { FileModel } from '../../server/src/model';
import { Tree } from '../../server/src/syntax';

/** The roles of one section of a driver INF. */
function rolesOf(text: string, name: string): string[] {
  const model = new FileModel('test:/acme.inf', 'acme.inf', Tree.parse(text));
  const [section] = model.sectionsNamed(name);
  return [...section!.roles].sort();
}

const models = '[Version]\n[Manufacturer]\n%Acme%=Models,NTamd64\n[Models.NTamd64]\n';

describe('roles of driver INF sections', () => {
  it('follows an undecorated name to the decorated section and its parts', () => {
    const text = `${models}%d%=Acme,pci\\a\n[Acme.NTamd64]\n[Acme.NTamd64.10.0...17134.HW]\n`;
    assert.deepEqual(rolesOf(text, 'Acme.NTamd64'), ['DDInstall']);
    assert.deepEqual(rolesOf(text, 'Acme.NTamd64.10.0...17134.HW'), ['DDInstall.HW']);
  });

  it('follows a name that is decorated itself to the parts of its section', () => {
    const text = `${models}%d%=Acme.NT,pci\\a\n[Acme.NT]\n[Acme.NT.Services]\n[Acme.NTx86.HW]\n`;
    assert.deepEqual(rolesOf(text, 'Acme.NT'), ['DDInstall']);
    assert.deepEqual(rolesOf(text, 'Acme.NT.Services'), ['DDInstall.Services']);
    assert.deepEqual(rolesOf(text, 'Acme.NTx86.HW'), []);
  });

  it('follows a name that ends like a suffix to the parts of its section', () => {
    const text = `${models}%d%=Acme.HW,pci\\a\n[Acme.HW]\n[Acme.HW.Services]\n[Acme.HW.NTamd64.Services]\n`;
    assert.deepEqual(rolesOf(text, 'Acme.HW'), ['DDInstall']);
    assert.deepEqual(rolesOf(text, 'Acme.HW.Services'), ['DDInstall.Services']);
    assert.deepEqual(rolesOf(text, 'Acme.HW.NTamd64.Services'), ['DDInstall.Services']);
  });

  it('follows names with the placeholder of a template', () => {
    const text =
      '[Manufacturer]\n%Acme%=Models,NT$ARCH$.10.0...16299\n[Models.NT$ARCH$.10.0...16299]\n%d%=Acme_$ARCH$,a\n[Acme_$ARCH$.NT.Services]\n';
    assert.deepEqual(rolesOf(text, 'Models.NT$ARCH$.10.0...16299'), ['Models']);
    assert.deepEqual(rolesOf(text, 'Acme_$ARCH$.NT.Services'), ['DDInstall.Services']);
  });

  it('lets the reference decide what a section with a suffix is for', () => {
    const text = `${models}%d%=Acme,pci\\a\n[Acme.NTamd64]\nAddReg=Other.HW\n[Other.HW]\n`;
    assert.deepEqual(rolesOf(text, 'Other.HW'), ['add-registry']);
  });

  it('follows Needs with its suffix to the decorated section', () => {
    const text = `[Version]\n[DefaultInstall]\n[DefaultInstall.Services]\nNeeds=Other.Services\n[Other.NTx86.Services]\n`;
    assert.deepEqual(rolesOf(text, 'Other.NTx86.Services'), ['DefaultInstall.Services']);
  });
});
