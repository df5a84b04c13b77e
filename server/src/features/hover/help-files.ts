import type { Fact } from '../../model';
import { code, paragraphs, source } from './markdown';
import type { Told } from './spot';

/** A file with a help message, as [OemUpgradeHelpFiles] names it: which of the two it is and where NetSetup looks. */
export function tellHelpFile({ name, span, row }: Fact): Told {
  const isText = row.entry!.fields[0]!.start === span.start;
  const fallback = isText ? '\\winntupg\\unsupmsg.txt' : '\\winntupg\\unsupmsg.htm';
  return {
    span,
    text: paragraphs(
      `${code(name)}: help message as ${isText ? 'text' : 'HTML, for machines with a browser'}`,
      isComplete(name)
        ? 'The path is complete.'
        : `The path is **not complete**, so that it counts from the i386 directory: ${code(`\\i386\\${name.replace(/^[\\/]+/, '')}`)}.`,
      `The compatibility page shows it in place of ${code(fallback)}.`,
      source({ page: 'network/specifying-alternative-help-message-files-in-a-netmap-inf-file' }),
    ),
  };
}

/** Whether a path says where a file is, whatever the current directory is. */
function isComplete(path: string): boolean {
  return /^[a-z]:[\\/]/i.test(path) || /^[\\/]{2}[^\\/]/.test(path);
}
