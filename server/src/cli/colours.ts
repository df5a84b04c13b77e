const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export type Colour = keyof typeof codes;

/** Puts a text in a colour; without colours it stays as it is. */
export type Paint = (colour: Colour, text: string) => string;

export function painter(colour: boolean): Paint {
  return (name, text) => {
    const [on, off] = codes[name];
    return colour && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  };
}

/** Whether to colour what goes to a stream: only a terminal, and not where people ask for none (no-color.org). */
export function wantsColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
