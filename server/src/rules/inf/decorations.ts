import { undecorated } from '../../language/roles';
import type { FileView } from '../context';

/** Names of install and models sections with their `.nt…` decorations, such as `Acme.NTamd64.6.1.Services`. */

/** The decorations that are looked for by name: asking for all names of a file costs as much as there are. */
const usual = ['', '.nt', '.ntx86', '.ntamd64', '.ntia64', '.ntarm', '.ntarm64', '.nt$arch$'];

/** The sections of that name with the usual decorations, in lower case, as far as they are there. */
export function variantsOf(view: FileView, name: string): string[] {
  return usual.map((decoration) => name + decoration).filter((variant) => view.hasSection(variant));
}

export function hasVariant(view: FileView, name: string): boolean {
  return usual.some((decoration) => view.hasSection(name + decoration));
}

/** What follows the name of an install section behind its decoration, as far as it may not be guessed wrongly. */
const suffixes = /\.(?:services|hw|wdf|coinstallers|interfaces|filters|events|components|software|wmi|com)$/;

/** A name in lower case taken apart into its undecorated name, the decoration with its point, and the suffix. */
export interface DecoratedName {
  readonly base: string;
  readonly decoration: string;
  readonly suffix: string;
}

/** Whether a name ends in such a suffix; asking that costs less than taking it apart. */
export function hasSuffix(lower: string): boolean {
  return suffixes.test(lower);
}

export function decoratedName(lower: string): DecoratedName {
  const suffix = suffixes.exec(lower)?.[0] ?? '';
  const stem = lower.slice(0, lower.length - suffix.length);
  const base = undecorated(stem);
  return { base, decoration: stem.slice(base.length), suffix };
}

/** Where a decoration stands behind the suffix it belongs before: how the name should be. */
export function misplaced(name: string): string | undefined {
  const lower = name.toLowerCase();
  const base = lower.includes('.nt') ? undecorated(lower) : lower;
  const suffix = base === lower ? undefined : suffixes.exec(base)?.[0];
  if (suffix === undefined) return undefined;
  const stem = name.slice(0, base.length - suffix.length);
  return stem + name.slice(base.length) + name.slice(stem.length, base.length);
}

/** Whether a row of [Manufacturer] or of models names an install or models section so. */
function isInstallName(view: FileView, name: string): boolean {
  return view.once(`install name ${name.toLowerCase()}`, (all) =>
    all
      .facts('section', name, 'reference')
      .some(({ target }) => target === 'DDInstall' || target === 'Models'),
  );
}

/** What people write for an architecture that Setup has another name for. */
const wrongArchitecture =
  /^([^.]+(?:\.[^.]+)*?)\.nt(x64|x86_64|i386|i686|x32|amd|win32|win64|ia32|arm32|aarch64)(?=\.|$)/i;

/** The wrong architecture in the name of an install or models section, and where its extension begins. */
export function unknownArchitecture(
  view: FileView,
  name: string,
): { readonly at: number; readonly architecture: string } | undefined {
  const found = wrongArchitecture.exec(name);
  if (found === null || !isInstallName(view, found[1]!)) return undefined;
  return { at: found[1]!.length + 1, architecture: found[2]! };
}

/**
 * For a section such as [Acme.NT.Services] whose install section [Acme.NT] is not there: one that is there and lacks
 * such a part, because Setup puts the suffix behind the very name that it took.
 */
export function inconsistentWith(view: FileView, name: string): string | undefined {
  const lower = name.toLowerCase();
  if (!hasSuffix(lower)) return undefined;
  const { base, decoration, suffix } = decoratedName(lower);
  if (base === '' || view.hasSection(base + decoration) || !isInstallName(view, base)) {
    return undefined;
  }
  const own = name.slice(0, base.length);
  for (const variant of variantsOf(view, base)) {
    if (view.hasSection(variant + suffix)) continue;
    const [section] = view.sections(variant);
    return own + section!.name.slice(base.length) + name.slice(name.length - suffix.length);
  }
  return undefined;
}
