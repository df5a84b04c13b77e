import type { Command } from './arguments';

const overview = `netmap-inf: checks Windows Setup text (netmap.inf, netupg.inf, AnswerFiles, driver INFs)

Usage:
  netmap-inf check [options] PATH...   check files and folders
  netmap-inf explain [RULE]            explain a rule, or list all of them
  netmap-inf parse [options] FILE      show what Windows reads in a file
  netmap-inf lsp --stdio               serve an editor with the Language Server Protocol
  netmap-inf --version                 print the version
  netmap-inf --help                    print this; "netmap-inf COMMAND --help" says more
`;

const check = `Usage: netmap-inf check [options] PATH...

Checks files and folders. In folders, the files *.inf, *.inx, *.sif, *unattend*.txt, txtsetup.oem and winbom.ini
are checked; node_modules and .git are left out, and symbolic links are followed only to files inside of the folder.
A file that is named itself is checked whatever its name. What belongs to an upgrade (netmap.inf, netupg.inf,
AnswerFiles, the INFs beside a netmap.inf) is read beside and below the files that are checked, too.

Options:
  --format FORMAT     text (default), json, sarif (2.1.0) or github (workflow commands)
  --fix               mend what can be mended safely, then report what is left
  --rule RULE=LEVEL   give a rule another severity: error, warning, information, hint or off; may be repeated
  --code-page PAGE    the code page of files without a byte order mark, by its number or name (932, shift_jis);
                      without it they are UTF-8 where they can be, else windows-1252
  --max-file-size N   leave out files of more than N MiB (default: 32), which counts as not being able to read them
  -h, --help          print this

Exit status: 0 where nothing has the severity error, 1 where something has, 2 where the command line makes no sense
or something could not be read or written.

Passwords and product keys are masked in all reports. Colours are used on terminals unless NO_COLOR is set.
`;

const explain = `Usage: netmap-inf explain RULE
       netmap-inf explain [--list]

Says what a rule is about, why it matters to Setup and what to do, with its sources and examples. Without a rule, all
rules are listed with their severities.
`;

const parse = `Usage: netmap-inf parse [options] FILE

Shows what a reader of Windows makes of a file, as JSON:

  {"error": null, "sections": [{"name": "A", "lines": [{"key": "q", "fields": ["1", "2"]}]}]}

Sections of one name are as the reader merges them, values are without quotes, comments and continued lines. A key is
null where a line has none. The error is {"name": "ERROR_...", "line": n}, lines from 1, where the reader refuses the
file (setupapi: where it does not open as a WIN4 INF); the sections are shown all the same. Values are shown as they
are, passwords among them.

Options:
  --reader READER     setupapi (default): GUI setup, NetSetup, Plug and Play
                      text-mode: the boot loader and text-mode Setup (winnt.sif, txtsetup.sif, txtsetup.oem)
                      profile: GetPrivateProfileString, with which winnt32 reads AnswerFiles
  --code-page PAGE    the code page of a file without a byte order mark, by its number or name (932, shift_jis);
                      without it the file is UTF-8 where it can be, else windows-1252
  --expand            put in place of %tokens% what [Strings] says, and of the common dirids the directories of a
                      machine with Windows in C:\\WINDOWS; other tokens stay as they are written. The profile reader
                      knows no tokens.
  -h, --help          print this

Exit status: 0 where the file could be shown, also with an error in it; 2 where the command line makes no sense or the
file could not be read.
`;

const lsp = `Usage: netmap-inf lsp --stdio

Serves an editor with the Language Server Protocol on standard input and output.
`;

/** The help for a command, or for the program. */
export function helpText(of: Extract<Command, { name: 'help' }>['of']): string {
  return of === undefined ? overview : { check, explain, parse, lsp }[of];
}
