import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { attempts } from './attempts';
import { callsIn, callsOutside } from './calls';
import { marker, Playground } from './playground';
import { documents, type Lead, Session } from './session';

describe('paths: the server with the file system of Node', () => {
  let playground: Playground;
  let session: Session;
  let notes: string;
  const leads: Lead[] = [];

  before(async () => {
    playground = new Playground();
    notes = join(playground.root, 'calls');
    session = new Session(playground, notes);
    await session.start();
    await session.settle();
    for (const document of documents) {
      leads.push(...(await session.links(document)), ...(await session.definitions(document)));
    }
  });
  after(async () => {
    assert.equal(await session.client.stop(), 0);
    playground.remove();
  });

  it('has a table of attempts, none of them twice', () => {
    assert.ok(attempts.length >= 60, `${attempts.length}`);
    assert.equal(new Set(attempts.map(({ name }) => name)).size, attempts.length);
  });

  it('leads from plain names to the files beside them', () => {
    for (const document of ['netmap.inf', 'winnt.sif']) {
      for (const name of ['good.inf', 'good.dll']) {
        const target = session.uri(name);
        assert.ok(
          leads.some((lead) => lead.document === document && lead.target === target),
          `${document}: ${name}`,
        );
      }
    }
    assert.ok(
      leads.some(
        ({ document, target }) => document === 'netupg.inf' && target === session.uri('sub/netmap.inf'),
      ),
    );
  });

  for (const attempt of attempts) {
    it(`leads nowhere outside: ${attempt.what}`, () => {
      const name = playground.nameOf(attempt);
      const found = leads.filter(({ text }) => text.includes(name));
      assert.deepEqual(
        found.filter(({ target }) => !isInside(playground, target)),
        [],
      );
      // A name of a link does not even lead to the link.
      if (attempt.onDisk)
        assert.deepEqual(
          found.filter(({ target }) => target.endsWith(name)),
          [],
        );
    });
  }

  it('leads nowhere outside from anywhere', () => {
    assert.ok(leads.length > 10);
    assert.deepEqual(
      leads.filter(({ target }) => !isInside(playground, target)),
      [],
    );
  });

  it('takes no notice of links that appear while it runs', async () => {
    symlinkSync('../../outside/secret.inf', join(playground.up, 'late.inf'));
    symlinkSync('../../outside', join(playground.up, 'latefolder'));
    writeFileSync(join(playground.up, 'late.dll'), '');
    const uri = session.uri('netmap.inf');
    const names = ['late.inf', 'late.dll', 'link.inf', 'latefolder/secret.inf', 'linked/netmap.inf'];
    await session.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: session.uri(name), type: 1 })),
    });
    const text = '[OemUpgradeSupport]\nx = late.dll, late.inf\ny = late.dll, link.inf\n';
    await session.client.change(uri, 2, [{ text }]);
    let targets: string[] = [];
    for (let tries = 0; tries < 200 && targets.length === 0; tries++) {
      targets = (await session.links('netmap.inf')).map(({ target }) => target);
    }
    assert.deepEqual(targets, [session.uri('late.dll'), session.uri('late.dll')]);
  });

  it('sees nothing of a folder that is a link, also where a document in it is open', async () => {
    const inside = String(URI.file(join(playground.up, 'linked/netmap.inf')));
    await session.client.open(inside, '[OemUpgradeSupport]\nx = secret.dll, secret.inf\n');
    await session.client.diagnostics(({ uri }) => uri === inside);
    await new Promise((resume) => setTimeout(resume, 200));
    const links = await session.client.request('textDocument/documentLink', {
      textDocument: { uri: inside },
    });
    assert.deepEqual(links, []);
  });

  it('looks nowhere for the neighbours of a document that was never saved', async () => {
    await session.client.open('untitled:Untitled-1', '[OemUpgradeSupport]\nx = secret.dll, secret.inf\n');
    await session.client.diagnostics(({ uri }) => uri === 'untitled:Untitled-1');
    await new Promise((resume) => setTimeout(resume, 100));
  });

  it('never touched anything outside, and said nothing of it', () => {
    const calls = callsIn(notes);
    assert.ok(
      calls.some(([name, path]) => name === 'readdir' && path === playground.up),
      'the calls were not noted',
    );
    assert.ok(
      calls.some(([name, path]) => name === 'open' && path === join(playground.up, 'sub/netmap.inf')),
    );
    assert.deepEqual(callsOutside(playground, calls), []);
    assert.ok(!session.received.join('').includes(marker));
  });
});

function isInside(playground: Playground, target: string): boolean {
  return playground.isInside(URI.parse(target).fsPath);
}
