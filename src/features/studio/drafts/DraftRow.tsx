import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Draft } from '../../../core/progress/index.ts';
import { LANGS } from '../../../core/text/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from '../StudioScreen.module.css';
import type { DraftState } from './use-states.ts';

type Props = {
  readonly draft: Draft;
  /** null while it is being read. */
  readonly state: DraftState | null;
  readonly onDuplicate: (draft: Draft) => Promise<void>;
  readonly onRemove: (draft: Draft) => Promise<void>;
};

export function DraftRow({ draft, state, onDuplicate, onRemove }: Props) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const [isAsked, setAsked] = useState(false);
  const title = draft.title || t('studio.untitled');
  const lang = LANGS.find((each) => each === draft.lang);
  return (
    <li className={styles.draft}>
      <div className={styles.about}>
        <Link to={`/studio/${draft.id}`}>{title}</Link>
        <div className={styles.facts}>
          <State state={state} />
          {lang && <span>{t(`common.lang.${lang}`)}</span>}
          <span>{t('studio.changed', { moment: moment(draft.changedMs) })}</span>
        </div>
      </div>
      <div className={styles.buttons}>
        <Button size="s" aria-label={t('studio.duplicateOf', { title })} onClick={() => void onDuplicate(draft)}>
          {t('studio.duplicate')}
        </Button>
        <Button
          size="s"
          aria-label={t('studio.removeOf', { title })}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('studio.remove')}
        </Button>
      </div>
      <Dialog
        open={isAsked}
        title={t('studio.removeAsk', { title })}
        onClose={() => {
          setAsked(false);
        }}
        actions={
          <>
            <Button
              onClick={() => {
                setAsked(false);
              }}
            >
              {t('common.cancel')}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setAsked(false);
                void onRemove(draft);
              }}
            >
              {t('studio.remove')}
            </Button>
          </>
        }
      >
        {t('studio.removeText')}
      </Dialog>
    </li>
  );
}

function State({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation();
  if (state === null) return <Tag>{t('studio.state.reading')}</Tag>;
  if (state.errors > 0) return <Tag tone="bad">{t('studio.state.errors', { count: state.errors })}</Tag>;
  return state.warnings > 0 ? (
    <Tag tone="partly">{t('studio.state.warnings', { count: state.warnings })}</Tag>
  ) : (
    <Tag tone="good">{t('studio.state.sound')}</Tag>
  );
}
