const pages = 'https://github.com/netmap-inf/netmap-inf/blob/main/docs/rules';

/** The address of a rule's documentation page, which scripts/generate-docs.mjs writes. */
export function ruleUrl(id: string): string {
  return `${pages}/${encodeURIComponent(id)}.md`;
}
