/** The shapes of registry.json and of what registry-flags.ts gives out. */
import type { Confidence } from './types';

/** A flag or a value of an enumeration. */
export interface FlagDoc {
  /** The name in the SDK headers; the number where there is none. */
  readonly name: string;
  readonly value: number;
  readonly meaning: string;
  readonly since?: string;
  readonly confidence: Confidence;
  readonly page?: string;
  /** The only directive that has the flag, in tables that several share. */
  readonly directive?: string;
  /** Network classes that have the flag. */
  readonly classes?: readonly string[];
}

/** A number taken apart. */
export interface Decoded {
  readonly flags: readonly FlagDoc[];
  /** The bits, or the whole number of an enumeration, that nothing is known of. */
  readonly unknownBits: number;
}

/** The registry type that AddReg flags ask for. */
export interface AddRegType {
  /** The name in the SDK headers; undefined for a type given by its number. */
  readonly name?: string;
  /** `REG_DWORD`; `type 0x38` for a number without a name. */
  readonly regType: string;
  /** The number of the registry type. */
  readonly number: number;
  /** Given by its number in the high word. */
  readonly custom: boolean;
  /** The low bit: the data are bytes or numbers, not text. */
  readonly binary: boolean;
  /** How the data are written, in words. */
  readonly data: string;
}

/** AddReg flags taken apart. */
export interface AddRegFlags {
  readonly type: AddRegType;
  readonly operations: readonly FlagDoc[];
  readonly unknownBits: number;
  /** Names of flags that exclude each other and are both set. */
  readonly conflicts: readonly (readonly [string, string])[];
}

/** A value as it will be in the registry. */
export interface RegistryValue {
  /** Undefined when the row writes no value. */
  readonly regType?: string;
  /** The value, or in words what the row does instead. */
  readonly display: string;
  /** What is wrong with the data, in a sentence. */
  readonly problem?: string;
}

/** What HKR stands for. */
export interface HkrMeaning {
  /** In words that go on "HKR is …". */
  readonly key: string;
  /** Whether HKR may be used there at all. */
  readonly allowed: boolean;
  readonly page?: string;
  readonly confidence: Confidence;
}

/** What is known of a registry value by its place and name. */
export interface RegistryValueDoc {
  /** The key below HKR; `<name>` stands for a key that the author chooses. */
  readonly subkey: string;
  readonly name: string;
  readonly doc: string;
  readonly type?: string;
  readonly values?: readonly string[];
  readonly valueDocs?: Readonly<Record<string, string>>;
  readonly openEnded?: boolean;
  readonly required?: boolean;
  /** Network classes that have the value. */
  readonly classes?: readonly string[];
  /** Roles of the sections from which HKR leads to it. */
  readonly roles?: readonly string[];
  readonly table?: string;
  readonly since?: string;
  readonly page?: string;
  readonly confidence: Confidence;
}

/** A directory identifier. */
export interface Dirid {
  readonly id: number;
  readonly directory: string;
  readonly since?: string;
  /** The release from which drivers for a WHQL signature may not use it. */
  readonly deprecated?: string;
  readonly notes?: readonly string[];
  readonly page?: string;
  readonly confidence: Confidence;
}

/** A root of the registry as INF rows write it. */
export interface RegistryRoot {
  readonly name: string;
  readonly expands: string;
  readonly doc: string;
}

/** A flag as the table has it. */
export interface FlagRow {
  /** Hexadecimal. */
  readonly value: string;
  readonly name: string;
  readonly meaning: string;
  /** A meaning of absent bits: it holds unless one of these is set. */
  readonly unless?: string;
  readonly since?: string;
  readonly confidence?: Confidence;
  readonly directive?: string;
  readonly classes?: readonly string[];
}

/** registry.json */
export interface RegistryTable {
  readonly roots: { readonly page: string; readonly values: readonly RegistryRoot[] };
  readonly hkr: readonly {
    readonly role: string;
    readonly key: string;
    readonly allowed?: boolean;
    readonly page?: string;
    readonly confidence?: Confidence;
  }[];
  readonly addReg: {
    readonly page: string;
    readonly typeMask: string;
    readonly operations: readonly FlagRow[];
    readonly types: readonly {
      readonly value: string;
      readonly name: string;
      readonly regType: string;
      readonly data: string;
    }[];
    readonly conflicts: readonly (readonly [string, string])[];
  };
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly kind: 'flags' | 'enum';
        readonly page?: string;
        readonly confidence?: Confidence;
        readonly values: readonly FlagRow[];
      }
    >
  >;
  readonly values: readonly (Omit<RegistryValueDoc, 'confidence'> & { readonly confidence?: Confidence })[];
  readonly reservedParameters: { readonly page: string; readonly names: readonly string[] };
  readonly dirids: {
    readonly page: string;
    readonly values: readonly (Omit<Dirid, 'page' | 'confidence'> & {
      readonly page?: string;
      readonly confidence?: Confidence;
    })[];
  };
}
