// A full lossless reading with positions, beside what other packages make of the same text. The parsers take turns in
// one process for each text, with a collection between them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StringStream } from '@codemirror/language';
import { properties } from '@codemirror/legacy-modes/mode/properties';
import ini from 'ini';
import jsIni from 'js-ini';
import jsonService from 'vscode-json-languageservice';
import { loadCore } from './lib/core.mjs';
import { median, report } from './lib/numbers.mjs';
import { kinds, MiB, sizeName, sizes, textOf } from './lib/texts.mjs';

const own = fileURLToPath(import.meta.url);

/** JSON of about the same size that says the same: every section, every row, every field. */
function asJson(tree, size) {
  const sections = [];
  for (const section of tree.sections) {
    const rows = [];
    for (const row of section.rows) {
      const { entry } = row;
      if (entry !== undefined) {
        rows.push({ key: entry.key?.value ?? null, fields: entry.fields.map(({ value }) => value) });
      }
    }
    sections.push({ name: section.name, rows });
  }
  let text = JSON.stringify(sections);
  // What is too long is cut at a section; what is too short gets the same sections again.
  while (text.length < size * 0.95) {
    sections.push(...sections.slice(0, Math.ceil(sections.length * (size / text.length - 1))));
    text = JSON.stringify(sections);
  }
  while (text.length > size * 1.05 && sections.length > 1) {
    sections.length = Math.max(1, Math.floor((sections.length * size) / text.length));
    text = JSON.stringify(sections);
  }
  if (text.length > size * 1.05) {
    const [{ name, rows }] = sections;
    text = JSON.stringify([{ name, rows: rows.slice(0, Math.floor((rows.length * size) / text.length)) }]);
  }
  return text;
}

/** The parsers by name: what each makes of the text is only looked at so far that nothing is optimised away. */
function parsers(Tree, text, json) {
  const service = jsonService.getLanguageService({});
  return {
    'netmap-inf': () => {
      let count = 0;
      for (const { row } of Tree.parse(text).rows()) {
        if (row.kind === 'entry') count += row.entry.fields.length;
        else if (row.kind === 'header') count += row.header.name.length;
      }
      return count;
    },
    'tree only': () => Tree.parse(text).sections.count,
    ini: () => Object.keys(ini.parse(text)).length,
    'js-ini': () => Object.keys(jsIni.parse(text, { nothrow: true })).length,
    CodeMirror: () => {
      const state = properties.startState();
      let tokens = 0;
      for (const line of text.split('\n')) {
        const stream = new StringStream(line, 8, 2);
        do {
          stream.start = stream.pos;
          properties.token(stream, state);
          tokens++;
        } while (!stream.eol());
      }
      return tokens;
    },
    'JSON service': () =>
      service.parseJSONDocument(jsonService.TextDocument.create('bench:json', 'json', 0, json)).root.children
        .length,
    'newline scan': () => {
      let lines = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines++;
      return lines;
    },
  };
}

/** How long each parser works in one go, in milliseconds, and how often it has its turn. */
const turn = 150;
const turns = 4;

/**
 * In a process of its own: times every parser on one text and prints the medians in MiB a second. A turn is some
 * readings long, because the engine throws away what it made of code that does not run for a while.
 */
async function measure(kind, size) {
  const { Tree } = await loadCore();
  const text = textOf(kind, size);
  const json = Buffer.from(asJson(Tree.parse(text), text.length)).toString('utf8');
  const figures = {};
  const times = {};
  const all = Object.entries(parsers(Tree, text, json));
  for (let round = 0; round < turns; round++) {
    for (const [name, parse] of all) {
      if (figures[name] !== undefined) continue;
      const until = performance.now() + turn;
      try {
        do {
          const start = performance.now();
          parse();
          // The first turn warms the engine up.
          if (round > 0) times[name] = [...(times[name] ?? []), performance.now() - start];
        } while (performance.now() < until);
      } catch (error) {
        figures[name] = `fails: ${error.message}`;
      }
    }
  }
  for (const [name, list] of Object.entries(times)) {
    const { length } = name.startsWith('JSON') ? json : text;
    figures[name] = length / MiB / (median(list) / 1000);
  }
  process.stdout.write(JSON.stringify(figures));
}

export function run({ large, only }) {
  const rows = [];
  for (const size of sizes(large)) {
    for (const { kind } of kinds) {
      if (!only(kind)) continue;
      const args = ['--max-old-space-size=4096', own, kind, String(size)];
      const { stdout, status } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (status !== 0) throw new Error(`Parsing ${kind} failed.`);
      const speeds = JSON.parse(stdout);
      rows.push({
        file: kind,
        size: sizeName(size),
        ...speeds,
        'ours / ini': speeds['netmap-inf'] / speeds.ini,
      });
    }
  }
  report('parse', 'Full reading in MiB/s; only ours and JSON keep positions (target: 1.5 times ini)', rows);
}

if (process.argv[1] === own) await measure(process.argv[2], Number(process.argv[3]));
