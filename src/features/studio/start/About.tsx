import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../core/scenario/types.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './Start.module.css';

type Props = Pick<Scenario, 'lang' | 'title' | 'brief' | 'channel' | 'lessons'>;

/** What one gets: the story, where it is written, what it teaches. */
export function About({ lang, title, brief, channel, lessons }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.where}>
        <Icon name={channel} size={18} />
        <span>{t(`common.channel.${channel}`)}</span>
        <strong lang={lang}>{title}</strong>
      </p>
      <p className={styles.brief} lang={lang}>
        {brief}
      </p>
      <ul className={styles.lessons} aria-label={t('start.lessons')}>
        {lessons.map((lesson) => (
          <li key={lesson}>
            <Tag>{t(`common.lesson.${lesson}`)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
