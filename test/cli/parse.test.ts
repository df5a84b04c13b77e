import assert from 'node:assert/strict';
import { join } from 'node:path';
import { folderWith, run } from './run';

const signature = '[Version]\nSignature="$Windows NT$"\n';

describe('netmap-inf parse', () => {
  const files = folderWith({
    'good.inf': `${signature}[A]\nx = 1, "b c" ; note\nx.sys\n[B]\n[a]\n%t%=%t%,%24%\\y,%99%\n[Strings]\nt="T"\n`,
    'bad.inf': `${signature}[A]\nq=1\n[open\nr=2\n`,
    'wide.inf': new Uint8Array(Buffer.from(`\ufeff${signature}[A]\nq=ä€\n`, 'utf16le')),
    'unattend.txt': "[ Unattended ]\r\nTarget='W' ; x\r\nTarget=2\r\nlone\r\n[Unattended]\r\nOther=1\r\n",
    'winnt.sif': '[Data]\nlone\nq=x "y z",%t%\n[Strings]\nt="T"\n',
    'empty.inf': '',
    'folder/x.inf': '',
  });
  const parse = (...args: string[]) => {
    const { status, out, err } = run(['parse', ...args], files);
    return { status, err, reading: out === '' ? undefined : JSON.parse(out) };
  };

  it('shows what setupapi reads, and nothing but what the contract names', () => {
    assert.deepEqual(parse('good.inf'), {
      status: 0,
      err: '',
      reading: {
        error: null,
        sections: [
          { name: 'Version', lines: [{ key: 'Signature', fields: ['$Windows NT$'] }] },
          {
            name: 'A',
            lines: [
              { key: 'x', fields: ['1', 'b c'] },
              { key: 'x.sys', fields: ['x.sys'] },
              { key: '%t%', fields: ['%t%', '%24%\\y', '%99%'] },
            ],
          },
          { name: 'B', lines: [] },
          { name: 'Strings', lines: [{ key: 't', fields: ['T'] }] },
        ],
      },
    });
  });

  it('expands tokens, and dirids as of a usual machine', () => {
    const { reading } = parse('--expand', 'good.inf');
    assert.deepEqual(reading.sections[1].lines[2], { key: 'T', fields: ['T', 'C:\\y', '%99%'] });
  });

  it('names the error, shows the sections all the same, and is no failure', () => {
    const { status, reading } = parse('--reader', 'setupapi', 'bad.inf');
    assert.equal(status, 0);
    assert.deepEqual(reading.error, { name: 'ERROR_BAD_SECTION_NAME_LINE', line: 5 });
    assert.deepEqual(reading.sections.slice(1), [
      { name: 'A', lines: [{ key: 'q', fields: ['1'] }] },
      { name: 'open', lines: [{ key: 'r', fields: ['2'] }] },
    ]);
    assert.deepEqual(parse('empty.inf').reading, {
      error: { name: 'ERROR_WRONG_INF_STYLE', line: 0 },
      sections: [],
    });
  });

  it('shows what the profile API finds', () => {
    assert.deepEqual(parse('--expand', '--reader=profile', 'unattend.txt').reading, {
      error: null,
      sections: [
        {
          name: 'Unattended',
          lines: [
            { key: 'Target', fields: ["'W' ; x"] },
            { key: null, fields: ['lone'] },
          ],
        },
      ],
    });
  });

  it('shows what text mode reads', () => {
    assert.deepEqual(parse('--reader', 'text-mode', '--expand', 'winnt.sif').reading, {
      error: null,
      sections: [
        {
          name: 'Data',
          lines: [
            { key: null, fields: ['lone'] },
            { key: 'q', fields: ['xy z', 'T'] },
          ],
        },
        { name: 'Strings', lines: [{ key: 't', fields: ['T'] }] },
      ],
    });
  });

  it('reads files in their encoding', () => {
    assert.deepEqual(parse('wide.inf').reading.sections[1].lines, [{ key: 'q', fields: ['ä€'] }]);
  });

  it('takes a path from anywhere', () => {
    assert.equal(JSON.parse(run(['parse', join(files, 'good.inf')]).out).error, null);
  });

  it('ends with 2 where there is nothing to read', () => {
    assert.deepEqual(parse('gone.inf'), {
      status: 2,
      err: 'netmap-inf: gone.inf: there is no such file or folder\n',
      reading: undefined,
    });
    assert.deepEqual(parse('folder'), {
      status: 2,
      err: 'netmap-inf: folder: it is a folder\n',
      reading: undefined,
    });
  });

  it('puts a line of the file on a line of its own', () => {
    assert.deepEqual(run(['parse', '--reader', 'profile', 'winnt.sif'], files).out.split('\n'), [
      '{"error":null,"sections":[',
      '{"name":"Data","lines":[',
      '{"key":null,"fields":["lone"]},',
      '{"key":"q","fields":["x \\"y z\\",%t%"]}]},',
      '{"name":"Strings","lines":[',
      '{"key":"t","fields":["T"]}]}',
      ']}',
      '',
    ]);
  });
});
