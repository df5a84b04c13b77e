// Checks of a whole program from outside, counted as a suite's tests are.

/**
 * A list of named checks that run one after the other; a failing one does not stop those after it.
 * @param {(count: number) => Promise<void>} onFailure Called with the number of failures so far.
 */
export function checklist(onFailure = async () => {}) {
  const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
  async function check(title, work) {
    const began = Date.now();
    try {
      await work();
      results.passed++;
      console.log(`  ok ${title} (${Date.now() - began} ms)`);
    } catch (error) {
      results.failed++;
      results.failures.push({ title, message: error.stack ?? String(error) });
      console.log(`  FAILED ${title}`);
      await onFailure(results.failed);
    }
  }
  return { results, check };
}

/** Opens a file through the Explorer: the folders that lead to it, then the file with a double click. */
export async function openFromExplorer(page, ...path) {
  let above = -1;
  for (const [depth, name] of path.entries()) {
    const row = await explorerRow(page, name, depth + 1, above);
    if (depth === path.length - 1) await row.dblclick();
    else if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    above = Number(await row.getAttribute('data-index'));
  }
  await page.locator('.tab.active', { hasText: path.at(-1) }).waitFor();
}

/** The row of a file or folder: the first of that name and level below the row of its folder. */
async function explorerRow(page, name, level, above) {
  const rows = page.locator(`.explorer-folders-view .monaco-list-row[aria-level="${level}"]`, {
    hasText: name,
  });
  for (const deadline = Date.now() + 20_000; ; ) {
    for (const row of await rows.all()) {
      const [index, text] = [Number(await row.getAttribute('data-index')), await row.textContent()];
      if (index > above && text?.trim().startsWith(name)) return row;
    }
    if (Date.now() > deadline) throw new Error(`The Explorer shows no ${name}.`);
    await page.waitForTimeout(100);
  }
}
