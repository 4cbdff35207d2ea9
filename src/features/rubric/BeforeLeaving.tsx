import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type Props = {
  readonly isChanged: boolean;
  /** null while a field is wrong: then nothing can be saved. */
  readonly onSave: (() => void) | null;
};

/** Whoever goes elsewhere with changes that are not saved is asked what becomes of them. */
export function BeforeLeaving({ isChanged, onSave }: Props) {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={t('rubric.leaving.title')}
      onClose={stay}
      actions={
        <>
          {onSave && (
            <Button
              look="primary"
              onClick={() => {
                onSave();
                blocker.proceed?.();
              }}
            >
              {t('rubric.leaving.save')}
            </Button>
          )}
          <Button onClick={stay}>{t('rubric.leaving.stay')}</Button>
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            {t('rubric.leaving.drop')}
          </Button>
        </>
      }
    >
      <p>{t(onSave ? 'rubric.leaving.text' : 'rubric.leaving.textWrong')}</p>
    </Dialog>
  );
}
