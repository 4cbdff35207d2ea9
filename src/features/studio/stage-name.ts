import type { TFunction } from 'i18next';

const USUAL = ['opening', 'talk', 'closing'] as const;

/** What a stage is called: what its author calls it, or the words for a stage of the usual conversation. */
export function stageName(t: TFunction, id: string, isDefault: boolean): string {
  const usual = isDefault ? USUAL.find((one) => one === id) : undefined;
  return usual === undefined ? id : t(`studio.usualStage.${usual}`);
}
