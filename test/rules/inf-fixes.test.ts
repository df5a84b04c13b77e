import { type FixCase, testFixes } from '../support/rule-fixtures';

const install = '[Version]\nSignature="$Windows NT$"\n[DefaultInstall]\n';

const cases: Record<string, FixCase> = {
  'closes a header before its comment': {
    rule: 'inf-unterminated-section-header',
    title: 'Close the header: [Acme.Copy]',
    safe: true,
    before: '[Version]\n[Acme.Copy  ; files\r\na.sys\n',
    after: '[Version]\n[Acme.Copy]  ; files\r\na.sys\n',
  },
  'leaves it to people where the name of a header ends': {
    rule: 'inf-unterminated-section-header',
    title: 'Close the header: [Acme a=b]',
    safe: false,
    before: '[Acme a=b\n',
    after: '[Acme a=b]\n',
  },
  'closes a string at the end of its words': {
    rule: 'inf-unterminated-quote',
    title: 'Close the quotation mark',
    safe: true,
    before: '[Strings]\nAcme="ACME Inc  \r\nNext="x"\r\n',
    after: '[Strings]\nAcme="ACME Inc"  \r\nNext="x"\r\n',
  },
  'turns a banner into comments': {
    rule: 'inf-text-before-first-section',
    title: 'Turn the lines into comments',
    safe: true,
    before: '\uFEFF/* ACME\n; own\n\n  goes, \\\r\n  on */\r\n[Version]\n',
    after: '\uFEFF; /* ACME\n; own\n\n;   goes, \\\r\n;   on */\r\n[Version]\n',
  },
  'leaves it to people whether a header got lost': {
    rule: 'inf-text-before-first-section',
    title: 'Turn the line into a comment',
    safe: false,
    before: 'Signature="$Windows NT$"\n[Manufacturer]\n',
    after: '; Signature="$Windows NT$"\n[Manufacturer]\n',
  },
  'quotes a value that ends in a backslash': {
    rule: 'inf-accidental-continuation',
    title: 'Put the value in quotation marks',
    safe: true,
    before: '[A]\nHKR,,Home,, c:\\acme\\  ; home\r\nHKR,,Next,,1\r\n',
    after: '[A]\nHKR,,Home,, "c:\\acme\\"  ; home\r\nHKR,,Next,,1\r\n',
  },
  'quotes one of several values': {
    rule: 'inf-accidental-continuation',
    title: 'Put the value in quotation marks',
    safe: true,
    before: '[A]\nDirs=a, \\\n  b, c:\\d\\\n[B]\n',
    after: '[A]\nDirs=a, \\\n  b, "c:\\d\\"\n[B]\n',
  },
  'takes out a backslash left over from a list': {
    rule: 'inf-accidental-continuation',
    title: 'Take the backslash out',
    safe: false,
    before: '[A]\nCopyFiles=a,b \\\n[B]\n',
    after: '[A]\nCopyFiles=a,b\n[B]\n',
  },
  'leaves it to people what two backslashes are': {
    rule: 'inf-accidental-continuation',
    title: 'Put the value in quotation marks',
    safe: false,
    before: '[A]\nHome=c:\\acme\\\\\nNext=1\n',
    after: '[A]\nHome="c:\\acme\\\\"\nNext=1\n',
  },
  'quotes a lone backslash': {
    rule: 'inf-accidental-continuation',
    title: 'Put the value in quotation marks',
    safe: false,
    before: '[A]\n1=%Disk%,,,\\\n[B]\n',
    after: '[A]\n1=%Disk%,,,"\\"\n[B]\n',
  },
  'creates the section of a directive with a row that fits': {
    rule: 'inf-section-not-found',
    title: 'Create [Acme.Reg]',
    safe: false,
    before: `${install}AddReg = Acme.Reg\n\n[Next]\n`,
    after: `${install}AddReg = Acme.Reg\n\n[Acme.Reg]\nHKR,,ValueName,,"value"\n\n[Next]\n`,
  },
  'creates the section of a service': {
    rule: 'inf-section-not-found',
    title: 'Create [Acme.Service]',
    safe: false,
    before: '[DefaultInstall.Services]\r\nAddService=acme,2,Acme.Service\r\n',
    after:
      '[DefaultInstall.Services]\r\nAddService=acme,2,Acme.Service\r\n\r\n[Acme.Service]\r\nServiceType=1\r\nStartType=3\r\nErrorControl=1\r\nServiceBinary=%12%\\service.sys\r\n',
  },
  'creates the section of an event log with what its row names': {
    rule: 'inf-section-not-found',
    title: 'Create [Acme.Log]',
    safe: false,
    before: '[DefaultInstall.Services]\nAddService=acme,2,Acme.Service,Acme.Log\n[Acme.Service]\n',
    after:
      '[DefaultInstall.Services]\nAddService=acme,2,Acme.Service,Acme.Log\n\n[Acme.Log]\nAddReg=Acme.Log.AddReg\n\n[Acme.Log.AddReg]\nHKR,,EventMessageFile,0x00020000,"%%SystemRoot%%\\System32\\netevent.dll"\n\n[Acme.Service]\n',
  },
  'takes the section that is meant': {
    rule: 'inf-section-not-found',
    title: 'Name [Acme.Reg] instead',
    safe: false,
    before: `${install}AddReg=Acme.Reg,"Acme.Rge"\n[Acme.Reg]\n`,
    after: `${install}AddReg=Acme.Reg,Acme.Reg\n[Acme.Reg]\n`,
  },
};

describe('rules for INF text: fixes', () => testFixes('acme.inf', cases));
