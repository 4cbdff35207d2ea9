import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Kept.module.css';
import { useCopy } from './use-copy.ts';

type Props = { readonly story: Story; readonly onNote: (note: string) => void; readonly onRemove: () => void };

export function StoryCard({ story, onNote, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, copy } = useCopy();
  const [note, setNote] = useState(story.note);
  const of = t('kept.stories.of', { title: story.scenarioTitle, when: format.moment(story.atMs) });
  const named = <span className="visually-hidden">: {of}</span>;
  return (
    <li className={styles.card}>
      <h2 className={styles.title} lang={story.lang}>
        {story.scenarioTitle}
      </h2>
      <p className={styles.when}>
        <time dateTime={new Date(story.atMs).toISOString()}>{format.moment(story.atMs)}</time>
      </p>
      <dl className={styles.talk}>
        {story.customer !== '' && (
          <div className={styles.customer}>
            <dt>{t('kept.stories.answered')}</dt>
            <dd lang={story.lang}>{story.customer}</dd>
          </div>
        )}
        <div className={styles.own}>
          <dt>{t('kept.stories.you')}</dt>
          <dd lang={story.lang}>{story.text}</dd>
        </div>
      </dl>
      <TextField
        label={t('kept.stories.note')}
        value={note}
        hint={t('kept.stories.noteHint')}
        maxLength={500}
        onChange={(event) => {
          setNote(event.target.value);
        }}
        onBlur={() => {
          if (note.trim() !== story.note) onNote(note.trim());
        }}
      />
      <div className={styles.ways}>
        <ButtonLink size="s" to={`/attempt/${story.attemptId}`}>
          {t('kept.stories.open')}
          {named}
        </ButtonLink>
        <Button size="s" look="quiet" onClick={() => void copy(story.text)}>
          {t('kept.stories.copy')}
          {named}
        </Button>
        <Button size="s" look="quiet" onClick={onRemove}>
          {t('kept.stories.remove')}
          {named}
        </Button>
        <output className={styles[state]}>
          {state === 'yes' && t('kept.stories.copied')}
          {state === 'refused' && t('kept.stories.copyFailed')}
        </output>
      </div>
    </li>
  );
}
