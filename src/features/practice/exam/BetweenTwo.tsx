import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { isCardLocked } from '../../../core/desk/index.ts';
import type { Exam } from '../../../core/progress/index.ts';
import { castScenario } from '../../../core/scenario/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { AboutCase } from '../AboutCase.tsx';
import { beginPlace, scenarioOf } from './begin-exam.ts';
import { ExamBar } from './ExamBar.tsx';
import styles from './Exam.module.css';
import { useWhenOver } from './use-wall-clock.ts';

type Props = { readonly exam: Exam; readonly place: number; readonly onMoved: () => void };

/** Before a conversation of an exam: the case. The exam's time runs, the customer has not come yet. */
export function BetweenTwo({ exam, place, onMoved }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const { profile, settings, reportTrouble } = usePerson();
  const [isStarting, setStarting] = useState(false);
  const item = exam.items[place];
  const { content } = ports;
  const id = item?.scenarioId ?? '';
  const found = useLoaded(useCallback(() => scenarioOf(content, id, settings), [content, id, settings]));
  useWhenOver(exam.endsMs, onMoved);
  if (!item) return null;

  const begin = async () => {
    if (found.state !== 'ready' || found.value === null) return;
    setStarting(true);
    try {
      await beginPlace(exam, place, found.value, { profileId: profile.id, settings }, ports);
      onMoved();
    } catch (error) {
      reportTrouble(error);
      setStarting(false);
    }
  };

  /** A scenario that was taken away meanwhile is asked of nobody. */
  const leaveOut = async () => {
    await ports.stores.exams.change(exam.id, (before) => ({
      ...before,
      items: before.items.map((one, at) => (at === place && one.result === null ? { ...one, isGone: true } : one)),
    }));
    onMoved();
  };

  return (
    <div className={styles.between}>
      <ExamBar exam={exam} place={place} />
      <Page title={t('exam.between', { place: place + 1, of: exam.items.length })} lead={t('exam.betweenLead')} width="text">
        <LoadGate loaded={found}>
          {(scenario) =>
            scenario ? (
              <div className={styles.case}>
                {item.isNew && <Tag tone="accent">{t('exam.isNew')}</Tag>}
                <h2>{t('practice.brief.situation')}</h2>
                <AboutCase
                  scenario={castScenario(scenario, item.seed)}
                  locked={isCardLocked('not-asked', castScenario(scenario, item.seed))}
                />
                <Button look="primary" size="l" aria-disabled={isStarting} icon={<Icon name={item.channel} />} onClick={() => void begin()}>
                  {t(`practice.brief.start.${item.channel}`)}
                </Button>
              </div>
            ) : (
              <Notice
                tone="bad"
                title={t('exam.gone')}
                actions={
                  <Button size="s" onClick={() => void leaveOut().catch(reportTrouble)}>
                    {t('exam.goOn')}
                  </Button>
                }
              >
                {t('exam.goneText')}
              </Notice>
            )
          }
        </LoadGate>
      </Page>
    </div>
  );
}
