import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { LentFiles } from '../../client/src/lent-files';
import { findFilesRequest, listFolderRequest, readFileRequest } from '../../server/src/protocol/messages';
import { attempts } from './attempts';
import { callsIn } from './calls';
import { DiskEditor } from './disk-editor';
import { marker, Playground } from './playground';
import { documents, type Lead, Session } from './session';

describe('paths: the server with the file system of the editor', () => {
  let playground: Playground;
  let session: Session;
  let editor: DiskEditor;
  let lent: LentFiles;
  let notes: string;
  /** The URIs that the server asked the editor for. */
  const asked: string[] = [];
  const leads: Lead[] = [];

  before(async () => {
    playground = new Playground();
    notes = join(playground.root, 'calls');
    editor = new DiskEditor(playground.ws);
    lent = new LentFiles(editor);
    session = new Session(playground, notes);
    editor.open.push(...documents.map((name) => session.uri(name)));
    const note = (uri: string) => {
      asked.push(uri);
      return uri;
    };
    session.client.connection.onRequest(findFilesRequest, () => lent.find());
    session.client.connection.onRequest(listFolderRequest, (folder: string) => lent.list(note(folder)));
    session.client.connection.onRequest(readFileRequest, (uri: string) => lent.read(note(uri)));
    await session.start({ lendsFiles: true });
    await session.settle();
    for (const document of documents) {
      leads.push(...(await session.links(document)), ...(await session.definitions(document)));
    }
  });
  after(async () => {
    assert.equal(await session.client.stop(), 0);
    playground.remove();
  });

  it('leads from plain names to the files beside them', () => {
    for (const name of ['good.inf', 'good.dll', 'sub/netmap.inf']) {
      assert.ok(
        leads.some(({ target }) => target === session.uri(name)),
        name,
      );
    }
  });

  for (const attempt of attempts) {
    it(`leads nowhere outside: ${attempt.what}`, () => {
      const name = playground.nameOf(attempt);
      const found = leads.filter(({ text }) => text.includes(name));
      assert.deepEqual(
        found.filter(({ target }) => !playground.isInside(URI.parse(target).fsPath)),
        [],
      );
      if (attempt.onDisk)
        assert.deepEqual(
          found.filter(({ target }) => target.endsWith(name)),
          [],
        );
    });
  }

  it('asks the editor for nothing outside', () => {
    assert.ok(asked.includes(session.uri('sub/netmap.inf')), 'the server asked for nothing');
    const workspace = `${URI.file(playground.ws)}/`;
    for (const uri of asked) {
      assert.ok(uri.startsWith(workspace), uri);
      assert.equal(String(URI.file(URI.parse(uri).fsPath)), uri);
      assert.ok(playground.isInside(URI.parse(uri).fsPath), uri);
    }
  });

  it('makes the editor look at nothing outside, and looks at nothing itself', () => {
    assert.ok(editor.questions.some(([name]) => name === 'readFile'));
    const outside = editor.questions.filter(
      // To learn that something is a link, the editor has to be asked about it.
      ([name, path]) =>
        path !== playground.ws && !playground.isInside(name === 'stat' ? dirname(path) : path),
    );
    assert.deepEqual(outside, []);
    assert.deepEqual(callsIn(notes), []);
    assert.ok(!session.received.join('').includes(marker));
  });

  it('is lent nothing outside, whatever it would ask for', async () => {
    const paths = ['', 'netmap.inf', 'secret.inf', 'secret.dll'].map((name) =>
      join(playground.outside, name),
    );
    paths.push(
      ...['linked/secret.inf', 'linked', 'link.inf', 'inner/netmap.inf', 'device.inf', 'pipe.inf'].map(
        (name) => join(playground.up, name),
      ),
    );
    const uris = paths.map((path) => String(URI.file(path)));
    const up = URI.file(playground.up);
    for (const steps of [
      '/../../outside',
      '/%2e%2e/%2e%2e/outside',
      '/..%2f..%2foutside',
      '/..%5c..%5coutside',
      '/sub/../../../outside',
    ]) {
      uris.push(`${up}${steps}`, `${up}${steps}/secret.inf`);
    }
    uris.push('file://server/share/secret.inf', 'https://example.invalid/secret.inf', 'secret.inf', '');
    const before = editor.questions.length;
    for (const uri of uris) {
      assert.deepEqual(await lent.list(uri), [], uri);
      assert.equal(await lent.read(uri), null, uri);
    }
    const touched = editor.questions.slice(before).filter(([name]) => name !== 'stat');
    assert.deepEqual(touched, []);
  });

  it('is lent what stands beside an open document outside of the workspace, and nothing below', async () => {
    const document = String(URI.file(join(playground.outside, 'netmap.inf')));
    const folder = String(URI.file(playground.outside));
    assert.deepEqual(await lent.list(folder), []);
    editor.open.push(document);
    try {
      assert.ok((await lent.list(folder)).includes(document));
      assert.ok((await lent.read(document))!.includes(marker));
      assert.equal(await lent.read(`${folder}/folder/secret.inf`), null);
    } finally {
      editor.open.pop();
    }
  });
});
