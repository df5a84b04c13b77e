import { type AnswerFileKind, answerFileKind } from '../language/answerfile-kind';
import type { FileModel } from './file-model';

/** Who wrote an AnswerFile and what for. */
export function kindOfAnswerFile(file: FileModel): AnswerFileKind {
  return answerFileKind({
    fileName: file.fileName,
    hasSection: (name) => file.hasSection(name),
    isUpgrade: () => file.says('origin', 'upgrade'),
  });
}
