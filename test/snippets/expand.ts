// What a VS Code snippet inserts before anybody types into it: every placeholder with its default text.

/**
 * Expands the snippet syntax that this project uses: `$1`, `${1}`, `${1:text}`, `${1|first,second|}` and `\` before
 * `$`, `}` and `\`. A stop without a text of its own takes the text of the first stop of that number.
 *
 * @throws on anything else that begins with `$`, on a stop that never gets a text (`$0` apart), and on a lone `\`.
 */
export function expandSnippet(body: string): string {
  const pieces = [...piecesOf(body)];
  const texts = new Map<string, string>([['0', '']]);
  for (const { stop, text } of pieces) {
    if (stop !== undefined && text !== undefined && !texts.has(stop)) texts.set(stop, text);
  }
  return pieces
    .map(({ stop, text }) => {
      if (stop === undefined) return text!;
      const filled = texts.get(stop);
      if (filled === undefined) throw new Error(`the stop $${stop} never gets a text`);
      return filled;
    })
    .join('');
}

interface Piece {
  /** The number of a stop; undefined for plain text. */
  readonly stop: string | undefined;
  readonly text: string | undefined;
}

const pieceForms =
  /\\(?<escaped>[\\$}])|\$(?<plain>\d+)|\$\{(?<braced>\d+)(?::(?<text>(?:[^\\$}]|\\[\\$}])*)|\|(?<choices>[^|$}\\]+)\|)?\}|(?<literal>[^\\$]+)/y;

function* piecesOf(body: string): Generator<Piece> {
  pieceForms.lastIndex = 0;
  for (let at = 0; at < body.length; at = pieceForms.lastIndex) {
    const form = pieceForms.exec(body)?.groups;
    if (form === undefined) throw new Error(`no snippet syntax: ${body.slice(at, at + 20)}`);
    const text = form.text?.replace(/\\([\\$}])/g, '$1') ?? form.choices?.split(',')[0];
    yield { stop: form.plain ?? form.braced, text: form.escaped ?? form.literal ?? text };
  }
}
