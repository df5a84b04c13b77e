/**
 * The pages that the knowledge tables name as their sources.
 *
 * A page id is `folder/page` of the Windows driver docs, `technet cc773245`, `previous-versions ff559059`,
 * `KB 155197`, `troubleshoot/area/topic/page` of Microsoft's support articles, `embedded ms912391` of the docs of Windows
 * Embedded, `openspecs ms-lcid` for a whole open specification, `NT 4.0 Resource Kit`, or `ref.chm`, the help file of the
 * Windows XP deployment tools.
 */

const driverDocs = /^(?:develop|devtest|install|kernel|network|print)\/[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const techNet = /^technet (cc\d{6})$/;
const previousVersions = /^previous-versions (ff\d{6})$/;
const knowledgeBase = /^KB (\d{6})$/;
const support = /^troubleshoot(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
const embedded = /^embedded (ms\d{6})$/;
const openSpecification = /^openspecs (ms-[a-z]+)$/;
const helpFile = 'ref.chm';
/** The Windows NT 4.0 Workstation Resource Kit, its appendix on answer files and UDFs. */
const resourceKit = 'NT 4.0 Resource Kit';

/** Whether `page` is a page id of one of the known forms. */
export function isPageId(page: string): boolean {
  return (
    page === helpFile ||
    page === resourceKit ||
    [driverDocs, techNet, previousVersions, knowledgeBase, support, embedded, openSpecification].some(
      (form) => form.test(page),
    )
  );
}

/**
 * The public address of a page; undefined for a page that is not on the web and for anything that is no page id.
 * KB articles of that age are gone from Microsoft's site; the address is that of a public archive of them.
 */
export function pageUrl(page: string): string | undefined {
  if (driverDocs.test(page)) return `https://learn.microsoft.com/windows-hardware/drivers/${page}`;
  const article = techNet.exec(page)?.[1];
  if (article) return `https://learn.microsoft.com/previous-versions/orphan-topics/ws.10/${article}(v=ws.10)`;
  const reference = previousVersions.exec(page)?.[1];
  if (reference) {
    return `https://learn.microsoft.com/previous-versions/windows/hardware/network/${reference}(v=vs.85)`;
  }
  const number = knowledgeBase.exec(page)?.[1];
  if (number) return `https://jeffpar.github.io/kbarchive/kb/${number.slice(0, 3)}/Q${number}/`;
  if (support.test(page)) return `https://learn.microsoft.com/${page}`;
  const device = embedded.exec(page)?.[1];
  if (device) {
    return `https://learn.microsoft.com/previous-versions/windows/embedded/${device}(v=winembedded.11)`;
  }
  const specification = openSpecification.exec(page)?.[1];
  if (specification) return `https://learn.microsoft.com/openspecs/windows_protocols/${specification}`;
  return undefined;
}

/** A page id in words, for a link or where there is no address: `KB 155197`, `TechNet cc773245`. */
export function pageLabel(page: string): string {
  if (page === helpFile) return 'ref.chm of the Windows XP deployment tools';
  if (page === resourceKit) return 'Windows NT 4.0 Resource Kit, appendix on answer files';
  return page
    .replace(/^technet /, 'TechNet ')
    .replace(/^previous-versions /, 'driver docs archive ')
    .replace(/^embedded /, 'Windows Embedded docs ')
    .replace(/^openspecs (.*)$/, (_, name: string) => `open specification [${name.toUpperCase()}]`)
    .replace(/^troubleshoot\/.*\//, 'support article ');
}
