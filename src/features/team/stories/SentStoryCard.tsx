import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SentStory } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChooseStory, type Choosing } from '../../../ui/ChooseStory.tsx';
import { StoryTalk } from '../../../ui/StoryTalk.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from '../Team.module.css';

type Props = {
  readonly sent: SentStory;
  /** Who chooses, as far as that is known. */
  readonly by: string;
  readonly onChoose: (choosing: Choosing) => void;
  readonly onUnchoose: () => void;
};

/** A kept reply or a proposal with who sent it, and whether it is a model answer. */
export function SentStoryCard({ sent: { story, sender, chosen }, by, onChoose, onUnchoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isChoosing, setChoosing] = useState(false);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  const { instead } = story;
  const title = instead ? t(`debrief.criterion.${instead.criterion}`) : story.scenarioTitle;
  const named = <span className="visually-hidden">: {t('kept.stories.of', { title, when: format.moment(story.atMs) })}</span>;

  useEffect(() => {
    // the focus comes back to where the choice was begun
    if (wasChoosing.current && !isChoosing) chooseButton.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);

  return (
    <li className={styles.card}>
      <h3 lang={instead ? undefined : story.lang}>
        {title} {chosen && <Tag tone="good">{t('kept.stories.chosen')}</Tag>}
      </h3>
      <p className={styles.soft}>
        <Link to={`/team/person/${sender.id}`}>{sender.name === '' ? t('team.somebody') : sender.name}</Link>
        {instead && (
          <>
            , <span lang={story.lang}>{story.scenarioTitle}</span>
          </>
        )}
        , {format.moment(story.atMs)}
      </p>
      <StoryTalk story={story} isOwn={false} />
      {chosen && (
        <p className={styles.soft}>
          {t('kept.stories.chosenBy', { by: chosen.by, when: format.moment(chosen.atMs) })}:{' '}
          {chosen.lessons.map((lesson) => t(`common.lesson.${lesson}`)).join(', ')}
        </p>
      )}
      <div className={styles.ways}>
        <Button
          ref={chooseButton}
          size="s"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t(chosen ? 'kept.stories.change' : 'kept.stories.choose')}
          {named}
        </Button>
        {chosen && (
          <Button
            size="s"
            look="quiet"
            onClick={() => {
              onUnchoose();
              // the button that was pressed goes
              chooseButton.current?.focus();
            }}
          >
            {t('kept.stories.unchoose')}
            {named}
          </Button>
        )}
      </div>
      {isChoosing && (
        <ChooseStory
          before={{ by: chosen?.by ?? by, lessons: chosen?.lessons ?? (instead?.lesson ? [instead.lesson] : []) }}
          text={t('team.stories.chooseText')}
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
