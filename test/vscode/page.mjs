// Drives the workbench as a person does, with the package installed, and saves what is seen to out/screenshots/.
import assert from 'node:assert/strict';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshWorkspace } from '../../scripts/vscode-host/materials.mjs';
import { outFolder, root } from '../../scripts/vscode-host/paths.mjs';
import { temporaryFolder } from '../../scripts/vscode-host/processes.mjs';
import { keepLogs, logFolder } from '../../scripts/vscode-host/results.mjs';
import { installPackage, prepareDataFolder, startServer } from '../../scripts/vscode-host/serve.mjs';
import { openPage, workbenchAddress } from '../../scripts/vscode-host/workbench.mjs';
import { checklist, openFromExplorer } from './checks.mjs';

const RULE = 'netmap-client-in-services';

/** For pictures that read well and stay the same when VS Code changes its default theme. */
const LOOKS = {
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
};

/** @param {{ vsix: string, readme: boolean }} materials `readme`: also keep the picture of the README. */
export async function runPageCheck({ vsix, readme }) {
  const folder = temporaryFolder('page');
  const dataFolder = join(folder, 'data');
  const workspace = await freshWorkspace(folder);
  await mkdir(join(workspace, 'large'));
  await writeFile(join(workspace, 'large', 'large.inf'), '; a row of some length\r\n'.repeat(5000));
  await prepareDataFolder(dataFolder, { ...LOOKS, 'netmapInf.maxFileSize': 0.1 });
  await installPackage(dataFolder, vsix);
  const server = await startServer({ dataFolder, logFile: join(logFolder('page'), 'server.log') });
  const { page, close } = await openPage('page', { viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(20_000);
  try {
    await page.goto(workbenchAddress(server, workspace));
    return await look(page, readme);
  } finally {
    await close();
    await server.stop();
    await keepLogs('page', dataFolder);
  }
}

async function look(page, readme) {
  const screenshots = join(outFolder, 'screenshots');
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  const picture = async (name) => {
    await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
  };
  const { results, check } = checklist((count) => picture(`failed-${count}`));
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const client = () => middleOf(editor, 'NWWKSTA =');
  const squiggle = editor.locator('.squiggly-error, .squiggly-warning');
  const lines = () => linesOf(editor);
  const lineOfCursor = async () => {
    const status = (await page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    return numberedLine(editor, Number(/Ln (\d+)/.exec(status)?.[1]));
  };

  await check('a sample opened from the Explorer shows its mistakes', async () => {
    await openFromExplorer(page, 'mistakes', 'netmap.inf');
    await squiggle.first().waitFor();
    await picture('squiggles');
  });

  await check('its text is coloured by the grammar', async () => {
    const classes = await editor
      .locator('.view-line span[class^="mtk"]')
      .evaluateAll((spans) => [...new Set(spans.map((it) => it.className.split(' ')[0]))]);
    assert.ok(classes.length >= 4, `The colours seen: ${classes.join(', ')}.`);
  });

  await check('the Problems panel lists it and leads to it', async () => {
    await page.keyboard.press('Control+Shift+M');
    await page.getByPlaceholder(/^Filter/).fill(RULE);
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: RULE }).first();
    await row.dblclick();
    // The keyboard goes to the editor only when it has come there, and typing must not go there as well.
    await expectSoon(async () => /^NWWKSTA\b/.test((await lineOfCursor()) ?? ''), true);
    await page.getByPlaceholder(/^Filter/).fill('');
    await picture('problems');
  });

  await check('a hover tells what is wrong and links the rule', async () => {
    await page.mouse.move(...(await client()));
    await page.locator('.monaco-hover:visible', { hasText: RULE }).waitFor();
    await page.waitForTimeout(300);
    await picture('hover');
    await page.mouse.move(640, 740);
  });

  await check('the quick fix menu offers the right section', async () => {
    await page.mouse.click(...(await client()));
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'OemNetClients' }).first().waitFor();
    await page.waitForTimeout(300);
    await picture('quick-fix');
  });

  await check('the quick fix moves the row', async () => {
    const before = await lines();
    assert.equal(sectionOf(before, /^NWWKSTA\b/), '[OemNetServices]');
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'OemNetClients' }).first();
    await offer.click();
    await expectSoon(async () => sectionOf(await lines(), /^NWWKSTA\b/), '[OemNetClients]');
    await picture('fixed');
    await page.keyboard.press('Control+Z');
    await expectSoon(async () => sectionOf(await lines(), /^NWWKSTA\b/), '[OemNetServices]');
  });

  await check('the language status names the dialect', async () => {
    await page.locator('#status\\.languageStatus').hover();
    await page.locator('.monaco-hover:visible', { hasText: /netmap/i }).waitFor();
    await picture('language-status');
    await page.mouse.move(640, 300);
  });

  await check('the language status says that a file is too large to be checked', async () => {
    await openFromExplorer(page, 'large', 'large.inf');
    await expectSoon(async () => {
      await page.locator('#status\\.languageStatus').hover();
      await page.waitForTimeout(300);
      const said = await page.locator('.monaco-hover:visible').allTextContents();
      return said.some((text) => /not checked/.test(text) && /Larger than 0\.1 MiB/.test(text));
    }, true);
    await picture('too-large');
    await page.mouse.move(640, 300);
  });

  await check('F12 follows a row of [NetAdapters]', async () => {
    await page.keyboard.press('Control+J');
    await openFromExplorer(page, 'upgrade', 'winnt.sif');
    await editor.locator('.view-line', { hasText: '[NetAdapters]' }).waitFor();
    const text = await lines();
    const isRow = (line, index) => index > text.indexOf('[NetAdapters]') && /^\w+\s*=\s*params\./i.test(line);
    const row = text.find(isRow);
    assert.ok(row, `A row of [NetAdapters] is in sight:\n${text.join('\n')}`);
    const [value, target] = /=\s*(params\.[^\s;]+)/i.exec(row);
    // An editor that has just opened may put its cursor back to the beginning once more.
    await expectSoon(async () => {
      await page.mouse.click(...(await middleOf(editor, value)));
      return lineOfCursor();
    }, withoutComment(row));
    await page.keyboard.press('F12');
    await expectSoon(async () => (await lineOfCursor())?.toLowerCase(), `[${target.toLowerCase()}]`);
    await picture('definition');
  });

  if (readme && results.failed === 0) {
    await mkdir(join(root, 'docs/images'), { recursive: true });
    await copyFile(join(screenshots, 'quick-fix.png'), join(root, 'docs/images/editor.png'));
    console.log('  docs/images/editor.png is the new picture of the README.');
  }
  return results;
}

/** The middle of a visible piece of text on the page; the grammar may cut it into several elements. */
async function middleOf(editor, text) {
  const place = await editor.locator('.view-line').evaluateAll((lines, wanted) => {
    for (const line of lines) {
      const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let passed = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
        const [from, to] = [at - passed, at + wanted.length - passed];
        if (from >= 0 && from < node.length) range.setStart(node, from);
        if (to > 0 && to <= node.length) range.setEnd(node, to);
        passed += node.length;
      }
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2];
    }
    return undefined;
  }, text);
  assert.ok(place, `"${text}" is in sight.`);
  return place;
}

/** The visible lines of an editor in their order on the page; the editor draws blanks as no-break spaces. */
async function linesOf(editor) {
  const drawn = await editor
    .locator('.view-line')
    .evaluateAll((nodes) =>
      nodes.map((node) => ({ top: Number.parseFloat(node.style.top), text: node.textContent })),
    );
  return drawn.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
}

/** The visible line of a number, without a comment behind it. */
async function numberedLine(editor, number) {
  const margins = await editor
    .locator('.margin-view-overlays > div')
    .evaluateAll((nodes) =>
      nodes.map((node) => ({ top: Number.parseFloat(node.style.top), number: Number(node.textContent) })),
    );
  const drawn = margins.sort((a, b) => a.top - b.top);
  const index = drawn.findIndex((it) => it.number === number);
  return withoutComment((await linesOf(editor))[index]);
}

/** The header above the first line of a form. */
function sectionOf(lines, form) {
  const index = lines.findIndex((line) => form.test(line));
  return withoutComment(lines.slice(0, Math.max(index, 0)).findLast((line) => line.startsWith('[')));
}

function withoutComment(line) {
  return line?.replace(/\s*;.*/, '');
}

async function expectSoon(ask, expected) {
  let seen;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    seen = await ask();
    if (seen === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(seen, expected);
}
