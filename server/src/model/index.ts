export { type Fact, isInteger, type SymbolKind, type Usage } from './facts';
export {
  dialectKey,
  FileModel,
  factKey,
  headersKey,
  type ModelChange,
  namesKey,
  Part,
  rowsKey,
  SectionModel,
} from './file-model';
export { fileNameOf, folderOf, isPlainFileName, lastComponent } from './paths';
export { type Spot, type SpotPlace, spotAt } from './spot';
export { type FactInFile, type FileSystem, Workspace, type WorkspaceChange } from './workspace';
