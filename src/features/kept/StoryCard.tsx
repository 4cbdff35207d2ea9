import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ChooseStory, type Choosing } from '../../ui/ChooseStory.tsx';
import { TextField } from '../../ui/Field.tsx';
import { StoryTalk } from '../../ui/StoryTalk.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { lessonsOf } from './asked.ts';
import styles from './Kept.module.css';
import { useCopy } from './use-copy.ts';

type Props = {
  /** As the person may see it. */
  readonly story: Story;
  readonly isOwn: boolean;
  /** Chosen by a lead elsewhere: the choice is theirs. */
  readonly isLed: boolean;
  /** Its text as it is copied. */
  readonly copied: string;
  /** Who chose something last. */
  readonly chooser: string;
  readonly onNote: (note: string) => void;
  readonly onRemove: () => void;
  readonly onChoose: (choosing: Choosing) => void;
  readonly onUnchoose: () => void;
};

/** A kept reply or a proposal: what it answered, what can be done with it, and who chose it for everybody. */
export function StoryCard({ story, isOwn, isLed, copied, chooser, onNote, onRemove, onChoose, onUnchoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, copy } = useCopy(copied);
  const [isChoosing, setChoosing] = useState(false);
  const { chosen, instead } = story;
  const title = instead ? t(`debrief.criterion.${instead.criterion}`) : story.scenarioTitle;
  const named = <span className="visually-hidden">: {t('kept.stories.of', { title, when: format.moment(story.atMs) })}</span>;
  const chooseButton = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);

  useEffect(() => {
    // the focus comes back to where the choice was begun
    if (wasChoosing.current && !isChoosing) chooseButton.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);

  return (
    <li className={styles.card}>
      <h2 className={styles.title} lang={instead ? undefined : story.lang}>
        {title}
        {chosen && <Tag tone="good">{t('kept.stories.chosen')}</Tag>}
      </h2>
      <p className={styles.when}>
        <time dateTime={new Date(story.atMs).toISOString()}>{format.moment(story.atMs)}</time>
        {instead && (
          <>
            {' '}
            · <span lang={story.lang}>{story.scenarioTitle}</span>
          </>
        )}
      </p>
      <StoryTalk story={story} isOwn={isOwn} />
      {chosen && (
        <div className={styles.chosen}>
          <p>{t('kept.stories.chosenBy', { by: chosen.by, when: format.moment(chosen.atMs) })}</p>
          <ul aria-label={t('kept.stories.teaches')}>
            {chosen.lessons.map((lesson) => (
              <li key={lesson}>
                <Tag>{t(`common.lesson.${lesson}`)}</Tag>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOwn && <Note key={story.id} story={story} onNote={onNote} />}
      <div className={styles.ways}>
        {isOwn && (
          <ButtonLink size="s" to={`/attempt/${story.attemptId}`}>
            {t('kept.stories.open')}
            {named}
          </ButtonLink>
        )}
        <Button size="s" look={isOwn ? 'quiet' : 'secondary'} onClick={() => void copy()}>
          {t('kept.stories.copy')}
          {named}
        </Button>
        {!isLed && (
          <Button
            ref={chooseButton}
            size="s"
            look="quiet"
            data-choose={story.id}
            onClick={() => {
              setChoosing(true);
            }}
          >
            {t(chosen ? 'kept.stories.change' : 'kept.stories.choose')}
            {named}
          </Button>
        )}
        {chosen && !isLed && (
          <Button size="s" look="quiet" onClick={onUnchoose}>
            {t('kept.stories.unchoose')}
            {named}
          </Button>
        )}
        {isOwn && (
          <Button size="s" look="quiet" onClick={onRemove}>
            {t('kept.stories.remove')}
            {named}
          </Button>
        )}
        <output className={styles[state]}>
          {state === 'yes' && t('kept.stories.copied')}
          {state === 'refused' && t('kept.stories.copyFailed')}
        </output>
      </div>
      {isChoosing && (
        <ChooseStory
          before={{ by: chooser, lessons: lessonsOf(story) }}
          text={t('kept.stories.chooseText')}
          onChoose={(choosing) => {
            setChoosing(false);
            onChoose(choosing);
          }}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </li>
  );
}

function Note({ story, onNote }: Pick<Props, 'story' | 'onNote'>) {
  const { t } = useTranslation();
  const [note, setNote] = useState(story.note);
  return (
    <TextField
      label={t(story.instead ? 'kept.stories.why' : 'kept.stories.note')}
      value={note}
      hint={t(story.instead ? 'kept.stories.whyHint' : 'kept.stories.noteHint')}
      maxLength={500}
      onChange={(event) => {
        setNote(event.target.value);
      }}
      onBlur={() => {
        if (note.trim() !== story.note) onNote(note.trim());
      }}
    />
  );
}
