import { useTranslation } from 'react-i18next';
import type { Story } from '../core/progress/index.ts';
import styles from './StoryTalk.module.css';

/** What was said: the customer and the reply; of a proposal the words it would replace, and what the rule has for them. */
export function StoryTalk({ story, isOwn }: { readonly story: Story; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const { lang, customer, instead, note } = story;
  return (
    <dl className={styles.talk}>
      {customer !== '' && (
        <div className={styles.customer}>
          <dt>{t('kept.stories.answered')}</dt>
          <dd lang={lang}>{customer}</dd>
        </div>
      )}
      {instead && (
        <>
          <div className={styles.faulty}>
            <dt>{t(isOwn ? 'kept.stories.youWrote' : 'kept.stories.colleagueWrote')}</dt>
            <dd lang={lang}>{instead.text}</dd>
          </div>
          <div className={styles.customer}>
            <dt>{t('kept.stories.ruleSays')}</dt>
            <dd lang={lang}>{instead.better}</dd>
          </div>
        </>
      )}
      <div className={styles.own}>
        <dt>{t(instead ? 'kept.stories.proposed' : isOwn ? 'kept.stories.you' : 'kept.stories.colleague')}</dt>
        <dd lang={lang}>{story.text}</dd>
      </div>
      {!isOwn && note !== '' && (
        <div>
          <dt>{t('kept.stories.why')}</dt>
          <dd lang={lang}>{note}</dd>
        </div>
      )}
    </dl>
  );
}
