import type { FileView } from '../context';

/** Whether people wrote the file for Setup or Mini-Setup: what they need must be in it. */
export function isWrittenByPeople(view: FileView): boolean {
  const kind = view.answerFileKind();
  return kind === 'unattended' || kind === 'sysprep';
}

/** Whether a uniqueness database of the workspace may give the computer answers that this file lacks. */
export function isCompletedElsewhere(view: FileView): boolean {
  return view.everywhere('section', 'UniqueIds').some(({ fact }) => fact.usage === 'header');
}

/** Whether the file has the form of Windows NT 4.0, which lists components in sections named in [Network]. */
export function isNt4Form(view: FileView): boolean {
  return view.hasSection('Network');
}
