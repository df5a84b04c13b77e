import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect';
import { closeEditors, write } from '../support/workspace';

describe('languages by file name', () => {
  afterEach(closeEditors);

  for (const [name, language] of [
    ['netmap.inf', 'inf'],
    ['netupg.inf', 'inf'],
    ['acme.inf', 'inf'],
    ['ACME.INF', 'inf'],
    ['acme.inx', 'inf'],
    ['winnt.sif', 'answerfile'],
    ['unattend.txt', 'answerfile'],
    ['sysprep.inf', 'answerfile'],
    ['$winnt$.inf', 'answerfile'],
    ['readme.txt', 'plaintext'],
  ] as const) {
    it(`${name} is ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument(await write(`languages/${name}`, ['; empty']));
      equal(document.languageId, language, `the language of ${name}`);
    });
  }

  it('comments a line with a semicolon', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'inf', content: '[Version]' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.commentLine');
    ok(/^;\s?\[Version\]$/.test(document.getText()), `commented: ${document.getText()}`);
  });

  it('takes a dotted section name as one word', async () => {
    const content = '[params.acme_nic.OemSection]';
    const document = await vscode.workspace.openTextDocument({ language: 'answerfile', content });
    // The editor reads the language's configuration some time after it is first needed.
    const word = await eventually('the word is the whole name', async () => {
      const range = document.getWordRangeAtPosition(new vscode.Position(0, 12));
      const text = range && document.getText(range);
      return text?.includes('.') && text;
    });
    equal(word, 'params.acme_nic.OemSection', 'the word');
  });
});
