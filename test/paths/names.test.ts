import assert from 'node:assert/strict';
import {
  fileNameOf,
  folderOf,
  isPlainFileName,
  lastComponent,
  pathComponents,
  unescaped,
} from '../../server/src/model/paths';
import { attempts } from './attempts';

const plain = [
  ...[
    'acme.inf',
    'Acme Net.INF',
    'a',
    '.inf',
    '..inf',
    'a..b',
    '~',
    'acme~1.inf',
    '$winnt$.inf',
    'läßt.inf',
    '日本.inf',
  ],
  ...[
    'com.inf',
    'com10.inf',
    'console.inf',
    'nulls.inf',
    'aux-1.inf',
    'lpt.inf',
    'acme.nul',
    'conin.inf',
    'a con.inf',
  ],
  ...['..\uff0f..\uff0fsecret.inf', 'a'.repeat(255)],
];

const notPlain = [
  ...[
    '',
    '.',
    '..',
    '...',
    'a.',
    'a ',
    'a. .',
    'a/b',
    'a\\b',
    '/',
    '\\',
    'c:',
    'c:a',
    'a:b',
    '*',
    '?',
    '"',
    '<',
    '>',
    '|',
  ],
  ...['%a%', '%2e%2e', 'a\0', 'a\nb', '\x01', '\x1f', 'a'.repeat(256)],
  ...[
    'con',
    'CON.inf',
    'prn.a.b',
    'aux ',
    'aux .inf',
    'nul',
    'com0',
    'com1.inf',
    'LPT9',
    'com\u00b2',
    'lpt\u00b3.x',
    'conin$',
    'CONOUT$.inf',
  ],
];

describe('paths: names', () => {
  it('are plain or not', () => {
    for (const name of plain) assert.equal(isPlainFileName(name), true, JSON.stringify(name));
    for (const name of notPlain) assert.equal(isPlainFileName(name), false, JSON.stringify(name));
  });

  it('never make a path of more than one component out of a plain one', () => {
    for (const { name } of attempts) {
      if (isPlainFileName(name)) assert.ok(!/[\\/:%\0]|^\.\.?$/.test(name), name);
    }
  });

  it('are the components of a path of the target machine, where each can be the name of a folder', () => {
    const rows: readonly (readonly [string, readonly string[] | undefined])[] = [
      ['c:\\upg\\acme', ['upg', 'acme']],
      ['C:upg/acme\\', ['upg', 'acme']],
      ['\\\\server\\share\\a', ['server', 'share', 'a']],
      ['upg', ['upg']],
      ['c:\\', []],
      ['', []],
      ['c:\\upg\\..\\acme', undefined],
      ['..', undefined],
      ['.\\a', undefined],
      ['\\\\?\\c:\\a', undefined],
      ['\\\\.\\a', undefined],
      ['cc:\\a', undefined],
      ['c:\\nul\\a', undefined],
      ['c:\\%a%\\b', undefined],
      ['c:\\a:b\\c', undefined],
    ];
    for (const [path, parts] of rows) assert.deepEqual(pathComponents(path), parts, path);
  });

  it('are the last of a path', () => {
    const rows = [
      ['c:\\temp\\a.dll', 'a.dll'],
      ['a/b\\c', 'c'],
      ['a\\b/c', 'c'],
      ['a', 'a'],
      ['a\\', ''],
      ['', ''],
    ] as const;
    for (const [path, name] of rows) assert.equal(lastComponent(path), name);
  });

  it('are read out of URIs', () => {
    assert.equal(fileNameOf('file:///a/b%20c.inf'), 'b c.inf');
    assert.equal(fileNameOf('file:///a/b%2'), 'b%2');
    assert.equal(fileNameOf('untitled:x'), 'untitled:x');
    assert.equal(folderOf('file:///a/b'), 'file:///a');
    assert.equal(folderOf('untitled:x'), '');
    assert.equal(unescaped('%2525'), '%25');
  });
});
