import { largestChecked, type RuleLevel } from '../features/diagnostics';

/** The settings below `netmapInf.`. */
export interface Settings {
  /** Severities by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** IDs known to be clients. */
  readonly clientIds: readonly string[];
  /**
   * At most so many findings of a file are published. All of these go to the editor with every keystroke. Real driver
   * INFs have a few, hardly ever fifty; who has hundreds mends the worst first or asks for the list of all.
   */
  readonly maxFindings: number;
  /** Of larger files only the syntax is read, in MiB. */
  readonly maxFileSize: number;
}

export const defaultSettings: Settings = {
  rules: {},
  clientIds: [],
  maxFindings: 100,
  maxFileSize: largestChecked,
};

const levels: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Takes settings as a client sends them. What is not of the right shape is left out. */
export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { rules, clientIds, maxFindings, maxFileSize } = value as Record<string, unknown>;
  const known: Record<string, RuleLevel> = {};
  if (typeof rules === 'object' && rules !== null) {
    for (const [id, level] of Object.entries(rules)) if (levels.has(level)) known[id] = level as RuleLevel;
  }
  return {
    rules: known,
    clientIds: Array.isArray(clientIds) ? clientIds.filter((id): id is string => typeof id === 'string') : [],
    maxFindings: Number.isInteger(maxFindings)
      ? Math.max(1, maxFindings as number)
      : defaultSettings.maxFindings,
    maxFileSize: isSize(maxFileSize) ? maxFileSize : defaultSettings.maxFileSize,
  };
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
