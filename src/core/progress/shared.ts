/** What is kept, as it is passed on: without what tells who somebody is. */
import { hiddenSpan, hidePersonal } from '../text/index.ts';
import type { Dispute, KeptFinding, KeptNames, Story } from './kept.ts';

/** The names that are to be hidden, with those of `others` who practise here. */
export function namesOf(names: KeptNames | undefined, others: readonly string[] = []): string[] {
  return [...(names?.customer ?? []), names?.operator ?? '', ...others].filter((name) => name.trim() !== '');
}

export function sharedText({ text, lang, names }: Story, others: readonly string[]): string {
  return hidePersonal(text, lang, namesOf(names, others)).text;
}

/** All of a dispute's texts hidden; what was found stands where its words stand then. */
export function sharedDispute(dispute: Dispute, others: readonly string[]): Dispute {
  const { lang, names } = dispute;
  const hide = (text: string) => hidePersonal(text, lang, namesOf(names, others));
  const { text, places } = hide(dispute.text);
  const moved = (finding: KeptFinding): KeptFinding => ({ ...finding, ...hiddenSpan(finding, places) });
  return {
    ...dispute,
    text,
    customer: hide(dispute.customer).text,
    reason: hide(dispute.reason).text,
    findings: dispute.findings.map(moved),
    others: dispute.others.map(moved),
  };
}
