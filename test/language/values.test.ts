import assert from 'node:assert/strict';
import { type KeyDoc, keyDoc } from '../../server/src/language/knowledge';
import { languageGroups, locale, locales } from '../../server/src/language/locales';
import { timeZone, timeZones, zoneWords } from '../../server/src/language/time-zones';
import { typeWords, valueConfidence, valueMeaning, valueProblem } from '../../server/src/language/values';

/** `[Section] key` or, for parameter sections of a component, `<MS_TCPIP> key`. */
function doc(name: string): KeyDoc {
  const [, section = '', component, key = ''] = /^(?:\[(\w+)\]|<([\w<>]+)>) (\w+)$/.exec(name)!;
  const firewall = component === 'PortOpenings';
  const role = component && (firewall ? 'firewall-entry' : 'params');
  const found = keyDoc('answerfile', role, section, key, component === 'adapter' ? '<adapter>' : component);
  assert.ok(found, name);
  return found;
}

/** Values that fit, then values that do not, each with what is expected instead. */
const cases: readonly (readonly [key: string, fitting: string, wrong: Readonly<Record<string, string>>])[] = [
  ['[Unattended] OemPreinstall', 'Yes | no | YES | | %yes%', { 1: 'Yes or No', Ja: 'Yes or No' }],
  [
    '[Unattended] UnattendMode',
    'FullUnattended | fullunattended',
    { Full: 'one of DefaultHide, FullUnattended, GuiAttended, ProvideDefault, ReadOnly' },
  ],
  ['[Unattended] TargetPath', '* | \\\\WINNT | C:\\\\WINNT | anything', {}],
  ['[Unattended] KeyboardLayout', 'US | (any text)', {}],
  ['[Unattended] ExtendOemPartition', '0 | 1 | 4000', { much: 'a whole number' }],
  [
    '[GuiUnattended] TimeZone',
    '4 | 004 | 105 | 013 | (GMT+01:00) Prague | %zone%',
    { 5: 'the index of a time zone', Paris: 'the index of a time zone, such as 85 for GMT' },
  ],
  ['[Display] BitsPerPel', '16 | 32', { 12: 'one of 1, 4, 8, 16, 24, 32' }],
  // The samples of the pages are decimal and short, most files are hexadecimal and long.
  [
    '[RegionalSettings] UserLocale',
    '0409 | 00000409 | 2058 | 0x409',
    { English: 'a locale such as 00000409' },
  ],
  [
    '[RegionalSettings] InputLocale',
    '0409:00000409 | 2058:80a,1046:416 | 0409:00000409 , 0407:00000407',
    { '0409': 'a locale and a keyboard layout such as 0409:00000409' },
  ],
  ['[RegionalSettings] LanguageGroup', '1 | 1,2,5', { one: 'whole numbers, separated by commas' }],
  [
    '<MS_TCPIP> IPAddress',
    '10.0.0.5 | 10.0.0.5,10.0.0.6',
    { '10.0.0': 'IPv4 addresses, separated by commas' },
  ],
  ['<MS_TCPIP> SubnetMask', '255.255.255.0', { '255.255.255.256': 'IPv4 addresses, separated by commas' }],
  ['<MS_RAS> IpAddressStart', '10.0.0.1', { '10.0.0.1/8': 'an IPv4 address such as 192.168.0.1' }],
  [
    '<adapter> NetCardAddress',
    '00A0C9123456 | 0x00a0c9123456',
    { '00-A0-C9-12-34-56': '12 hexadecimal digits without separators' },
  ],
  [
    '<PortOpenings> Port',
    '80 | 65535',
    { 0: 'a whole number from 1 to 65535', http: 'a whole number from 1 to 65535' },
  ],
  ['<PortOpenings> Protocol', '6 | tcp | UDP', { 7: 'one of 6, 17, TCP, UDP' }],
  // Not all values of this key are known.
  ['<MS_Server> Optimization', 'Balance | Anything', {}],
];

describe('A value of an AnswerFile', () => {
  for (const [name, fitting, wrong] of cases) {
    it(`is checked as ${name} takes it`, () => {
      for (const value of fitting.split(' | ')) {
        assert.equal(valueProblem(doc(name), [value]), undefined, value);
      }
      for (const [value, expected] of Object.entries(wrong)) {
        const problem = valueProblem(doc(name), [value]);
        assert.equal(problem?.expected, expected, value);
        assert.equal(problem.index, 0);
      }
    });
  }

  it('may be a list in several fields, of which the wrong one is named', () => {
    const problem = valueProblem(doc('<MS_TCPIP> IPAddress'), ['10.0.0.5', '', '10.0.0']);
    assert.equal(problem?.index, 2);
    assert.equal(valueProblem(doc('<MS_TCPIP> DHCP'), ['Yes', 'whatever']), undefined);
  });

  it('has values to offer in its place', () => {
    assert.deepEqual(valueProblem(doc('[GuiUnattended] TimeZone'), ['106'])?.offers, ['105', '110', '100']);
    assert.deepEqual(valueProblem(doc('[Unattended] OemSkipEula'), ['1'])?.offers, ['Yes', 'No']);
    assert.deepEqual(valueProblem(doc('<adapter> NetCardAddress'), ['x'])?.offers, []);
  });

  it('is kept out of what is said of passwords and product keys', () => {
    const key = ['AAAAA', 'BBBBB', 'CCCCC', 'DDDDD'].join('-');
    const problem = valueProblem(doc('[UserData] ProductKey'), [key]);
    assert.ok(problem !== undefined && !JSON.stringify(problem).includes('AAAAA'));
    assert.equal(valueProblem(doc('[UserData] ProductKey'), [`${key}-EEEEE`]), undefined);
    assert.equal(valueProblem(doc('[GuiUnattended] AdminPassword'), ['x'.repeat(127)]), undefined);
    assert.equal(
      valueProblem(doc('[GuiUnattended] AdminPassword'), ['x'.repeat(128)])?.expected,
      'at most 127 characters',
    );
  });

  it('is as sure as its row says', () => {
    assert.equal(valueConfidence(doc('[Unattended] UnattendMode')), 'page');
    assert.equal(valueConfidence(doc('<adapter> DoNotDetectLegacyCards')), 'recalled');
    assert.equal(valueProblem(doc('<adapter> DoNotDetectLegacyCards'), ['1'])?.confidence, 'recalled');
  });
});

describe('A key of an AnswerFile', () => {
  it('is told to be secret', () => {
    for (const name of ['[UserData] ProductKey', '[UserData] ProductID', '[GuiUnattended] AdminPassword'])
      assert.equal(doc(name).secret, true, name);
    for (const name of ['[GuiUnattended] EMSBlankPassword', '[UserData] FullName', '[Network] JoinDomain'])
      assert.equal(doc(name).secret, undefined, name);
    // The second field is the password of the account in the first one.
    assert.equal(doc('[Network] CreateComputerAccount').secret, true);
    assert.equal(doc('[Identification] CreateComputerAccountInDomain').secret, undefined);
  });

  it('has the type in words', () => {
    const words: Readonly<Record<string, string>> = {
      '[Unattended] OemPreinstall': 'Yes or No',
      '[Unattended] DriverSigningPolicy': 'one of Block, Warn, Ignore',
      '[Unattended] UnattendMode': 'one of DefaultHide, FullUnattended, GuiAttended, …',
      '[GuiUnattended] TimeZone': 'time zone',
      '[UserData] FullName': '',
    };
    for (const [name, said] of Object.entries(words)) assert.equal(typeWords(doc(name)), said, name);
  });
});

describe('Time zones, locales and language groups', () => {
  it('are found by what a file has', () => {
    assert.equal(timeZone('004')?.name, 'Pacific');
    assert.equal(zoneWords(timeZone(110)!), 'GMT+01:00 Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna');
    assert.equal(zoneWords(timeZone('85')!), 'GMT Dublin, Edinburgh, Lisbon, London');
    for (const none of ['5', '', '-1', 'GMT', '1e2', '99999999999'])
      assert.equal(timeZone(none), undefined, none);
    for (const text of ['0409', '00000409', '0x409', '1033', '409'])
      assert.equal(locale(text)?.name, 'English (United States)', text);
    assert.equal(locale('2058')?.id, '0000080a');
    for (const none of ['', '0', 'en-US', '99999']) assert.equal(locale(none), undefined, none);
  });

  it('come in the order of their tables, with their source', () => {
    const indexes = timeZones().map(({ index }) => index);
    assert.deepEqual(
      indexes,
      indexes.toSorted((a, b) => a - b),
    );
    assert.equal(timeZone(4)?.page, 'embedded ms912391');
    assert.equal(timeZone(300)?.confidence, 'seen');
    assert.equal(timeZone(300)?.page, undefined);
    assert.equal(locales().find(({ id }) => id === '00000807')?.confidence, 'recalled');
    assert.equal(locales().find(({ id }) => id === '00000807')?.layout, '00000807');
    assert.equal(languageGroups()[0]?.name, 'Western Europe and United States');
  });

  it('are told of values', () => {
    assert.equal(
      valueMeaning(doc('[GuiUnattended] TimeZone'), '235'),
      'Tokyo, GMT+09:00 Osaka, Sapporo, Tokyo',
    );
    assert.equal(valueMeaning(doc('[RegionalSettings] Language'), '0000040c'), 'French (France)');
    assert.equal(valueMeaning(doc('[RegionalSettings] InputLocale'), '0407:00000407'), 'German (Germany)');
    assert.equal(valueMeaning(doc('[UserData] FullName'), '4'), undefined);
  });
});
