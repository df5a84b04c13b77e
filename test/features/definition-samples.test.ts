import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { definition } from '../../server/src/features/definition';
import { rename } from '../../server/src/features/rename';
import { Workspace } from '../../server/src/model';
import { applyRename, uriOf } from './cases';

/** The upgrade of samples/, walked and renamed as a whole. */
function upgrade(): Workspace {
  const workspace = new Workspace();
  for (const entry of readdirSync('samples/upgrade', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const uri = uriOf(relative('samples/upgrade', path).split(sep).join('/'));
    if (/\.(inf|sif)$/.test(path)) workspace.loadFile(uri, readFileSync(path, 'latin1'));
    else workspace.noteFile(uri);
  }
  return workspace;
}

/** A place in a file: the first line with that text, at the last occurrence of the word in it. */
function at(workspace: Workspace, name: string, line: RegExp, word: string) {
  const lines = workspace.file(uriOf(name))!.tree.text().split('\r\n');
  const number = lines.findIndex((each) => line.test(each));
  assert.ok(number >= 0, `${name} has no line ${line}`);
  return { line: number, character: lines[number]!.lastIndexOf(word) };
}

/** The rows that definition leads to, with their files. */
function leads(workspace: Workspace, name: string, line: RegExp, word: string): string[] {
  return definition(workspace, uriOf(name), at(workspace, name, line, word)).map(({ uri, targetRange }) => {
    const { tree } = workspace.file(uri)!;
    const text = tree.text({
      start: tree.offsetAt(targetRange.start),
      end: tree.offsetAt(targetRange.end),
    });
    return `${uri.slice(uriOf('').length)}: ${text.replace(/\s+/g, ' ')}`;
  });
}

describe('the upgrade in the samples', () => {
  it('is walked from netupg.inf to the last row of the AnswerFile', () => {
    const workspace = upgrade();
    const folder = 'acmenic';
    const netmap = `${folder}/netmap.inf`;
    const support = `${netmap}: acme_pci100 = acmemig.dll, acmenic.inf`;
    const model = `${folder}/acmenic.inf: %Pci100.Desc% = Pci100.ndi, acme_pci100`;
    const sif = 'winnt.sif';
    for (const [name, line, word, ...expected] of [
      [netmap, /^AcmePci = /, 'acme_pci100', model, support],
      [netmap, /^AcmeIsa = /, 'AcmeIsaBoards', `${netmap}: [AcmeIsaBoards]`],
      [netmap, /^acme_pci100 +=/, 'acme_pci100', model, `${netmap}: AcmePci = acme_pci100`],
      [
        `${folder}/acmenic.inf`,
        /^%Pci100.Desc% =/,
        'acme_pci100',
        `${netmap}: AcmePci = acme_pci100`,
        `${sif}: acme_pci100 = params.acme_pci100`,
      ],
      [sif, /^acme_pci100 =/, 'params.acme_pci100', `${sif}: [params.acme_pci100]`],
      [sif, /^OemSection =/, 'params', `${sif}: [params.acme_pci100.OemSection]`],
      [sif, /^InfToRunAfterInstall =/, 'acme_pci100.Run', `${sif}: [acme_pci100.Run]`],
      [sif, /^AddReg =/, 'acme_pci100.Run.AddReg', `${sif}: [acme_pci100.Run.AddReg]`],
      [sif, /^InfToRunBeforeInstall =/, 'Client', 'acmecli/acmecli.inf: [Client.BeforeUpgrade]'],
    ] as const) {
      assert.deepEqual(leads(workspace, name, line, word), expected, `${name}: ${word}`);
    }
    const [link] = definition(workspace, uriOf('netupg.inf'), at(workspace, 'netupg.inf', /^c:/, 'acme'));
    assert.equal(link?.uri, uriOf(netmap));
  });

  it('has no trace of an ID that is renamed but in comments, names of files and of sections of its author', () => {
    const workspace = upgrade();
    const place = at(workspace, 'winnt.sif', /^InfID = acme_pci100/, 'acme_pci100');
    const result = rename(workspace, uriOf('winnt.sif'), place, 'acme_pci200')!;
    assert.ok('changes' in result, JSON.stringify(result));
    applyRename(workspace, result.changes);
    const left = [...workspace.all()].flatMap(({ tree }) =>
      [...tree.rows()]
        .filter(({ row }) => row.text.includes('acme_pci100'))
        .map(({ row }) => row.text.trim()),
    );
    assert.deepEqual(left, [
      'InfToRunAfterInstall = "", acme_pci100.Run',
      '[acme_pci100.Run]',
      'AddReg = acme_pci100.Run.AddReg',
      'DelReg = acme_pci100.Run.DelReg',
      '[acme_pci100.Run.AddReg]',
      '[acme_pci100.Run.DelReg]',
    ]);
  });
});
