// How the server is cut into two bundles, so that little is read before it can answer `initialize`: most of a start
// would be spent on reading the rest.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';

const protocolFolder = resolve('server/src/protocol');
const lowerRooms = /^\.\.\/((?:encoding|syntax|language|model|rules|features)(?:\/.*)?)$/;

/** For server.js: what its floor imports from the rooms below is taken from core.js, when it is first needed. */
export const coreApart = {
  name: 'core-apart',
  setup(build) {
    build.onResolve({ filter: lowerRooms }, ({ path, resolveDir }) =>
      resolveDir === protocolFolder ? { path: lowerRooms.exec(path)[1], namespace: 'core' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'core' }, ({ path }) => ({
      contents: `module.exports = require('./core.js')[${JSON.stringify(path)}];`,
    }));
  },
};

/** The entry of core.js. */
export const coreEntry = 'core-of-the-server';

/**
 * For core.js: it holds the modules that server.js takes from it, each evaluated when it is asked for.
 *
 * @param {esbuild.BuildOptions} server how server.js is built, with `coreApart` among its plugins.
 */
export function coreOf(server) {
  return {
    name: 'core-of',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${coreEntry}$`) }, ({ path }) => ({ path, namespace: 'entry' }));
      build.onLoad({ filter: /.*/, namespace: 'entry' }, async () => {
        const watchFiles = readdirSync(protocolFolder).map((name) => join(protocolFolder, name));
        const looking = { metafile: true, write: false, sourcemap: false, logLevel: 'silent' };
        const { metafile, errors } = await esbuild
          .build({ ...server, ...looking })
          .catch((failure) => failure);
        if (metafile === undefined) return { errors, watchFiles };
        const modules = Object.keys(metafile.inputs).flatMap((input) => /^core:(.+)/.exec(input)?.[1] ?? []);
        const getters = modules.sort().map((path) => {
          const file = JSON.stringify(`./server/src/${path}`);
          return `get ${JSON.stringify(path)}() { return require(${file}); }`;
        });
        return {
          contents: `module.exports = { ${getters.join(', ')} };`,
          resolveDir: process.cwd(),
          watchFiles,
        };
      });
    },
  };
}

/**
 * For server.js: modules of Node that the protocol library names and does not need at first, each read when something
 * of it is asked for.
 */
export const nodeWhenAsked = {
  name: 'node-when-asked',
  setup(build) {
    build.onResolve({ filter: /^(?:child_process|crypto|os)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]vscode-/.test(importer) ? { path, namespace: 'node' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path));
      const getters = names.map((name) => `get ${name}() { return require('node:${path}').${name}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

/**
 * For server.js: a worker has no modules to export to or to require. It is given core.js and server.js as one script,
 * in that order, so that what it would require is there.
 */
export const moduleOfWorker = `var module = typeof module === 'object' ? module : { exports: {} };
var require = typeof require === 'function' ? require : () => netmapInfCore;`;
