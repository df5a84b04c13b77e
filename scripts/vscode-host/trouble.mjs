// Errors that a person can do something about: printed as they are, without a stack.

export class Trouble extends Error {}

/** Runs the main function of a script: a Trouble is printed plainly, anything else with its stack; both exit 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
