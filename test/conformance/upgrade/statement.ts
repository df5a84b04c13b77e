/**
 * What the documentation of the network upgrade says, statement by statement in words of our own, and what this project
 * makes of each. docs/conformance.md is made from it; test/conformance/upgrade.test.ts holds that no answer is missing.
 */

/** A test that shows that a statement is served: a file, and a title that stands in it. */
export interface Evidence {
  readonly file: string;
  readonly title: string;
}

export type Service =
  /** A rule reports what is against the statement. Its examples are its tests. */
  | { readonly by: 'rule'; readonly id: string }
  /** An editor feature shows or follows what the statement says. */
  | {
      readonly by: 'hover' | 'navigation' | 'completion' | 'reading';
      readonly how: string;
      readonly test: Evidence;
    }
  /** Nothing can be checked or shown. */
  | { readonly by: 'nothing'; readonly why: string };

export interface Statement {
  readonly says: string;
  readonly served: readonly Service[];
}

/** A page of the documentation with what it says. */
export interface Page {
  /** A page id as in server/src/language/pages.ts. */
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** Rules by their ids. */
export function rules(...ids: readonly string[]): Service[] {
  return ids.map((id) => ({ by: 'rule', id }));
}

export function hover(how: string, test: Evidence): Service {
  return { by: 'hover', how, test };
}

export function navigation(how: string, test: Evidence): Service {
  return { by: 'navigation', how, test };
}

export function completion(how: string, test: Evidence): Service {
  return { by: 'completion', how, test };
}

/** The statement is in how files are read: which dialect a file is, what leads where. */
export function reading(how: string, test: Evidence): Service {
  return { by: 'reading', how, test };
}

/** @param why nothing in a file can be held against the statement. */
export function not(why: string): Service {
  return { by: 'nothing', why };
}

export function statement(says: string, ...served: readonly (Service | readonly Service[])[]): Statement {
  return { says, served: served.flat() };
}

const evidence = (file: string) => (title: string) => ({ file, title });

/** Tests by the files they stand in. */
export const inHover = evidence('test/features/hover.test.ts');
export const inNetmapHover = evidence('test/features/hover-netmap.test.ts');
export const inAnswerFileHover = evidence('test/features/hover-answerfile.test.ts');
export const inDefinition = evidence('test/features/fixtures/definition.txt');
export const inLinks = evidence('test/features/fixtures/links.txt');
export const inReferences = evidence('test/features/fixtures/references.txt');
export const inCompletion = evidence('test/features/completion.test.ts');
export const inDialects = evidence('test/language/dialect.test.ts');
export const inRules = evidence('test/rules/rules.test.ts');
export const inSamples = evidence('test/features/definition-samples.test.ts');

/** What only happens while Setup runs. */
export const atRunTime = 'It is what Setup does while it runs; no file says it.';
/** What a program does. */
export const inTheDll = 'It is about the code of the DLL, which is not read.';
/** What the person in front of the machine does. */
export const byPeople = 'It is what a person does; no file says it.';

/** What every page of the upgrade says of the systems it is for. */
export const targets = statement(
  'Upgrades of vendors do not exist from Windows XP with its first service pack and Windows Server 2003 on.',
  rules('netmap-unsupported-target'),
);
/** Where the pages contradict each other on what a migration DLL may do. */
export const twoWays = inNetmapHover('a migration DLL may change the registry only to tell adapters apart');
