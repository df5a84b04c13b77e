/**
 * Names with which a file from a stranger may try to reach what stands outside of its workspace. The folder of the
 * file is `ws/up`, and beside `ws` stands the folder `outside` with the files that must stay unseen.
 */

export interface Attempt {
  readonly what: string;
  /** What stands in the file, tokens as they are written. `{outside}` stands for the real path of the folder outside. */
  readonly name: string;
  /** Whether the name is that of a file or folder which itself leads out, made on disk by `playground.ts`. */
  readonly onDisk?: boolean;
}

const steps: readonly (readonly [string, string])[] = [
  ['steps back', '..\\..\\outside\\secret.inf'],
  ['steps back with slashes', '../../outside/secret.inf'],
  ['steps back, mixed', '..\\../outside\\secret.inf'],
  ['steps back, doubled separators', '..\\\\..\\\\outside\\\\secret.inf'],
  ['steps back behind a dot', '.\\..\\..\\outside\\secret.inf'],
  ['steps back behind a folder', 'sub\\..\\..\\..\\outside\\secret.inf'],
  ['steps back behind a file', 'good.inf\\..\\..\\..\\outside\\secret.inf'],
  ['steps back with trailing blanks', '.. \\.. \\outside\\secret.inf'],
  ['steps back of three dots', '...\\...\\outside\\secret.inf'],
  ['one step back alone', '..'],
  ['two steps back alone', '..\\..'],
  ['two steps back with slashes alone', '../..'],
  ['the folder itself', '.'],
  ['the folder itself with a separator', '.\\'],
  ['hundreds of steps back', `${'..\\'.repeat(300)}outside\\secret.inf`],
  ['steps back to a folder', '..\\..\\outside'],
  ['steps back to a folder with a separator', '..\\..\\outside\\'],
];

const encoded: readonly (readonly [string, string])[] = [
  ['escaped dots', '%2e%2e/%2e%2e/outside/secret.inf'],
  ['escaped slashes', '..%2f..%2foutside%2fsecret.inf'],
  ['escaped backslashes', '..%5c..%5coutside%5csecret.inf'],
  ['everything escaped', '%2e%2e%2f%2e%2e%2foutside%2fsecret.inf'],
  ['escaped twice', '%252e%252e%252f%252e%252e%252foutside%252fsecret.inf'],
  ['percent signs as the file escapes them', '%%2e%%2e/%%2e%%2e/outside/secret.inf'],
  ['overlong UTF-8', '%c0%ae%c0%ae%c0%af%c0%ae%c0%ae%c0%afoutside%c0%afsecret.inf'],
  ['an escape of UTF-16', '%u002e%u002e%u2215outside%u2215secret.inf'],
  ['entities', '&#46;&#46;&#47;&#46;&#46;&#47;outside&#47;secret.inf'],
];

const absolute: readonly (readonly [string, string])[] = [
  ['an absolute path of this machine', '{outside}/secret.inf'],
  ['an absolute folder of this machine', '{outside}'],
  ['a file URI', 'file://{outside}/secret.inf'],
  ['a file URI in other case', 'FILE://{outside}/secret.inf'],
  ['a URI of the editor', 'vscode-remote://x{outside}/secret.inf'],
  ['a URI of the web', 'https://example.invalid/secret.inf'],
  ['a drive', 'c:\\outside\\secret.inf'],
  ['a drive with slashes', 'c:/outside/secret.inf'],
  ['a place on a drive', 'c:secret.inf'],
  ['a step back on a drive', 'c:..\\..\\outside\\secret.inf'],
  ['a drive alone', 'c:'],
  ['the root of a drive', 'c:\\'],
  ['the root of the drive at hand', '\\outside\\secret.inf'],
  ['the root', '/'],
  ['a home folder', '~/secret.inf'],
  ['a variable', '$HOME/secret.inf'],
];

const unc: readonly (readonly [string, string])[] = [
  ['a server', '\\\\server\\share\\secret.inf'],
  ['a server with slashes', '//server/share/secret.inf'],
  ['a server with a step back', '\\\\server\\share\\..\\..\\secret.inf'],
  ['this machine as a server', '\\\\localhost\\c$\\outside\\secret.inf'],
  ['this machine by its address', '\\\\127.0.0.1\\c$\\outside\\secret.inf'],
  ['a server behind a scheme of paths', '\\\\?\\UNC\\server\\share\\secret.inf'],
  ['a path that is taken as it is', '\\\\?\\c:\\outside\\secret.inf'],
  ['a path that is taken as it is, with slashes', '//?/c:/outside/secret.inf'],
  ['a device as a path', '\\\\.\\PhysicalDrive0'],
  ['a pipe', '\\\\.\\pipe\\secret'],
  ['an object of the kernel', '\\??\\c:\\outside\\secret.inf'],
  ['a server of WebDAV', '\\\\server@SSL@443\\share\\secret.inf'],
];

const devices: readonly (readonly [string, string])[] = [
  ['the console', 'CON'],
  ['the null device', 'NUL'],
  ['the null device with a dot', 'nul.'],
  ['the null device with an ending', 'nul.inf'],
  ['the null device with two endings', 'nul.tar.inf'],
  ['the null device with a blank', 'nul .inf'],
  ['a port', 'COM1'],
  ['a port with an ending', 'com1.inf'],
  ['a port with a superscript digit', 'com\u00b9.inf'],
  ['a printer', 'LPT9'],
  ['the auxiliary device', 'aux.inf'],
  ['a printer with an ending', 'prn.dll'],
  ['the input of the console', 'CONIN$'],
  ['a device behind steps back', '..\\nul.inf'],
];

const endings: readonly (readonly [string, string])[] = [
  ['a stream of a file', 'good.inf:stream'],
  ['the unnamed stream of a file', 'good.inf::$DATA'],
  ['the entries of a folder as a stream', 'sub:$I30:$INDEX_ALLOCATION'],
  ['a trailing dot', 'good.inf.'],
  ['trailing dots and blanks', 'good.inf. . .'],
  ['a wildcard', '*.inf'],
  ['a wildcard of one character', 'goo?.inf'],
  ['wildcards of the kernel', 'goo>.inf'],
  ['an empty component', 'sub\\\\good.inf'],
  ['a NUL at the end', 'good.inf\0.dll'],
  ['a NUL behind steps back', '..\\..\\outside\\secret.inf\0.dll'],
  ['a line of control characters', 'good\x07\x08.inf'],
  ['a very long name', `${'a'.repeat(5000)}.inf`],
  ['a very long path', `${'sub\\'.repeat(4000)}secret.inf`],
];

const lookAlikes: readonly (readonly [string, string])[] = [
  ['fullwidth slashes', '..\uff0f..\uff0foutside\uff0fsecret.inf'],
  ['fullwidth backslashes', '..\uff3c..\uff3coutside\uff3csecret.inf'],
  ['division slashes', '..\u2215..\u2215outside\u2215secret.inf'],
  ['fraction slashes', '..\u2044..\u2044outside\u2044secret.inf'],
  ['set minus signs', '..\u2216..\u2216outside\u2216secret.inf'],
  ['a yen sign, which is a backslash in Japan', '..\u00a5..\u00a5outside\u00a5secret.inf'],
  ['a won sign, which is a backslash in Korea', '..\u20a9..\u20a9outside\u20a9secret.inf'],
  ['fullwidth dots', '\uff0e\uff0e\\\uff0e\uff0e\\outside\\secret.inf'],
  ['one character that is two dots', '\u2025\\\u2025\\outside\\secret.inf'],
  ['a fullwidth colon', 'c\uff1a\\outside\\secret.inf'],
  ['a character that turns the direction', 'secret\u202efni.inf'],
  ['a blank without width', '..\u200b\\..\u200b\\outside\\secret.inf'],
  ['half a surrogate pair', '..\\..\\outside\\secret\ud800.inf'],
];

const tokens: readonly (readonly [string, string])[] = [
  ['steps back out of a string', '%up%\\outside\\secret.inf'],
  ['a whole path out of a string', '%whole%'],
  ['a name out of strings', '%half%%otherhalf%'],
  ['a server out of a string', '%server%\\secret.inf'],
  ['a string that is not there', '%nothing%\\secret.inf'],
  ['a string of the environment', '%SystemRoot%\\secret.inf'],
  ['the directory of Windows', '%10%\\secret.inf'],
  ['the directory of the system', '%11%\\..\\..\\secret.inf'],
  ['the directory of the source', '%01%\\..\\..\\outside\\secret.inf'],
  ['an absolute directory', '%-1%\\outside\\secret.inf'],
  ['the root of the boot drive', '%30%\\outside\\secret.inf'],
];

const onDisk: readonly (readonly [string, string])[] = [
  ['a link to a file outside', 'link.inf'],
  ['a link to a file outside in other case', 'LINK.INF'],
  ['a DLL that is a link to a file outside', 'link.dll'],
  ['a link to a file outside by its absolute path', 'absolute.inf'],
  ['a link to a link to a file outside', 'chain.inf'],
  ['a link that leads on through a link to a folder outside', 'through.inf'],
  ['a link that steps back from a folder outside', 'trick.inf'],
  ['a link to itself', 'loop.inf'],
  ['two links that lead to each other', 'ring.inf'],
  ['a link to nothing', 'broken.inf'],
  ['a link to a server', 'server.inf'],
  ['a link to a device', 'device.inf'],
  ['a pipe on disk', 'pipe.inf'],
  ['a link to a pipe', 'topipe.inf'],
  ['a folder with the name of a file', 'folder.inf'],
  ['a link to a folder with the name of a file', 'linkedfolder.inf'],
  ['a folder that is a link to one outside', 'linked'],
  ['a file in a folder that is a link to one outside', 'linked\\secret.inf'],
  ['a path of a drive to a folder that is a link to one outside', 'c:\\linked'],
  ['a folder that is a link to the folder above it', 'circle'],
  ['a path around in that circle', 'circle\\circle\\circle\\..\\..\\outside'],
  ['a folder in which everything is a link', 'inner'],
];

const all = [steps, encoded, absolute, unc, devices, endings, lookAlikes, tokens].flat();

/** All attempts. */
export const attempts: readonly Attempt[] = [
  ...all.map(([what, name]) => ({ what, name })),
  ...onDisk.map(([what, name]) => ({ what, name, onDisk: true })),
];
