import assert from 'node:assert/strict';
import {
  decodeAddRegFlags,
  decodeBitRegFlags,
  decodeDelRegFlags,
  decodeNumber,
  dirid,
  dirids,
  hkrMeaning,
  isReservedParameter,
  numberTable,
  parseInfInteger,
  parseInfNumber,
  registryRoot,
  registryTypeNumber,
  registryValueDoc,
} from '../../server/src/language/registry-flags';

describe('An INF number', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['', 0],
    ['0', 0],
    ['00', 0],
    ['1', 1],
    ['010', 10],
    ['0x10', 16],
    ['0X1f', 31],
    ['-1', 0xffffffff],
    ['-0x1', 0xffffffff],
    ['-2147483648', 0x80000000],
    ['-2147483649', undefined],
    ['4294967295', 0xffffffff],
    ['4294967296', undefined],
    ['0x1FFFFFFFF', undefined],
    ['0x', undefined],
    ['-', undefined],
    ['+1', undefined],
    ['1F', undefined],
    ['1.5', undefined],
    [' 1', undefined],
    ['REG_DWORD', undefined],
    ['%FLAG%', undefined],
  ];
  for (const [text, number] of cases) {
    it(`"${text}" is ${number}`, () => assert.equal(parseInfNumber(text), number));
  }

  it('can have other sizes', () => {
    assert.equal(parseInfInteger('0x1FFFFFFFF', 64), 0x1ffffffffn);
    assert.equal(parseInfInteger('-1', 64), 0xffffffffffffffffn);
    assert.equal(parseInfInteger('256', 8), undefined);
  });
});

describe('AddReg flags', () => {
  interface Expected {
    readonly flags: number;
    readonly type: string | undefined;
    readonly regType: string;
    readonly number?: number;
    readonly operations?: readonly string[];
    readonly unknown?: number;
    readonly conflicts?: number;
  }
  const cases: readonly Expected[] = [
    { flags: 0, type: 'FLG_ADDREG_TYPE_SZ', regType: 'REG_SZ', number: 1 },
    { flags: 1, type: 'FLG_ADDREG_TYPE_BINARY', regType: 'REG_BINARY', number: 3 },
    { flags: 2, type: 'FLG_ADDREG_TYPE_SZ', regType: 'REG_SZ', operations: ['FLG_ADDREG_NOCLOBBER'] },
    { flags: 0x10000, type: 'FLG_ADDREG_TYPE_MULTI_SZ', regType: 'REG_MULTI_SZ', number: 7 },
    {
      flags: 0x10008,
      type: 'FLG_ADDREG_TYPE_MULTI_SZ',
      regType: 'REG_MULTI_SZ',
      operations: ['FLG_ADDREG_APPEND'],
    },
    { flags: 0x10001, type: 'FLG_ADDREG_TYPE_DWORD', regType: 'REG_DWORD', number: 4 },
    {
      flags: 0x10003,
      type: 'FLG_ADDREG_TYPE_DWORD',
      regType: 'REG_DWORD',
      operations: ['FLG_ADDREG_NOCLOBBER'],
    },
    { flags: 0x20000, type: 'FLG_ADDREG_TYPE_EXPAND_SZ', regType: 'REG_EXPAND_SZ', number: 2 },
    { flags: 0x20001, type: 'FLG_ADDREG_TYPE_NONE', regType: 'REG_NONE', number: 0 },
    { flags: 0xb0001, type: 'FLG_ADDREG_TYPE_QWORD', regType: 'REG_QWORD', number: 11 },
    { flags: 0x380001, type: undefined, regType: 'type 0x38', number: 0x38 },
    { flags: 0x40001, type: undefined, regType: 'REG_DWORD', number: 4 },
    { flags: 0xffff0001, type: undefined, regType: 'type 0xFFFF', number: 0xffff },
    { flags: 0x10, type: 'FLG_ADDREG_TYPE_SZ', regType: 'REG_SZ', operations: ['FLG_ADDREG_KEYONLY'] },
    {
      flags: 0x4022,
      type: 'FLG_ADDREG_TYPE_SZ',
      regType: 'REG_SZ',
      operations: ['FLG_ADDREG_NOCLOBBER', 'FLG_ADDREG_OVERWRITEONLY', 'FLG_ADDREG_32BITKEY'],
      conflicts: 1,
    },
    { flags: 0x10d41, type: 'FLG_ADDREG_TYPE_DWORD', regType: 'REG_DWORD', unknown: 0xd40 },
  ];
  for (const expected of cases) {
    it(`0x${expected.flags.toString(16)} is ${expected.regType}`, () => {
      const { type, operations, unknownBits, conflicts } = decodeAddRegFlags(expected.flags);
      assert.equal(type.name, expected.type);
      assert.equal(type.regType, expected.regType);
      assert.equal(type.custom, expected.type === undefined);
      assert.equal(type.binary, (expected.flags & 1) === 1);
      if (expected.number !== undefined) assert.equal(type.number, expected.number);
      assert.deepEqual(
        operations.map((flag) => flag.name),
        expected.operations ?? [],
      );
      assert.equal(unknownBits, expected.unknown ?? 0);
      assert.equal(conflicts.length, expected.conflicts ?? 0);
    });
  }

  it('carry their source, save those that the page does not have', () => {
    const [noClobber] = decodeAddRegFlags(2).operations;
    assert.equal(noClobber?.page, 'install/inf-addreg-directive');
    const [delReg] = decodeAddRegFlags(0x8000).operations;
    assert.equal(delReg?.confidence, 'recalled');
    assert.equal(delReg.page, undefined);
  });
});

describe('Numbers by their tables', () => {
  /** The names of the flags, then the unknown bits when there are any. */
  function decoded(table: string, value: number): string {
    const { flags, unknownBits } = decodeNumber(table, value) ?? { flags: [], unknownBits: -1 };
    return [
      ...flags.map((flag) => flag.name),
      ...(unknownBits ? [`0x${unknownBits.toString(16)}`] : []),
    ].join(' ');
  }
  const cases: readonly (readonly [string, number, string])[] = [
    ['serviceType', 1, 'SERVICE_KERNEL_DRIVER'],
    ['serviceType', 0x110, 'SERVICE_WIN32_OWN_PROCESS SERVICE_INTERACTIVE_PROCESS'],
    ['STARTTYPE', 3, 'SERVICE_DEMAND_START'],
    ['startType', 0, 'SERVICE_BOOT_START'],
    ['startType', 7, '0x7'],
    ['errorControl', 1, 'SERVICE_ERROR_NORMAL'],
    ['addService', 2, 'SPSVCINST_ASSOCSERVICE'],
    ['addService', 0x1000a, 'SPSVCINST_ASSOCSERVICE SPSVCINST_NOCLOBBER_DISPLAYNAME 0x10000'],
    ['copyFiles', 0x4000, 'COPYFLG_IN_USE_RENAME'],
    ['ncfCharacteristics', 0x84, 'NCF_PHYSICAL NCF_HAS_UI'],
    ['busType', 5, 'PCIBus'],
    ['registryTypes', 4, 'REG_DWORD'],
    ['addReg', 0x10003, 'FLG_ADDREG_TYPE_DWORD FLG_ADDREG_NOCLOBBER'],
    ['addSoftware', 0, '0'],
    ['addSoftware', 1, '1'],
    ['addEventProvider.channelType', 2, 'Operational'],
    ['updateInis', 3, '3'],
  ];
  for (const [table, value, names] of cases) {
    it(`${table} 0x${value.toString(16)} is ${names}`, () => assert.equal(decoded(table, value), names));
  }

  it('take the flags of DelReg and BitReg apart', () => {
    const names = (flags: readonly { readonly name: string }[]) => flags.map((flag) => flag.name);
    assert.deepEqual(names(decodeDelRegFlags(0x18002).flags), ['FLG_DELREG_MULTI_SZ_DELSTRING']);
    assert.deepEqual(names(decodeDelRegFlags(0x6000).flags), [
      'FLG_DELREG_32BITKEY',
      'FLG_DELREG_KEYONLY_COMMON',
    ]);
    assert.deepEqual(decodeDelRegFlags(0), { flags: [], unknownBits: 0 });
    assert.equal(decodeDelRegFlags(0x10000).unknownBits, 0x10000);
    assert.deepEqual(names(decodeBitRegFlags(0).flags), ['FLG_BITREG_CLEARBITS']);
    assert.deepEqual(names(decodeBitRegFlags(0x4000).flags), ['FLG_BITREG_CLEARBITS', 'FLG_BITREG_32BITKEY']);
    assert.deepEqual(names(decodeBitRegFlags(0x4001).flags), ['FLG_BITREG_SETBITS', 'FLG_BITREG_32BITKEY']);
  });

  it('know no table that is not there', () => {
    assert.equal(decodeNumber('colours', 1), undefined);
    assert.equal(numberTable('colours'), undefined);
    assert.equal(numberTable('startType')?.length, 5);
    assert.equal(registryTypeNumber('reg_qword'), 11);
    assert.equal(registryTypeNumber('REG_COLOUR'), undefined);
  });
});

describe('HKR', () => {
  it('is the key of the section from which the row is reached', () => {
    assert.match(hkrMeaning('DDInstall', 'inf')?.key ?? '', /instance key/);
    assert.match(hkrMeaning('run', 'answerfile')?.key ?? '', /instance key of the component/);
    assert.equal(hkrMeaning('DDInstall', 'answerfile')?.page, 'network/examining-the-answerfile');
    assert.match(hkrMeaning('service-install', 'inf')?.key ?? '', /Services\\<service>/);
    assert.equal(hkrMeaning('DefaultInstall', 'inf')?.allowed, false);
    assert.equal(hkrMeaning('DDInstall.HW', 'inf')?.allowed, true);
    assert.equal(hkrMeaning('interface-install', 'inf')?.confidence, 'recalled');
    assert.equal(hkrMeaning('add-registry', 'inf'), undefined);
  });

  it('is a root like the others', () => {
    assert.equal(registryRoot('hklm')?.expands, 'HKEY_LOCAL_MACHINE');
    assert.equal(registryRoot('HKPD'), undefined);
  });

  it('has values that are known by place and name', () => {
    assert.equal(registryValueDoc('NDI', 'service')?.type, 'REG_SZ');
    assert.equal(registryValueDoc('', 'WanEndpoints')?.type, 'REG_DWORD');
    assert.equal(registryValueDoc('0\\1', 'IsdnSpid')?.subkey, '<d>\\<b>');
    assert.equal(registryValueDoc('', 'IsdnSpid'), undefined);
    assert.equal(registryValueDoc('Ndi\\params\\Speed', 'Type')?.values?.includes('enum'), true);
    assert.match(registryValueDoc('Ndi\\params\\BundleId', 'ParamDesc')?.doc ?? '', /bundle/);
    assert.equal(registryValueDoc('Ndi\\params\\Speed\\enum', '0')?.name, '<index>');
    assert.equal(registryValueDoc('Ndi', 'Serv'), undefined);
    assert.equal(isReservedParameter('bustype'), true);
    assert.equal(isReservedParameter('Speed'), false);
  });
});

describe('A directory identifier', () => {
  it('stands for a directory', () => {
    assert.equal(dirid(12)?.directory, '%SystemRoot%\\system32\\drivers');
    assert.equal(dirid(12)?.page, 'install/using-dirids');
    assert.equal(dirid(-1)?.deprecated, 'Windows 11 24H2');
    assert.equal(dirid(66000)?.page, 'print/printer-dirids');
    assert.equal(dirid(22)?.page, undefined);
    assert.equal(dirid(14), undefined);
    assert(dirids().length > 40);
  });
});
