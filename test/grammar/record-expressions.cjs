// Loaded before the product: notes every regular expression that its sources make with `new RegExp`.
const { writeFileSync } = require('node:fs');

const seen = new Map();

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args, newTarget) {
    const expression = Reflect.construct(target, args, newTarget);
    // The frame below this one, in the place of the sources that the source map tells.
    const [, , frame] = new Error().stack.split('\n    at ');
    const [, file, line] = /\b((?:server|client)\/src\/[^:()]+):(\d+)[^(]*$/.exec(frame ?? '') ?? [];
    if (file !== undefined) {
      const { source, flags } = expression;
      seen.set(`${file}:${line} ${source}`, { where: `${file}:${line}`, source, flags });
    }
    return expression;
  },
});

process.on('exit', () => writeFileSync(process.env.RECORD_EXPRESSIONS, JSON.stringify([...seen.values()])));
