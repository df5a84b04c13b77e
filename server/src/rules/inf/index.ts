import type { Rule } from '../rule';
import { infAccidentalContinuation } from './inf-accidental-continuation';
import { infContinuationAtEof } from './inf-continuation-at-eof';
import { infContinuationDoubleBackslash } from './inf-continuation-double-backslash';
import { infContinuationTrailingText } from './inf-continuation-trailing-text';
import { infControlCharacter } from './inf-control-character';
import { infCtrlZ } from './inf-ctrl-z';
import { infDecorationInconsistent } from './inf-decoration-inconsistent';
import { infDecorationMisplaced } from './inf-decoration-misplaced';
import { infDecorationNotAllowed } from './inf-decoration-not-allowed';
import { infDecorationUnknownArchitecture } from './inf-decoration-unknown-architecture';
import { infEmptyEntry } from './inf-empty-entry';
import { infEmptySectionName } from './inf-empty-section-name';
import { infExclusiveSections } from './inf-exclusive-sections';
import { infFieldTooLong } from './inf-field-too-long';
import { infForeignCommentStyle } from './inf-foreign-comment-style';
import { infLocalizableLiteral } from './inf-localizable-literal';
import { infLonePercent } from './inf-lone-percent';
import { infMixedLineEndings } from './inf-mixed-line-endings';
import { infModelsRowDecoratedInstall } from './inf-models-row-decorated-install';
import { infNoEntryPoint } from './inf-no-entry-point';
import { infNoFinalNewline } from './inf-no-final-newline';
import { infNonbreakingSpace } from './inf-nonbreaking-space';
import { infNulCharacter } from './inf-nul-character';
import { infRegUnescapedEnvironmentVariable } from './inf-reg-unescaped-environment-variable';
import { infSectionDuplicate } from './inf-section-duplicate';
import { infSectionEmpty } from './inf-section-empty';
import { infSectionNameBlanks } from './inf-section-name-blanks';
import { infSectionNameInvalidCharacter } from './inf-section-name-invalid-character';
import { infSectionNameTooLong } from './inf-section-name-too-long';
import { infSectionNameTypo } from './inf-section-name-typo';
import { infSectionNotFound } from './inf-section-not-found';
import { infSectionNotReferenced } from './inf-section-not-referenced';
import { infSectionTwoDirectives } from './inf-section-two-directives';
import { infSectionWrongKind } from './inf-section-wrong-kind';
import { infSemicolonInToken } from './inf-semicolon-in-token';
import { infServiceNameLocalized } from './inf-service-name-localized';
import { infStrayQuote } from './inf-stray-quote';
import { infStringDuplicate } from './inf-string-duplicate';
import { infStringExtraField } from './inf-string-extra-field';
import { infStringKeyNumeric } from './inf-string-key-numeric';
import { infStringMissingInLanguage } from './inf-string-missing-in-language';
import { infStringNestedToken } from './inf-string-nested-token';
import { infStringTruncatedBySemicolon } from './inf-string-truncated-by-semicolon';
import { infStringWithoutValue } from './inf-string-without-value';
import { infStringsKeyWithPercent } from './inf-strings-key-with-percent';
import { infStringsLangid } from './inf-strings-langid';
import { infSuffixWithoutInstallSection } from './inf-suffix-without-install-section';
import { infTemplatePlaceholder } from './inf-template-placeholder';
import { infTextAfterSectionHeader } from './inf-text-after-section-header';
import { infTextBeforeFirstSection } from './inf-text-before-first-section';
import { infTextTooLong } from './inf-text-too-long';
import { infTokenInFilename } from './inf-token-in-filename';
import { infTypographicCharacter } from './inf-typographic-character';
import { infUndefinedString } from './inf-undefined-string';
import { infUnstampedTemplateToken } from './inf-unstamped-template-token';
import { infUnterminatedQuote } from './inf-unterminated-quote';
import { infUnterminatedSectionHeader } from './inf-unterminated-section-header';
import { infUnusedString } from './inf-unused-string';

/** The rules for all INF text, in the order of their documentation: text first, then sections and strings. */
export const infRules: readonly Rule[] = [
  infUnterminatedSectionHeader,
  infUnterminatedQuote,
  infTextBeforeFirstSection,
  infTextAfterSectionHeader,
  infForeignCommentStyle,
  infStrayQuote,
  infAccidentalContinuation,
  infContinuationDoubleBackslash,
  infContinuationAtEof,
  infContinuationTrailingText,
  infSemicolonInToken,
  infLonePercent,
  infEmptyEntry,
  infFieldTooLong,
  infTextTooLong,
  infNulCharacter,
  infCtrlZ,
  infControlCharacter,
  infNonbreakingSpace,
  infTypographicCharacter,
  infMixedLineEndings,
  infNoFinalNewline,
  infUnstampedTemplateToken,
  infTemplatePlaceholder,
  infSectionNameTooLong,
  infSectionNameBlanks,
  infSectionNameInvalidCharacter,
  infEmptySectionName,
  infSectionNotFound,
  infSectionNotReferenced,
  infSectionDuplicate,
  infSectionWrongKind,
  infSectionTwoDirectives,
  infSectionEmpty,
  infSectionNameTypo,
  infDecorationNotAllowed,
  infDecorationMisplaced,
  infDecorationUnknownArchitecture,
  infDecorationInconsistent,
  infSuffixWithoutInstallSection,
  infModelsRowDecoratedInstall,
  infNoEntryPoint,
  infExclusiveSections,
  infUndefinedString,
  infRegUnescapedEnvironmentVariable,
  infUnusedString,
  infStringDuplicate,
  infStringMissingInLanguage,
  infStringsKeyWithPercent,
  infStringKeyNumeric,
  infStringExtraField,
  infStringTruncatedBySemicolon,
  infStringWithoutValue,
  infStringNestedToken,
  infStringsLangid,
  infTokenInFilename,
  infServiceNameLocalized,
  infLocalizableLiteral,
];
