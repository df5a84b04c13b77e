/**
 * A second reading of INF text, character by character and without a tree: the automaton that the tests of setupapi
 * suggest, written as plainly as it can be. The product has to come to the same lines by its own way.
 */

export interface MachineLine {
  key: string | null;
  fields: string[];
}

export interface MachineReading {
  sections: Map<string, MachineLine[]>;
  strayLine: number | undefined;
  badHeaderLine: number | undefined;
}

const blanks = new Set([' ', '\t', '\r', '\v', '\f', '\0']);

/** @param textMode whether the text is read as text mode reads it, without the values that tokens stand for. */
export function readByMachine(whole: string, textMode: boolean): MachineReading {
  const ends = [...whole].findIndex((char) => char === '\x1a' || (textMode && char === '\0'));
  const text = [...whole].slice(whole.startsWith('\ufeff') ? 1 : 0, ends < 0 ? undefined : ends);
  const machine = new Machine(text, textMode);
  machine.run();
  return machine;
}

class Machine implements MachineReading {
  sections = new Map<string, MachineLine[]>();
  strayLine: number | undefined;
  badHeaderLine: number | undefined;
  private at = 0;
  private line = 1;
  private open: MachineLine[] | undefined;

  constructor(
    private readonly text: readonly string[],
    private readonly textMode: boolean,
  ) {}

  run(): void {
    while (this.at < this.text.length) this.lineStart();
  }

  private get char(): string | undefined {
    return this.text[this.at];
  }

  private get isLineEnd(): boolean {
    return this.char === undefined || this.char === '\n';
  }

  private lineStart(): void {
    this.skipBlanks();
    if (this.char === '[') this.header();
    else if (this.char !== ';' && !this.isLineEnd) this.entry();
    this.skipToNextLine();
  }

  private header(): void {
    this.at++;
    let name = '';
    // The CR of a CRLF belongs to the line end; an open header ends before a comment, as the tree has it.
    while (!this.isLineEnd && this.char !== ']') name += this.text[this.at++];
    if (this.char !== ']') {
      this.badHeaderLine ??= this.line;
      name = (name.split(';', 1)[0] ?? '').replace(/[ \t\r\v\f\0]+$/, '');
    }
    const key = name.replaceAll('\0', ' ').toLowerCase();
    this.open = this.sections.get(key) ?? [];
    this.sections.set(key, this.open);
  }

  private entry(): void {
    const start = this.line;
    const line: MachineLine = { key: null, fields: [] };
    let inKey = true;
    /** What was read of the current field; undefined where nothing was, not even an empty string. */
    let token: string | undefined;
    /** Blanks that belong to the token only if more text follows. */
    let waiting = '';
    let behindBackslash = false;
    const take = (text: string, isBackslash = false) => {
      token = (token ?? '') + waiting + text;
      waiting = '';
      behindBackslash = isBackslash;
    };
    const taken = () => {
      const value = (token ?? '').replaceAll('\0', ' ');
      token = undefined;
      waiting = '';
      return value;
    };
    while (!this.isLineEnd && this.char !== ';') {
      const char = this.char!;
      if (char === '=' && inKey) {
        line.key = taken();
        inKey = false;
        this.at++;
      } else if (char === ',') {
        line.fields.push(taken());
        inKey = false;
        this.at++;
      } else if (char === '"') {
        if (this.textMode && !behindBackslash) waiting = '';
        take(this.quoted());
      } else if (char === '\\') {
        const literal = this.backslashes();
        if (literal === undefined) waiting = '';
        else take(literal, true);
      } else if (blanks.has(char)) {
        if (token !== undefined) waiting += char;
        this.at++;
      } else {
        take(char);
        this.at++;
      }
    }
    line.fields.push(taken());
    if (!this.textMode && line.key === null && line.fields.length === 1) line.key = line.fields[0]!;
    if (this.open === undefined) this.strayLine ??= start;
    else this.open.push(line);
  }

  /** From an opening quotation mark to behind the closing one, or to the line end. */
  private quoted(): string {
    let value = '';
    for (this.at++; !this.isLineEnd; this.at++) {
      if (this.char === '\r' && this.text[this.at + 1] === '\n') break;
      if (this.char === '"') {
        if (this.text[this.at + 1] !== '"') {
          this.at++;
          break;
        }
        this.at++;
      }
      value += this.char;
    }
    return value;
  }

  /** At a backslash: undefined where the entry goes on behind it; else all backslashes that are text here. */
  private backslashes(): string | undefined {
    let end = this.at;
    while (this.text[end] === '\\' || blanks.has(this.text[end]!)) end++;
    if (end < this.text.length && this.text[end] !== '\n' && this.text[end] !== ';') {
      const literal = this.text.slice(this.at, end).join('');
      this.at = end;
      // Blanks behind the last backslash wait like others.
      const kept = literal.replace(/[ \t\r\v\f\0]+$/, '');
      this.at -= [...literal].length - [...kept].length;
      return kept;
    }
    this.at = end;
    this.skipToNextLine();
    this.skipBlanks();
    return undefined;
  }

  private skipBlanks(): void {
    while (blanks.has(this.char!)) this.at++;
  }

  private skipToNextLine(): void {
    while (!this.isLineEnd) this.at++;
    if (this.char === '\n') {
      this.at++;
      this.line++;
    }
  }
}
