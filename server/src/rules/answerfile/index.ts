import type { Rule } from '../rule';

/** The rules for AnswerFiles, in the order of their documentation: sections, then the chain from its start on. */
export const answerfileRules: readonly Rule[] = [];
