import assert from 'node:assert/strict';
import { Project } from '../support/project';
import { type FixCase, testFixes } from '../support/rule-fixtures';

const device = '[Manufacturer]\nAcme=M,NTamd64\n[M.NTamd64]\nBoard=Acme,pci\\a\n';
const service = 'ServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%12%\\WUDFRd.sys\n';
const inbox = 'inf-service-inbox-binary';
const group = 'inf-service-boot-start-group';

const cases: Record<string, FixCase> = {
  'takes the reflector from its INF': {
    rule: inbox,
    title: 'Take the service from wudfrd.inf',
    safe: false,
    before: `${device}\n[Acme.NTamd64]\nCopyFiles=Acme.Copy\n\n[Acme.NTamd64.Services]\nAddService=WUDFRd,0x1fa,Reflector\nAddService=acmeflt,,Flt\n\n[Reflector]\n${service}\n; what stays\n[Flt]\nServiceType=1\n`,
    after: `${device}\n[Acme.NTamd64]\nCopyFiles=Acme.Copy\nInclude=wudfrd.inf\nNeeds=WUDFRD.NT\n\n[Acme.NTamd64.Services]\nInclude=wudfrd.inf\nNeeds=WUDFRD.NT.Services\nAddService=acmeflt,,Flt\n\n[Acme.NTamd64.HW]\nInclude=wudfrd.inf\nNeeds=WUDFRD.NT.HW\n\n; what stays\n[Flt]\nServiceType=1\n`,
  },
  'adds to what a device includes already': {
    rule: inbox,
    title: 'Take the service from wudfrd.inf',
    safe: false,
    before: `${device}[Acme.NTamd64]\r\nInclude = WUDFRD.inf\r\nNeeds = WUDFRD.NT\r\n[Acme.NTamd64.hw]\r\nInclude = netcxrd.inf\r\nNeeds = netcxrd_Filter.NT.HW ; filter\r\n[Reflector]\r\n${service}[Acme.NTamd64.Services]\r\nAddService = WUDFRd, 2, Reflector`,
    after: `${device}[Acme.NTamd64]\r\nInclude = WUDFRD.inf\r\nNeeds = WUDFRD.NT\r\n[Acme.NTamd64.hw]\r\nInclude = netcxrd.inf, wudfrd.inf\r\nNeeds = netcxrd_Filter.NT.HW, WUDFRD.NT.HW ; filter\r\n[Acme.NTamd64.Services]\r\nInclude = wudfrd.inf\nNeeds = WUDFRD.NT.Services`,
  },
  'takes the driver for HID devices from its INF': {
    rule: inbox,
    title: 'Take the service from MsHidKmdf.inf',
    safe: false,
    before: `${device}[Acme.NTamd64]\n[Acme.NTamd64.HW]\nAddReg=R\n[Acme.NTamd64.Services]\nAddService=mshidkmdf,2,S\n[S]\nServiceBinary=%13%\\mshidkmdf.sys\n[R]\n`,
    after: `${device}[Acme.NTamd64]\nInclude=MsHidKmdf.inf\nNeeds=MsHidKmdf.NT\n[Acme.NTamd64.HW]\nAddReg=R\nInclude=MsHidKmdf.inf\nNeeds=MsHidKmdf.NT.HW\n[Acme.NTamd64.Services]\nInclude=MsHidKmdf.inf\nNeeds=MsHidKmdf.NT.Services\n[R]\n`,
  },
};

describe('rules for services: fixes', () => testFixes('acme.inf', cases));

describe('rules for services: fixes that are left to people', () => {
  const withoutFix: Record<string, string> = {
    'a filter, which may stand above or below': `[Acme.NTamd64]\n[Acme.NTamd64.Services]\nAddService=WUDFRd,,S\n[S]\n${service}`,
    'a second section that the same rows serve': `[Acme.NTamd64]\n[Acme.NTamd64.Services]\nAddService=WUDFRd,2,S\nAddService=x,,S\n[S]\n${service}`,
    'a device without an install section': `[Acme.NTamd64.Services]\nAddService=WUDFRd,2,S\n[S]\n${service}`,
    'flags that a string keeps': `[Acme.NTamd64]\n[Acme.NTamd64.Services]\nAddService=WUDFRd,%F%,S\n[S]\n${service}[Strings]\nF="2"\n`,
    'an event log, which would be lost': `[Acme.NTamd64]\n[Acme.NTamd64.Services]\nAddService=WUDFRd,2,S,L\n[S]\n${service}[L]\nAddReg=R\n[R]\n`,
    'Needs in several rows': `[Acme.NTamd64]\nInclude=a.inf\nNeeds=A\nNeeds=B\n[Acme.NTamd64.Services]\nAddService=WUDFRd,2,S\n[S]\n${service}`,
  };
  for (const [title, text] of Object.entries(withoutFix)) {
    it(title, () => {
      const { workspace, engine, uri } = new Project({ 'acme.inf': device + text });
      const findings = engine.findings(uri).filter(({ rule }) => rule.id === inbox);
      assert.equal(findings.length, 1);
      const [finding] = findings;
      assert.deepEqual(finding!.rule.fixes!(finding!, { file: workspace.file(uri)!, workspace }), []);
    });
  }
});

describe('rules for services: the group of a driver that Windows boots with', () => {
  const groups: Record<string, string> = {
    net: 'NDIS',
    SCSIAdapter: 'SCSI Miniport',
    '{4d36e97d-e325-11ce-bfc1-08002be10318}': 'GroupName',
  };
  for (const [name, expected] of Object.entries(groups)) {
    it(`is ${expected} where Class is ${name}, and people agree to it`, () => {
      const text = `[Version]\nClass=${name}\n${device}[Acme.NTamd64.Services]\nAddService=a,2,S\n[S]\nStartType = 0\n`;
      const { workspace, engine, uri } = new Project({ 'acme.inf': text });
      const finding = engine.findings(uri).find(({ rule }) => rule.id === group)!;
      const [fix] = finding.rule.fixes!(finding, { file: workspace.file(uri)!, workspace });
      assert.equal(fix!.safe, false);
      assert.deepEqual(
        fix!.edits.map((edit) => edit.text),
        [`LoadOrderGroup = ${expected}\n`],
      );
    });
  }
});
