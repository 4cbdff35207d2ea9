import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Received } from '../../../core/progress/index.ts';
import { fromLeadLines, passedOn, type SentStory } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile, type Sheet } from '../../../ui/csv.ts';
import { download } from '../../../ui/download.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import styles from '../Team.module.css';

type Props = { readonly rows: readonly Received[]; readonly stories: readonly SentStory[] };

/** Model answers as a file for everybody, and all that was sent as a spreadsheet. */
export function GiveModels({ rows, stories }: Props) {
  const { t } = useTranslation();
  const { wallNow, appVersion } = usePorts();
  const { settings, profile, uiLang } = usePerson();
  const [given, setGiven] = useState('');
  const models = passedOn(rows);

  function give() {
    const madeMs = wallNow();
    const name = t('team.stories.file', { date: isoDay(madeMs) });
    const by = settings.lead?.name ?? profile.name;
    download(name, [...fromLeadLines({ to: null, by, madeMs, rows: models }, { app: appVersion })], 'application/jsonl');
    setGiven(name);
  }

  function sheet(): Sheet {
    return {
      header: [
        t('team.column.person'),
        t('team.column.scenario'),
        t('team.column.criterion'),
        t('kept.stories.answered'),
        t('kept.stories.replies'),
        t('kept.stories.why'),
        t('kept.stories.chosen'),
        t('kept.stories.teaches'),
      ],
      rows: stories.map(({ story, sender, chosen }) => [
        sender.name === '' ? t('team.somebody') : sender.name,
        story.scenarioTitle,
        story.instead ? t(`debrief.criterion.${story.instead.criterion}`) : null,
        story.customer,
        story.text,
        story.note,
        chosen === null ? null : `${chosen.by}, ${isoDay(chosen.atMs)}`,
        chosen === null ? null : chosen.lessons.map((lesson) => t(`common.lesson.${lesson}`)).join(', '),
      ]),
    };
  }

  return (
    <div className={styles.ways}>
      {models.length > 0 && <Button onClick={give}>{t('team.stories.give')}</Button>}
      <Button
        size="s"
        onClick={() => {
          saveAsFile(`otvet-replies-${isoDay(wallNow())}.csv`, csvOf(sheet(), uiLang));
        }}
      >
        {t('team.stories.csv')}
      </Button>
      <output className={styles.soft}>{given !== '' && t('team.stories.given', { file: given })}</output>
    </div>
  );
}
