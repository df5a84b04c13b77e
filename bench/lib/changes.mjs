// The changes that are measured, as the protocol has them.

const insert = (at, text) => ({ range: { start: at, end: at }, text });
const remove = (start, end) => ({ range: { start, end }, text: '' });
const at = (line, character = 0) => ({ line, character });

/** What is typed at an entry in the middle of a text, and what takes it back. */
export function scenarios(text) {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (!/^\s*[^\s;[]/.test(lines[line])) line++;
  let header = line;
  while (!lines[header].trimStart().startsWith('[')) header--;
  // A thousand lines from elsewhere in the file, and one row a thousand times, each time a little different.
  const copied = Array.from({ length: 1000 }, (_, n) => `${lines[(line + 1 + n) % lines.length]}\n`).join('');
  const repeated = Array.from({ length: 1000 }, (_, n) => `${lines[line].replace(/\r$/, '')}${n}\n`).join('');
  const newHeader = '[Some.New.Section]\n';
  const headerText = `${lines[header]}\n`;
  return [
    { name: 'one character', there: insert(at(line), 'x'), back: remove(at(line), at(line, 1)) },
    { name: 'new line', there: insert(at(line), '\n'), back: remove(at(line), at(line + 1)) },
    { name: 'opening quote', there: insert(at(line), '"'), back: remove(at(line), at(line, 1)) },
    {
      name: 'new header',
      there: insert(at(line), newHeader),
      back: remove(at(line), at(line + 1)),
      split: true,
    },
    {
      name: 'header deleted',
      there: remove(at(header), at(header + 1)),
      back: insert(at(header), headerText),
      split: true,
    },
    {
      name: '1,000 lines',
      there: insert(at(line), copied),
      back: remove(at(line), at(line + 1000)),
      split: true,
    },
    {
      name: '1,000 times one row',
      there: insert(at(line), repeated),
      back: remove(at(line), at(line + 1000)),
      split: true,
    },
  ];
}
