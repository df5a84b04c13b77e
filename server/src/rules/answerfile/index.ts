import type { Rule } from '../rule';
import { answerfileAdaptersectionsMissing } from './answerfile-adaptersections-missing';
import { answerfileInfidMismatch } from './answerfile-infid-mismatch';
import { answerfileInftorunFieldCount } from './answerfile-inftorun-field-count';
import { answerfileInftorunMisplaced } from './answerfile-inftorun-misplaced';
import { answerfileInftorunSectionMissing } from './answerfile-inftorun-section-missing';
import { answerfileMisfiledComponent } from './answerfile-misfiled-component';
import { answerfileNetadapterSingular } from './answerfile-netadapter-singular';
import { answerfileOemsectionMissing } from './answerfile-oemsection-missing';
import { answerfileOemsectionName } from './answerfile-oemsection-name';
import { answerfileParamsMissing } from './answerfile-params-missing';
import { answerfileParamsName } from './answerfile-params-name';
import { answerfileSpecifictoUnknown } from './answerfile-specificto-unknown';
import { answerfileUnknownSection } from './answerfile-unknown-section';

/** The rules for AnswerFiles, in the order of their documentation: sections, then the chain from its start on. */
export const answerfileRules: readonly Rule[] = [
  answerfileNetadapterSingular,
  answerfileUnknownSection,
  answerfileMisfiledComponent,
  answerfileParamsMissing,
  answerfileParamsName,
  answerfileInfidMismatch,
  answerfileOemsectionName,
  answerfileOemsectionMissing,
  answerfileInftorunMisplaced,
  answerfileInftorunFieldCount,
  answerfileInftorunSectionMissing,
  answerfileAdaptersectionsMissing,
  answerfileSpecifictoUnknown,
];
