import { useTranslation } from 'react-i18next';
import type { Own } from '../../core/progress/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Conversation.module.css';
import { useKept } from './kept.tsx';

/** Keeps a reply as a success story, shows that it is kept, and lets go of it. */
export function KeepReply({ entry }: { readonly entry: Own }) {
  const { t } = useTranslation();
  const { storyOf, toggleStory } = useKept();
  const isKept = storyOf(entry) !== null;
  return (
    <>
      <output className={styles.kept}>
        {isKept && (
          <>
            <Icon name="check" size={14} />
            {t('debrief.keptReply')}
          </>
        )}
      </output>
      <button type="button" className={styles.keep} data-way="keep" onClick={() => void toggleStory(entry)}>
        {t(isKept ? 'debrief.letGo' : 'debrief.keep')}
        <span className="visually-hidden">: {t('debrief.turnNumber', { turn: entry.turn })}</span>
      </button>
    </>
  );
}
