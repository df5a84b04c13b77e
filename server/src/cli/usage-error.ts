/** The command line makes no sense. The message says what to change; exit status 2. */
export class UsageError extends Error {}
