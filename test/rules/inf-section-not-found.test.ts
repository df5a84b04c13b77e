import assert from 'node:assert/strict';
import { Project } from '../support/project';

const header = '[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme.NT]\n';

function severityOf(rows: string, others: Record<string, string> = {}): string | undefined {
  const project = new Project({ 'acme.inf': header + rows, ...others });
  return project.diagnostics().find(({ rule }) => rule === 'inf-section-not-found')?.severity;
}

describe('inf-section-not-found: what an included INF may have', () => {
  it('is an error where nothing is included', () => {
    assert.equal(severityOf('CopyFiles=FakeModemCopyFileSection\n'), 'error');
  });

  it('is information where the INF is one of Windows, for INFs of modems are seen to name its sections', () => {
    assert.equal(severityOf('Include=mdmcpq.inf\nCopyFiles=FakeModemCopyFileSection\n'), 'information');
    assert.equal(severityOf('include=\nCopyFiles=FakeModemCopyFileSection\n'), 'error');
  });

  it('is an error where Needs says what is taken from it, or a section of this file is meant', () => {
    assert.equal(severityOf('Include=wudfrd.inf\nNeeds=WUDFRD.NT\nAddReg=Acme.Reg\n'), 'error');
    assert.equal(severityOf('Include=mdmcpq.inf\nAddReg=Acme.Regs\n[Acme.Reg]\nHKR,,a,,b\n'), 'error');
  });

  it('is an error where the INF stands beside it and has no such section', () => {
    const others = { 'base.inf': '[Version]\n[Base.Copy]\na.sys\n' };
    assert.equal(severityOf('Include=base.inf\nCopyFiles=Gone\n', others), 'error');
    assert.equal(severityOf('Include=base.inf\nCopyFiles=Base.Copy\n', others), undefined);
  });
});
