import assert from 'node:assert/strict';
import { Project } from '../support/project';

const inf = '[Version]\nClass=NetService\n[Acme.Pre]\nDelReg=Acme.Old\n';

function hasFinding(others: Record<string, string>): boolean {
  const project = new Project({ 'acme.inf': inf, ...others });
  return project.diagnostics().some(({ rule }) => rule === 'inf-no-entry-point');
}

describe('inf-no-entry-point: INFs of upgrades', () => {
  const map = '[OemNetServices]\na=acme_svc\n[OemUpgradeSupport]\nacme_svc=acmemig.dll';

  it('asks for one where netmap.inf has the INF install something', () => {
    assert.equal(hasFinding({ 'netmap.inf': `${map},ACME.inf\n` }), true);
  });

  it('asks for none where the INF only stands beside a netmap.inf', () => {
    assert.equal(hasFinding({ 'netmap.inf': `${map},other.inf\n` }), false);
  });

  it('asks for one where an AnswerFile has nothing of the INF run', () => {
    const answers = '[NetServices]\na=p\n[p]\nInfToRunAfterInstall=other.inf,Other.Run\n';
    assert.equal(hasFinding({ 'winnt.sif': answers }), true);
    assert.equal(hasFinding({ 'winnt.sif': answers.replace('Other.Run', 'Acme.Pre') }), false);
  });
});
