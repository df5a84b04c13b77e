import assert from 'node:assert/strict';
import { type AnswerFileKind, answerFileKind } from '../../server/src/language/answerfile-kind';

/** The kind of a file of that name with these sections. */
function kindOf(fileName: string, sections: readonly string[], isUpgrade = false): AnswerFileKind {
  return answerFileKind({
    fileName,
    hasSection: (name) => sections.includes(name),
    isUpgrade: () => isUpgrade,
  });
}

describe('language: the kind of an AnswerFile', () => {
  const cases: readonly (readonly [AnswerFileKind, string, readonly string[]])[] = [
    ['unattended', 'winnt.sif', ['Unattended']],
    ['unattended', 'winnt.sif', ['Data']],
    ['unattended', 'ristndrd.sif', ['Data', 'Unattended', 'OSChooser']],
    ['unattended', 'answers.txt', ['GuiUnattended', 'UserData']],
    ['unattended', 'UNATTEND.TXT', []],
    ['unattended', 'unattend-bench.txt', ['NetAdapters']],
    ['sysprep', 'Sysprep.inf', ['Unattended']],
    ['sysprep', 'answers.txt', ['SysprepMassStorage', 'Unattended']],
    ['uniqueness', 'bench.udf', ['UniqueIds']],
    ['factory', 'winbom.ini', ['UserData', 'GuiUnattended']],
    // NetSetup writes winnt.sif as well, and pages show single sections.
    ['fragment', 'winnt.sif', ['NetAdapters', 'NetProtocols']],
    ['fragment', 'winnt.sif', ['UserData']],
    ['fragment', 'answers.txt', []],
  ];
  for (const [kind, fileName, sections] of cases) {
    it(`${fileName} with [${sections.join('], [')}] is of the kind ${kind}`, () => {
      assert.equal(kindOf(fileName, sections), kind);
    });
  }

  it('whatever is in it besides, a file with OEM sections was written during an upgrade', () => {
    for (const [, fileName, sections] of cases) assert.equal(kindOf(fileName, sections, true), 'upgrade');
  });
});
