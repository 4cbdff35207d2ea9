import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import type { SamplePlays } from './use-sample-plays.ts';

/** Why samples stand still, and what gets them going again. */
export function PlayState({ draft, plays }: { readonly draft: DraftModel; readonly plays: SamplePlays }) {
  const { t } = useTranslation();
  const { reading } = useDraft(draft);
  if (plays.state === 'failed') {
    return (
      <Notice tone="bad" role="alert" actions={<Button onClick={plays.retry}>{t('samples.retry')}</Button>}>
        {t('samples.loadFailed')}
      </Notice>
    );
  }
  const fault = reading.diagnostics.find(({ severity }) => severity === 'error');
  if (plays.state !== 'broken' || fault === undefined) return null;
  const { line } = fault;
  return (
    <Notice
      tone="partly"
      actions={
        <Button
          onClick={() => {
            draft.goTo(fault);
          }}
        >
          {t('samples.toLine', { line })}
        </Button>
      }
    >
      {t(plays.reading === null ? 'samples.brokenFromStart' : 'samples.brokenText', { line })}
    </Notice>
  );
}
