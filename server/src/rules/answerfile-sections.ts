import { sectionsOf } from '../language/knowledge';
import { once } from '../language/once';

/** The names that sections of AnswerFiles have by themselves. */
export const knownSections = once((): readonly string[] => [
  ...new Set(sectionsOf('answerfile').map(({ name }) => name)),
]);

const known = once(() => new Set(knownSections().map((name) => name.toLowerCase())));

/** Whether a section of that name is known, in any case. */
export function isKnownSection(name: string): boolean {
  return known().has(name.toLowerCase());
}
