/** The shapes of the knowledge tables (*.json in this folder) and of what the look-ups give out. */

/**
 * How sure a row is. Only `page` may be the ground of an error; the others are for hover, completion, and for
 * staying silent.
 */
export type Confidence =
  /** Stated on a page of Microsoft: the row's page, where it names one. */
  | 'page'
  /** Shown by a constant of a public SDK header. */
  | 'sdk'
  /** Seen in public files only. */
  | 'seen'
  /** Concluded from pages that do not say it. */
  | 'inferred'
  /** General knowledge. */
  | 'recalled'
  /** No source was found. */
  | 'unverified';

/** What the value of a key of an AnswerFile is; values.ts tells whether one is of that kind. */
export type AnswerType =
  | 'string'
  /** One of the values of the row, which are all there are. */
  | 'switch'
  | 'yesno'
  | 'number'
  | 'hex'
  | 'number-list'
  | 'path'
  | 'path-list'
  | 'command'
  | 'string-list'
  | 'ip'
  | 'ip-list'
  /** The address of a network card. */
  | 'mac'
  /** A locale or language, see locales.ts. */
  | 'lcid'
  | 'inputlocale-list'
  /** An index of time-zones.ts. */
  | 'timezone'
  | 'computername'
  | 'password'
  | 'productkey'
  | 'section-ref'
  | 'section-list'
  /** A key of [NetAdapters]. */
  | 'netadapter'
  | 'netadapter-list'
  | 'component-id'
  /** Component IDs from the client or service down to the adapter. */
  | 'binding-path'
  | 'inf-and-section';

/** One field of a row, in its order. */
export interface FieldDoc {
  readonly name: string;
  readonly doc?: string;
  /** In AnswerFiles an `AnswerType`. */
  readonly type?: string;
  readonly required?: boolean;
  readonly repeat?: boolean;
  /** The field names a section of this role. */
  readonly section?: string;
  /** The field is a number of this table (registry-flags.ts), or one of `setupClasses` (components.ts). */
  readonly table?: string;
  /** The field repeats a key of this section. */
  readonly keyOf?: string;
  /** Words that may stand in place of the value. */
  readonly allow?: readonly string[];
  readonly values?: readonly string[];
  /** Values with their meaning. */
  readonly valueDocs?: Readonly<Record<string, string>>;
}

/** What can be known of a key or directive beside its name, its doc and where that is from. */
export interface KeyFacts extends Omit<FieldDoc, 'doc'> {
  readonly doc: string;
  readonly syntax?: string;
  readonly fields?: readonly FieldDoc[];
  readonly default?: string;
  /** What stands between the parts of a list, where the list stands in one field. */
  readonly separator?: ',' | ';';
  /** In characters. */
  readonly maxLength?: number;
  /** The least and the greatest number. */
  readonly range?: readonly [number, number];
  readonly requiredWhen?: string;
  /** The same to compute with: `key=value` of the section, one of which makes the key necessary. */
  readonly requiredIf?: readonly string[];
  /** Other keys, or `key=value`, that have to be there too. */
  readonly requires?: readonly string[];
  readonly exclusiveWith?: readonly string[];
  /** The keys that stand in a section together with this one or not at all. */
  readonly together?: readonly string[];
  /** How sure the values, the type and the default are, where they are less sure than the key. */
  readonly valuesConfidence?: Confidence;
  /** The list of values is known not to be complete. */
  readonly openEnded?: boolean;
  /** Products that know the key: NT4, W2K, XP, 2003 … All of them when left out. */
  readonly products?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly deprecated?: boolean;
  /** Where a key of a protocol stands: in its own section, or in the sections for single adapters. */
  readonly scope?: 'global' | 'adapter';
  /** The only file that has the key. */
  readonly file?: string;
  readonly upgradeOnly?: boolean;
  readonly note?: string;
  readonly notes?: readonly string[];
  /** Directives: the roles of sections that it may stand in. */
  readonly in?: readonly string[];
  /** Directives: a bare word without `=`. */
  readonly keyless?: boolean;
  /** Directives: allowed in universal (DCH) packages; not so when false, not stated when left out. */
  readonly universal?: boolean;
  /** Directives: for network components only. */
  readonly networkOnly?: boolean;
  /** Directives: `nt` when the name itself may be decorated, as in CatalogFile.ntamd64. */
  readonly suffixes?: string;
}

/** A key of a section, or a directive. The name is in angle brackets where the author chooses it. */
export interface KeyDoc extends KeyFacts {
  /** Id of the page that says so; see pages.ts. */
  readonly page?: string;
  readonly confidence: Confidence;
  /** The value is a password or a product key, which nothing may repeat. */
  readonly secret?: true;
}

/** What a mapping section of netmap.inf maps. */
export interface Mapping {
  readonly what: string;
  /** The device setup class of what is mapped. */
  readonly class: string;
  readonly oneToMany: boolean;
  /** The AnswerFile section in which NetSetup lists these components. */
  readonly answerFileSection: string;
}

export type Layout =
  /** Keys of a known set. */
  | 'key=value'
  /** INF directives. */
  | 'directives'
  /** Rows whose key the author chooses. */
  | 'keyed-rows'
  /** Rows without a key. */
  | 'rows';

export interface SectionFacts {
  readonly doc: string;
  /** Other spellings that mean the same section. */
  readonly aliases?: readonly string[];
  /** What the section is for; see roles.ts. */
  readonly role?: string;
  /** Narrows the role: a component ID, `<adapter>`, or the key that names such sections. */
  readonly component?: string;
  readonly layout?: Layout;
  /** The fields of rows without a key. */
  readonly fields?: readonly FieldDoc[];
  /** The fields by the directive that names the section, where they depend on it. */
  readonly variants?: Readonly<Record<string, readonly FieldDoc[]>>;
  readonly requiredKeys?: readonly string[];
  readonly required?: boolean;
  readonly requiredWhen?: string;
  /** Settings of other sections without which this one has no effect: `[Components] NetOC=On`. */
  readonly requires?: readonly string[];
  /** What reads the section, in words: `text mode`, `NetSetup`. */
  readonly readBy?: readonly string[];
  readonly since?: string;
  readonly products?: readonly string[];
  /** Device setup classes whose INFs have the section. */
  readonly classes?: readonly string[];
  /** The only file that has the section. */
  readonly file?: string;
  readonly upgradeOnly?: boolean;
  /** The vendor may add keys. */
  readonly openEnded?: boolean;
  readonly maps?: Mapping;
  readonly notes?: readonly string[];
}

/** What is known of a section. */
export interface SectionDoc extends SectionFacts {
  /** The section's own name; `<role>` where the author chooses it. */
  readonly name: string;
  readonly page?: string;
  readonly confidence: Confidence;
  readonly keys: readonly KeyDoc[];
}

/** A key as the tables have it: page and confidence are the section's when left out. */
export interface KeyRow extends KeyFacts {
  readonly page?: string;
  readonly confidence?: Confidence;
}

/** A section as the tables have it. Confidence is `page` when left out. */
export interface SectionRow extends SectionFacts {
  /** Left out where the author chooses the name. */
  readonly name?: string;
  readonly page?: string;
  readonly confidence?: Confidence;
  readonly keys?: readonly KeyRow[];
  /** Names of the INF directives that are usual in it. */
  readonly directives?: readonly string[];
  /** The section whose keys these are too. */
  readonly keysFrom?: string;
}

/** A word with a meaning of its own. */
export interface KeywordRow {
  readonly name: string;
  readonly role: string;
  readonly doc: string;
  readonly page: string;
}

/** Where the pages contradict each other or themselves, and how the contradiction is read. */
export interface DocConflict {
  /** Names of sections, roles, keys or fields that it is about. */
  readonly about: readonly string[];
  readonly what: string;
  readonly treat: string;
  readonly pages: readonly string[];
}

/** A function or flag of the network migration DLL. */
export interface DllSymbol {
  readonly name: string;
  readonly doc: string;
  readonly page: string;
  readonly phase?: string;
}

export interface MigrationDll {
  readonly doc: string;
  readonly page: string;
  readonly exports: readonly DllSymbol[];
  readonly flags: readonly DllSymbol[];
  readonly constraints: readonly string[];
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly otherSpelling: string;
  readonly doc: string;
  readonly page: string;
  readonly note: string;
}

/** netmap.json */
export interface NetmapTable {
  readonly netmap: readonly SectionRow[];
  readonly netupg: readonly SectionRow[];
  readonly keywords: readonly KeywordRow[];
  readonly environment: EnvironmentVariable;
  readonly migrationDll: MigrationDll;
  readonly docConflicts: readonly DocConflict[];
}

/** answerfile.json */
export interface AnswerFileTable {
  readonly sections: readonly SectionRow[];
}

/** A number or an identifier with a name, as the tables have it. */
interface NamedRow {
  readonly name: string;
  readonly confidence?: Confidence;
}

interface RegionalRows<T extends NamedRow> {
  readonly page?: string;
  readonly confidence?: Confidence;
  readonly rows: readonly T[];
}

/** regional.json */
export interface RegionalTable {
  readonly timeZones: RegionalRows<NamedRow & { readonly index: number; offset: string; places: string }>;
  readonly locales: RegionalRows<NamedRow & { readonly id: string; readonly keyboard?: string }>;
  readonly languageGroups: RegionalRows<NamedRow & { readonly index: number }>;
}

/** inf.json */
export interface InfTable {
  readonly sections: readonly SectionRow[];
  readonly directives: readonly KeyRow[];
}
