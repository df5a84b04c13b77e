export { definedString } from './defined-strings';
export type { Fact, SymbolKind, Usage } from './fact';
export { isInteger } from './facts';
export { FileModel, type ModelChange } from './file-model';
export { fileMeant, uriMeant, uriOfFile } from './named-files';
export { idProblem, needsQuotes, sectionNameProblem, tokenNameProblem, uniqueIdProblem } from './new-names';
export { fileNameOf, folderOf, isPlainFileName, lastComponent } from './paths';
export { Part, SectionModel } from './section-model';
export {
  chosenPart,
  isPutTogether,
  meansSection,
  namesWithChosenPart,
  referencesTo,
  sectionsLedTo,
  sectionsMeant,
  someReferenceTo,
} from './section-names';
export { type Spot, type SpotPlace, spotAt } from './spot';
export {
  factsAt,
  factsBeside,
  inOrder,
  isMadeUp,
  isName,
  type Location,
  locationOf,
  mapsTo,
  nameSpan,
  type Occurrence,
  occurrences,
  overridesOf,
  placesNaming,
  rangeInRowOf,
  referencesFromElsewhere,
} from './symbols';
export { NameTopic, type Question, Topic } from './topics';
export {
  cannotBeId,
  dataSideShown,
  idSide,
  isValueNotPresent,
  type Side,
  type ValueMapSource,
  type ValueRow,
  valueMapSource,
  valueRow,
} from './value-map';
export { type FactInFile, type FileSystem, Workspace, type WorkspaceChange } from './workspace';
