// The texts that everything is measured on: generated ones of any size, each hard in its own way, and real driver
// INFs where the corpus is at hand. The same size always gives the same text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KiB = 1024;
export const MiB = 1024 * KiB;

/**
 * A text to measure on.
 * @typedef {{kind: string, file: string, make(size: number): string}} Kind
 */

/** Repeats `part(0)`, `part(1)` … until they are about `size` characters. */
function fill(size, part) {
  const parts = [];
  let length = 0;
  for (let n = 0; length < size; n++) {
    const next = part(n);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

/** How many parts make up `size` characters. */
function countFor(size, part) {
  return Math.max(1, Math.round(size / part(1000).length));
}

function times(count, part) {
  return Array.from({ length: count }, (_, n) => part(n)).join('');
}

/** A driver INF with one device, one install chain and its strings for every few hundred characters. */
function driverInf(size) {
  const model = (n) => `%Device${n}.Desc% = Device${n}_Inst, PCI\\VEN_1B36&DEV_${hex(n)}\n`;
  const chain = (n) => `
; Device ${n}: everything that it installs
[Device${n}_Inst.NT]
CopyFiles = Device${n}_Files
AddReg = Device${n}_Reg

[Device${n}_Inst.NT.Services]
AddService = acme${n}, 0x00000002, Device${n}_Service

[Device${n}_Service]
DisplayName = %Device${n}.Desc%
ServiceType = 1
StartType = 3
ErrorControl = 1
ServiceBinary = %12%\\acme${n}.sys

[Device${n}_Files]
acme${n}.sys

[Device${n}_Reg]
HKR, Ndi, Service, 0, "acme${n}"
HKR, Ndi\\params\\Speed, ParamDesc, 0, "Speed of line ${n}"
HKR, Ndi\\params\\Speed, Default, 0x00010001, ${n}
`;
  const string = (n) => `Device${n}.Desc = "Acme network adapter ${n}"\n`;
  const file = (n) => `acme${n}.sys = 1\n`;
  const count = countFor(size, (n) => model(n) + chain(n) + string(n) + file(n));
  return `[Version]
Signature = "$Windows NT$"
Class = Net
ClassGuid = {4d36e972-e325-11ce-bfc1-08002be10318}
Provider = %Acme%
DriverVer = 01/02/2003, 1.2.3.4

[Manufacturer]
%Acme% = Acme, NTamd64

[Acme.NTamd64]
${times(count, model)}${times(count, chain)}
[DestinationDirs]
DefaultDestDir = 12

[SourceDisksNames]
1 = %Acme%

[SourceDisksFiles]
${times(count, file)}
[Strings]
Acme = "Acme"
${times(count, string)}`;
}

function hex(n) {
  return n.toString(16).toUpperCase().padStart(4, '0');
}

/** A netmap.inf with thousands of adapters, each mapped and each with the DLL that supports it. */
function netmap(size) {
  const map = (n) => `Nic${n} = acme_nic${n}\n`;
  const support = (n) => `acme_nic${n} = acme.dll\n`;
  const count = countFor(size, (n) => map(n) + support(n));
  return `[Version]
Signature = "$Windows NT$"
[OemNetAdapters]
${times(count, map)}[OemUpgradeSupport]
${times(count, support)}`;
}

/** An AnswerFile: chains from [NetAdapters] down to the registry rows that an adapter gets. */
function answerFile(size) {
  const adapter = (n) => `nic${n}=params.nic${n}\n`;
  const chain = (n) => `[params.nic${n}]
InfID=nic${n}
OemSection=params.nic${n}.OemSection

[params.nic${n}.OemSection]
InfToRunAfterInstall="", nic${n}.Run

[nic${n}.Run]
AddReg=nic${n}.Run.AddReg

[nic${n}.Run.AddReg]
HKR,0,SwitchType,0x00010001,${n}
HKR,0\\0,PhoneNumber,0,"555-${n}"

`;
  const count = countFor(size, (n) => adapter(n) + chain(n));
  return `[NetAdapters]\n${times(count, adapter)}\n${times(count, chain)}`;
}

const plainInfHead = `[Version]
Signature = "$Windows NT$"
Class = Net
ClassGuid = {4d36e972-e325-11ce-bfc1-08002be10318}
Provider = "Acme"
DriverVer = 01/02/2003, 1.2.3.4

[Manufacturer]
"Acme" = Acme, NTamd64

[Acme.NTamd64]
"Acme adapter" = Acme_Inst, PCI\\VEN_1B36&DEV_0001

`;

/** One section of registry rows: 200,000 of them in 16 MiB. */
function oneSection(size) {
  const row = (n) =>
    `HKR, Ndi\\params\\Setting${n}, ParamDesc, 0x00000000, "What setting ${String(n).padStart(9, '0')} does"\n`;
  return `${plainInfHead}[Acme_Inst]\nAddReg = Acme_Reg\n\n[Acme_Reg]\n${fill(size - plainInfHead.length, row)}`;
}

/** Sections of one row each: 100,000 of them in 16 MiB. */
function oneRowSections(size) {
  const section = (n) => {
    const id = String(n).padStart(7, '0');
    const start = `[Acme_Settings.${id}]\nHKR, Ndi\\params\\Setting${id}, ParamDesc, 0, "`;
    return `${start}${`what setting ${id} does `.repeat(4)}."\n`;
  };
  return plainInfHead + fill(size - plainInfHead.length, section);
}

/** The same few section names again and again, as in files that tools have put together. */
function repeatedSections(size) {
  const names = ['Acme_Reg', 'Acme_Files', 'Strings', 'Acme_Inst'];
  const rows = [
    (n) => `HKR, Ndi\\params\\Setting${n}, Default, 0, "${n}"\n`,
    (n) => `acme${n}.sys\n`,
    (n) => `Text${n} = "Words that stand for ${n}"\n`,
    () => 'AddReg = Acme_Reg\nCopyFiles = Acme_Files\n',
  ];
  return (
    plainInfHead + fill(size - plainInfHead.length, (n) => `[${names[n % 4]}]\n${rows[n % 4](n).repeat(3)}`)
  );
}

/** A netmap.inf with 10,000 findings from 1 MiB on, and as many for its size in a smaller one. */
function manyFindings(size) {
  const most = Math.min(10_000, Math.round((size / MiB) * 10_000));
  const gap = Math.floor(size / most);
  const head = '[Version]\nSignature = "$Windows NT$"\n[OemNetAdapters]\n';
  const mistake = (n) => `Nic${n} =\n`;
  const filler = (n) => {
    const left = gap - mistake(n).length;
    const line = `; what the vendor says about adapter ${n} `;
    return left > line.length ? `${line.padEnd(left - 1, '.')}\n` : '';
  };
  return head + times(most, (n) => mistake(n) + filler(n));
}

const corpus = '../shared/corpus';

/** The real driver INFs of the corpus, one behind the other and again from the start until they are long enough. */
function realText(size) {
  const files = realFiles();
  return fill(size, (n) => `${files[n % files.length].text}\n`).slice(0, size);
}

let read;

/** All files of the corpus; none where it is absent. */
export function realFiles() {
  read ??= !existsSync(corpus)
    ? []
    : readdirSync(corpus, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.in[fx]$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => ({ path, text: decode(readFileSync(path)) }));
  return read;
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** @type {readonly Kind[]} */
const generated = [
  { kind: 'driver INF', file: 'driver.inf', make: driverInf },
  { kind: 'netmap.inf', file: 'netmap.inf', make: netmap },
  { kind: 'AnswerFile', file: 'winnt.sif', make: answerFile },
  { kind: 'one section', file: 'section.inf', make: oneSection },
  { kind: 'one-row sections', file: 'sections.inf', make: oneRowSections },
  { kind: 'repeated sections', file: 'repeated.inf', make: repeatedSections },
  { kind: '10,000 findings', file: 'netmap.inf', make: manyFindings },
];

/** All texts to measure on. */
export const kinds = existsSync(corpus)
  ? [...generated, { kind: 'real INFs', file: 'real.inf', make: realText }]
  : generated;

/** The text of that kind and about that size, in one piece as a decoder gives it. */
export function textOf(kind, size) {
  const found = kinds.find((other) => other.kind === kind);
  return Buffer.from(found.make(size)).toString('utf8');
}

/** The sizes to measure: 16 MiB takes minutes and is only measured where it is asked for. */
export function sizes(large) {
  return large ? [64 * KiB, MiB, 16 * MiB] : [64 * KiB, MiB];
}

/** A size for people. */
export function sizeName(size) {
  return size >= MiB ? `${size / MiB} MiB` : `${size / KiB} KiB`;
}
