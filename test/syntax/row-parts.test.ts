import assert from 'node:assert/strict';
import { readRows } from '../../server/src/syntax';
import { partsOf } from './row-parts';

/** A text, whether more text would belong to its last row, and what each of its rows is and says of its parts. */
type Case = readonly [string, boolean, ...string[]];

const cases: readonly Case[] = [
  ['k = a, b\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comma 5 ‹,› | field 7 ‹b›'],
  ['  k=v', true, 'entry: key 2 ‹k› | equals 3 ‹=› | field 4 ‹v›'],
  ['a\r\n', false, 'entry: field 0 ‹a›'],
  [
    ' a , b ,, c \r\n',
    false,
    'entry: field 1 ‹a› | comma 3 ‹,› | field 5 ‹b› | comma 7 ‹,› | field 8 ‹› | comma 8 ‹,› | field 10 ‹c›',
  ],
  ['=v\n', false, 'entry: key 0 ‹› | equals 0 ‹=› | field 1 ‹v›'],
  ['k=\n', false, 'entry: key 0 ‹k› | equals 1 ‹=› | field 2 ‹›'],
  [',\n', false, 'entry: field 0 ‹› | comma 0 ‹,› | field 1 ‹›'],
  [
    'k = a = b, c=d\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a = b› | comma 9 ‹,› | field 11 ‹c=d›',
  ],
  ['k==v\n', false, 'entry: key 0 ‹k› | equals 1 ‹=› | field 2 ‹=v›'],
  ['; c\r\n', false, 'comment: comment 0 ‹; c› behind all'],
  ['  ; c \r\n', false, 'comment: comment 2 ‹; c › behind all'],
  [';\n', false, 'comment: comment 0 ‹;› behind all'],
  ['\ufeff; c\n', false, 'comment: comment 1 ‹; c› behind all'],
  ['\ufeff  k = v\n', false, 'entry: key 3 ‹k› | equals 5 ‹=› | field 7 ‹v›'],
  ['\ufeff[A]\n', false, 'header: open 1 ‹[› | name 2 ‹A› | close 3 ‹]›'],
  [' \t\r\n', false, 'blank: '],
  ['\x1a[A]\n', false, 'blank: '],
  ['[A]\r\n', false, 'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]›'],
  [' [A] ; c\r\n', false, 'header: open 1 ‹[› | name 2 ‹A› | close 3 ‹]› | comment 5 ‹; c› behind all'],
  ['[A];c\n', false, 'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]› | comment 3 ‹;c› behind all'],
  ['[ A b ]x\n', false, 'header: open 0 ‹[› | name 1 ‹ A b › | close 6 ‹]›'],
  ['[]\n', false, 'header: open 0 ‹[› | name 1 ‹› | close 1 ‹]›'],
  [
    '[A] x ; c ; d\r\n',
    false,
    'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]› | comment 6 ‹; c ; d› behind all',
  ],
  ['[A', true, 'header: open 0 ‹[› | name 1 ‹A›'],
  ['[A\r\n', false, 'header: open 0 ‹[› | name 1 ‹A›'],
  ['[A ; c]\n', false, 'header: open 0 ‹[› | name 1 ‹A ; c› | close 6 ‹]›'],
  ['[A ; c\n', false, 'header: open 0 ‹[› | name 1 ‹A›'],
  ['[;c\n', false, 'header: open 0 ‹[› | name 1 ‹›'],
  ['[ \n', false, 'header: open 0 ‹[› | name 1 ‹›'],
  ['[\n', false, 'header: open 0 ‹[› | name 1 ‹›'],
  ['[A\x1a]\n', false, 'header: open 0 ‹[› | name 1 ‹A›'],
  ['[A \x1a;c\n', false, 'header: open 0 ‹[› | name 1 ‹A›'],
  ['[A]\x1a;c\n', false, 'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]› | comment 4 ‹;c› behind all'],
  ['[A;]b\n', false, 'header: open 0 ‹[› | name 1 ‹A;› | close 3 ‹]›'],
  [' [A\n', false, 'header: open 1 ‹[› | name 2 ‹A›'],
  ['[A]b]\n', false, 'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]›'],
  ['[A]', true, 'header: open 0 ‹[› | name 1 ‹A› | close 2 ‹]›'],
  [' [A ;x', true, 'header: open 1 ‹[› | name 2 ‹A›'],
  [
    'k = "a, b;c" , d ; e\r\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"a, b;c"› = ‹a, b;c› quoted | string 4 ‹"a, b;c"› | comma 13 ‹,› | field 15 ‹d› | comment 17 ‹; e› behind all',
  ],
  [
    'k = "a""b"\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"a""b"› = ‹a"b› quoted | string 4 ‹"a""b"›',
  ],
  [
    'k = "open\r\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"open› = ‹open› quoted | string 4 ‹"open› open',
  ],
  [
    'k = "open\x1a"\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"open› = ‹open› quoted | string 4 ‹"open› open',
  ],
  [
    '"k k" = x\n',
    false,
    'entry: key 0 ‹"k k"› = ‹k k› quoted | string 0 ‹"k k"› | equals 6 ‹=› | field 8 ‹x›',
  ],
  [
    'k = a"b"c "d" e\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a"b"c "d" e› = ‹abc d e› quoted | string 5 ‹"b"› | string 10 ‹"d"›',
  ],
  [
    'k = "" , ""\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹""› = ‹› quoted | string 4 ‹""› | comma 7 ‹,› | field 9 ‹""› = ‹› quoted | string 9 ‹""›',
  ],
  ['k = "\r\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"› = ‹› quoted | string 4 ‹"› open'],
  [
    'k = " a \n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹" a › = ‹ a › quoted | string 4 ‹" a › open',
  ],
  ['k = """"\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹""""› = ‹"› quoted | string 4 ‹""""›'],
  [
    'k = x "a""b" y , "z\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹x "a""b" y› = ‹x a"b y› quoted | string 6 ‹"a""b"› | comma 15 ‹,› | field 17 ‹"z› = ‹z› quoted | string 17 ‹"z› open',
  ],
  [
    'k = a \\\n  b\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a \\␊  b› = ‹ab› | continuation 6 ‹\\␊  › over 7',
  ],
  [
    'k = a, \\ ; why\r\n b\r\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comma 5 ‹,› | continuation 7 ‹\\ ; why␍␊ › over 15 | comment 9 ‹; why› | field 17 ‹b›',
  ],
  ['k = a\\b\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a\\b›'],
  ['k = \\\\\n x\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | continuation 4 ‹\\\\␊ › over 6 | field 8 ‹x›'],
  ['k = a\\', true, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | continuation 5 ‹\\› to the end'],
  [
    'k = a\\ ; c',
    true,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | continuation 5 ‹\\ ; c› to the end | comment 7 ‹; c›',
  ],
  [
    'k = a\\\\b \\ c\\\n d\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a\\\\b \\ c\\␊ d› = ‹a\\\\b \\ cd› | continuation 12 ‹\\␊ › over 13',
  ],
  ['k \\\n = v\n', false, 'entry: key 0 ‹k› | continuation 2 ‹\\␊ › over 3 | equals 5 ‹=› | field 7 ‹v›'],
  [
    'a, \\\n\\\n b\n',
    false,
    'entry: field 0 ‹a› | comma 1 ‹,› | continuation 3 ‹\\␊› over 4 | continuation 5 ‹\\␊ › over 6 | field 8 ‹b›',
  ],
  [
    'k = "a" \\\n "b"\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"a" \\␊ "b"› = ‹ab› quoted | string 4 ‹"a"› | continuation 8 ‹\\␊ › over 9 | string 11 ‹"b"›',
  ],
  [
    'k = a \\\r\n\r\nx',
    true,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | continuation 6 ‹\\␍␊␍› over 8',
    'entry: field 0 ‹x›',
  ],
  [
    'k = \\ \x1a b\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 3 ‹› | continuation 4 ‹\\ › to the end',
  ],
  ['k = a ;c \\\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comment 6 ‹;c \\› behind all'],
  [
    'k = "a\\\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹"a\\› = ‹a\\› quoted | string 4 ‹"a\\› open',
  ],
  ['a \\\n ; c\n', false, 'entry: field 0 ‹a› | continuation 2 ‹\\␊ › over 3 | comment 5 ‹; c› behind all'],
  [
    'a\\;c\n b ; d\n',
    false,
    'entry: field 0 ‹a\\;c␊ b› = ‹ab› | continuation 1 ‹\\;c␊ › over 4 | comment 2 ‹;c› | comment 8 ‹; d› behind all',
  ],
  ['a\\ \\ x\\\n b', true, 'entry: field 0 ‹a\\ \\ x\\␊ b› = ‹a\\ \\ xb› | continuation 6 ‹\\␊ › over 7'],
  ['k = a\x1a, b ; c\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a›'],
  [
    'k = a ; b\x1a c\r\n',
    false,
    'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comment 6 ‹; b␚ c› behind all',
  ],
  ['k\0=\0a\0b\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a␀b› = ‹a b›'],
  ['k = a ;', true, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comment 6 ‹;› behind all'],
  ['k = a ; c\rd\r\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a› | comment 6 ‹; c␍d› behind all'],
  ['k = a\rb\r\n', false, 'entry: key 0 ‹k› | equals 2 ‹=› | field 4 ‹a␍b›'],
  ['a;b;c', true, 'entry: field 0 ‹a› | comment 1 ‹;b;c› behind all'],
  [' "a" \\\n', true, 'entry: field 1 ‹"a"› = ‹a› quoted | string 1 ‹"a"› | continuation 5 ‹\\␊› over 6'],
  ['"a"b=c\n', false, 'entry: key 0 ‹"a"b› = ‹ab› quoted | string 0 ‹"a"› | equals 4 ‹=› | field 5 ‹c›'],
  ['"a\n', false, 'entry: field 0 ‹"a› = ‹a› quoted | string 0 ‹"a› open'],
];

describe('syntax: what a row says of its parts', () => {
  for (const [text, open, ...rows] of cases) {
    it(JSON.stringify(text), () => {
      const reading = readRows(text);
      assert.deepEqual(
        reading.rows.map((row) => `${row.kind}: ${partsOf(row)}`),
        rows,
      );
      assert.equal(reading.open, open);
      // What is remembered of a row is what was read first.
      for (const row of reading.rows) assert.equal(partsOf(row), partsOf(row));
    });
  }
});
