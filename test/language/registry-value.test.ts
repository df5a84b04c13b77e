import assert from 'node:assert/strict';
import { parseInfNumber } from '../../server/src/language/registry-flags';
import { registryValue } from '../../server/src/language/registry-value';

/** The tokens of the rows below. */
const strings: Record<string, string> = { name: 'Acme, Ltd.', count: '7', percent: '%name%', 11: 'C:\\W' };

describe('The value that an AddReg row leaves', () => {
  interface Row {
    readonly flags: string;
    readonly fields: readonly string[];
    readonly shows: string;
    readonly problem?: RegExp;
  }
  const rows: readonly Row[] = [
    { flags: '', fields: ['text'], shows: 'REG_SZ "text"' },
    { flags: '0', fields: [], shows: 'REG_SZ ""' },
    { flags: '', fields: ['a', ' b'], shows: 'REG_SZ "a"', problem: /comma/ },
    { flags: '', fields: ['%name%'], shows: 'REG_SZ "Acme, Ltd."' },
    { flags: '', fields: ['%%name%%'], shows: 'REG_SZ "%name%"' },
    { flags: '', fields: ['%percent%'], shows: 'REG_SZ "%name%"' },
    { flags: '', fields: ['100%'], shows: 'REG_SZ "100%"' },
    { flags: '', fields: ['%none%-%name%'], shows: 'REG_SZ "%none%-Acme, Ltd."' },
    { flags: '0x20000', fields: ['%%SystemRoot%%\\a.dll'], shows: 'REG_EXPAND_SZ "%SystemRoot%\\a.dll"' },
    { flags: '0x20000', fields: ['%11%\\a.dll'], shows: 'REG_EXPAND_SZ "C:\\W\\a.dll"' },
    { flags: '0x20000', fields: ['%SystemRoot%\\a'], shows: 'REG_EXPAND_SZ "%SystemRoot%\\a"' },
    { flags: '0x10000', fields: ['a', 'b'], shows: 'REG_MULTI_SZ "a", "b"' },
    { flags: '0x10000', fields: [''], shows: 'REG_MULTI_SZ (empty list)' },
    { flags: '0x10000', fields: [], shows: 'REG_MULTI_SZ (empty list)' },
    { flags: '0x10000', fields: ['a', ''], shows: 'REG_MULTI_SZ "a"' },
    { flags: '0x10000', fields: ['a', '', 'b'], shows: 'REG_MULTI_SZ "a", "", "b"', problem: /empty string/ },
    { flags: '0x10008', fields: ['a'], shows: 'REG_MULTI_SZ "a"' },
    { flags: '0x10001', fields: ['1'], shows: 'REG_DWORD 0x00000001 (1)' },
    { flags: '65537', fields: ['0x14'], shows: 'REG_DWORD 0x00000014 (20)' },
    { flags: '0x10003', fields: ['-1'], shows: 'REG_DWORD 0xFFFFFFFF (4294967295)' },
    { flags: '0x10001', fields: [''], shows: 'REG_DWORD 0x00000000 (0)' },
    { flags: '0x10001', fields: ['%count%'], shows: 'REG_DWORD 0x00000007 (7)' },
    { flags: '0x10001', fields: ['01', '00', '00', '00'], shows: 'REG_DWORD 0x00000001 (1)' },
    { flags: '0x10001', fields: ['10', '0', '', 'ff'], shows: 'REG_DWORD 0xFF000010 (4278190096)' },
    { flags: '0x10001', fields: [], shows: 'REG_DWORD (no data)', problem: /one number, or 4 bytes/ },
    { flags: '0x10001', fields: ['1', '2'], shows: 'REG_DWORD 1, 2', problem: /one number, or 4 bytes/ },
    {
      flags: '0x10001',
      fields: ['yes'],
      shows: 'REG_DWORD yes',
      problem: /"yes" is not a number of 32 bits/,
    },
    { flags: '0x10001', fields: ['0x100000000'], shows: 'REG_DWORD 0x100000000', problem: /32 bits/ },
    { flags: '0x10001', fields: ['1', '2', '3', '1FF'], shows: 'REG_DWORD 1, 2, 3, 1FF', problem: /"1FF"/ },
    { flags: '0xB0001', fields: ['0x1FFFFFFFF'], shows: 'REG_QWORD 0x00000001FFFFFFFF (8589934591)' },
    {
      flags: '0xB0001',
      fields: ['1', '0', '0', '0', '0', '0', '0', '0'],
      shows: 'REG_QWORD 0x0000000000000001 (1)',
    },
    { flags: '1', fields: ['1', '0a', '0xFF', '000', ''], shows: 'REG_BINARY 01 0A FF 00 00' },
    { flags: '1', fields: [], shows: 'REG_BINARY (no bytes)' },
    { flags: '1', fields: ['1', '100', 'x'], shows: 'REG_BINARY 01 100 x', problem: /"100" is not a byte/ },
    { flags: '0x20001', fields: ['1'], shows: 'REG_NONE 01' },
    { flags: '0x380001', fields: ['1', '0', 'F'], shows: 'type 0x38 01 00 0F' },
    { flags: '0x40001', fields: ['1', '0', '0', '0'], shows: 'REG_DWORD 01 00 00 00' },
    { flags: '0x40000', fields: ['1'], shows: 'REG_DWORD "1"', problem: /low bit/ },
    { flags: '0x10', fields: [], shows: 'only the key is created' },
    { flags: '0x2010', fields: ['', 'x'], shows: 'only the key is created', problem: /ignored/ },
    { flags: '4', fields: [], shows: 'the value is deleted; without a value name, the key' },
  ];
  for (const { flags, fields, shows, problem } of rows) {
    it(`flags ${flags || 'left out'}, data ${JSON.stringify(fields)}: ${shows}`, () => {
      const value = registryValue(parseInfNumber(flags)!, fields, (token) => strings[token]);
      assert.equal([value.regType, value.display].filter(Boolean).join(' '), shows);
      if (problem) assert.match(value.problem ?? '', problem);
      else assert.equal(value.problem, undefined);
    });
  }

  it('keeps tokens when nothing tells what they stand for', () => {
    assert.equal(registryValue(0, ['%name% %%']).display, '"%name% %"');
  });
});
