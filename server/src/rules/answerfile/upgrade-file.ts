import type { FileView } from '../context';

/**
 * Whether NetSetup and migration DLLs wrote the AnswerFile: something in it is an OEM section, or names one or a
 * DLL to load. In such a file names follow rules; in one that people write they are free.
 * Source: network/examining-the-answerfile.
 */
export function isUpgradeFile(view: FileView): boolean {
  // Which signs there are changes seldom; how often they are there changes with every OEM section.
  return view.names('origin').includes('upgrade');
}

/** Whether the file gives computers their own answers, which a second AnswerFile completes: a UDF. */
export function isUniquenessFile(view: FileView): boolean {
  return view.hasSection('UniqueIds');
}

const adapterLists = new Set(['netadapters', 'netadapter', 'asyncadapters']);

/** Whether the section of that name lists adapters; the samples of the documentation write [NetAdapter]. */
export function listsAdapters(sectionName: string): boolean {
  return adapterLists.has(sectionName.toLowerCase());
}
