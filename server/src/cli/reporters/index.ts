import type { Reporter, ReporterOptions } from '../report';
import { githubReporter } from './github';
import { jsonReporter } from './json';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

/** The formats in which `check` reports. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export function reporterFor(format: Format, { colour, base }: ReporterOptions): Reporter {
  switch (format) {
    case 'text':
      return textReporter(colour);
    case 'json':
      return jsonReporter();
    case 'sarif':
      return sarifReporter(base);
    case 'github':
      return githubReporter(base);
  }
}
