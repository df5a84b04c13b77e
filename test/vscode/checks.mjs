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
  const [file, ...folders] = [...path].reverse();
  for (const folder of folders.reverse()) {
    const row = page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: new RegExp(`^${folder}$`),
    });
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  }
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${file}$`) });
  await row.last().dblclick();
  await page.locator('.tab.active', { hasText: file }).waitFor();
}
