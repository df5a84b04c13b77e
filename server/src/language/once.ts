/** A value that is made when it is first asked for, so that starting up does not wait for what nobody asks. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
