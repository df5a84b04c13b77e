import assert from 'node:assert/strict';
import { excerpt, printable } from '../../server/src/cli/excerpt';
import { secretsIn, shownLine, withoutSecrets } from '../../server/src/cli/secrets';
import { Tree } from '../../server/src/syntax';

const width = 40;

/** The excerpt for what stands between « and » in a line. */
function of(marked: string, secretFrom?: number): string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const line = { text: marked.replace('«', '').replace('»', ''), secretFrom };
  const { text, underline } = excerpt(line, { start, end }, width);
  return [text, underline];
}

describe('excerpts', () => {
  it('mark the words that are wrong', () => {
    assert.deepEqual(of('key = «value», more'), ['key = value, more', '      ^^^^^']);
  });

  it('mark a place between characters, and the end of the line', () => {
    assert.deepEqual(of('key =«»'), ['key =', '     ^']);
    assert.deepEqual(of('«»key'), ['key', '^']);
    assert.deepEqual(of('«»'), ['', '^']);
  });

  it('put blanks in the place of tabs', () => {
    assert.deepEqual(of('\tk\t=\t«v»'), ['    k   =   v', '            ^']);
  });

  it('count wide characters twice and combining ones not at all', () => {
    assert.deepEqual(of('日本 = «語x»'), ['日本 = 語x', '       ^^^']);
    assert.deepEqual(of('e\u0301 = «v»'), ['e\u0301 = v', '    ^']);
    assert.deepEqual(of('𝄞 = «v𝄞»'), ['𝄞 = v𝄞', '    ^^']);
  });

  it('spell out characters that disturb a terminal or mislead the eye', () => {
    assert.deepEqual(of('a\x1b[31m«b»'), ['a<U+001B>[31mb', '             ^']);
    assert.deepEqual(of('«a\u202eb»'), ['a<U+202E>b', '^^^^^^^^^^']);
    assert.deepEqual(of('«\ud800»'), ['<U+D800>', '^^^^^^^^']);
    assert.equal(printable('a\nb\x9b\u2028'), 'a<U+000A>b<U+009B><U+2028>');
  });

  it('cut long lines around the words that are wrong', () => {
    const [text, underline] = of(`${'a'.repeat(5000)}«bcd»${'e'.repeat(5000)}`);
    assert.match(text!, /^…a+bcde*…$/);
    assert.ok(text!.length <= width + 2);
    assert.equal(text!.slice(underline!.indexOf('^')).slice(0, 3), 'bcd');
    assert.equal(underline!.trim(), '^^^');
  });

  it('cut what is wrong where it is too long itself', () => {
    const [text, underline] = of(`k = «${'v'.repeat(5000)}»`);
    assert.match(text!, /^k = v+…$/);
    assert.match(underline!, /^ {4}\^+$/);
    assert.equal(underline!.length, text!.length - 1);
  });

  it('cut no surrogate pair in two', () => {
    const [text] = of(`${'𝄞'.repeat(300)}x«y»`);
    assert.match(text!, /^…𝄞+xy$/u);
  });

  it('mask what is secret, whatever its length', () => {
    assert.deepEqual(of('AdminPassword = «hunter2»', 16), [
      'AdminPassword = ********',
      '                ^^^^^^^^',
    ]);
    assert.deepEqual(of('«AdminPassword» = x', 16), ['AdminPassword = ********', '^^^^^^^^^^^^^']);
    assert.deepEqual(of(`AdminPassword = ${'x'.repeat(3000)}«y»`, 16), ['…********', ' ^^^^^^^^']);
  });
});

describe('secrets', () => {
  /** The lines of a text as they are shown. */
  function shown(text: string): string[] {
    const tree = Tree.parse(text);
    return text.split('\n').map((_, line) => {
      const { text: all, secretFrom } = shownLine(tree, line);
      return secretFrom === undefined ? all : `${all.slice(0, secretFrom)}*`;
    });
  }

  for (const [text, expected] of [
    ['AdminPassword = hunter2', 'AdminPassword = *'],
    ['DomainAdminPassword="a;b"', 'DomainAdminPassword=*'],
    ['DomainAdmin = someone', 'DomainAdmin = *'],
    ['"Password" = x ; y', '"Password" = *'],
    ['productkey=ABCDE', 'productkey=*'],
    ['ProductID = 1', 'ProductID = *'],
    ['; AdminPassword = hunter2', '; AdminPassword = *'],
    ['AdminPassword hunter2', 'AdminPassword *'],
    ['AdminPassword "hunter2', 'AdminPassword *'],
    ['HKLM,"Soft\\Winlogon","DefaultPassword",0,"hunter2"', 'HKLM,"Soft\\Winlogon","DefaultPassword",*'],
    ['key = 11111-22222-AAAAA-BBBBB-CCCCC', 'key = *'],
  ] as const) {
    it(`hides ${text}`, () => assert.deepEqual(shown(text), [expected]));
  }

  for (const text of [
    'EncryptedAdminPassword = No',
    'AddReg = Password.AddReg',
    '[AdminPassword]',
    'FullName = "Someone"',
    'AdminPassword =',
    '',
  ]) {
    it(`shows ${text || 'an empty line'}`, () => assert.deepEqual(shown(text), [text]));
  }

  it('hides what a secret goes on with in the next line', () => {
    assert.deepEqual(shown('[A]\nAdminPassword = hun\\\nter2\nB = c'), [
      '[A]',
      'AdminPassword = *',
      '*',
      'B = c',
    ]);
  });

  it('takes secrets out of messages, and leaves other words whole', () => {
    const row = (text: string) => secretsIn([...Tree.parse(text).rows()].map((place) => place.row));
    const key = row('AdminPassword = "net"');
    assert.equal(withoutSecrets('"net" is no netmap', key), '******** is no netmap');
    assert.equal(withoutSecrets('a, "net", b', key), 'a, ********, b');
    assert.equal(withoutSecrets('net', row('Other = net')), 'net');
    assert.equal(withoutSecrets('11111-22222-AAAAA-BBBBB-CCCCC', []), '********');
  });
});
