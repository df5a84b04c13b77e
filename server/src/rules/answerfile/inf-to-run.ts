import type { Entry } from '../../syntax';

/** Whether an entry names a section that NetSetup runs for a component. Source: previous-versions ff559059. */
export function isInfToRun({ key }: Entry): boolean {
  return key !== null && /^inftorun(before|after)install$/i.test(key.value);
}
