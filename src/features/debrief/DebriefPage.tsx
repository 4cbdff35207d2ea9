import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Attempt, counts } from '../../core/progress/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { customerView, repairsOf } from '../../core/scoring/index.ts';
import { predictionOf } from '../../core/session/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AgainContext, useAgain } from './AnswerAgain.tsx';
import { Comparison } from './Comparison.tsx';
import { Conversation } from './Conversation.tsx';
import { CopyAsText } from './CopyAsText.tsx';
import { Core } from './Core.tsx';
import { CustomersView } from './CustomersView.tsx';
import { debriefOf, formsOf } from './debrief.ts';
import styles from './DebriefPage.module.css';
import { MarkedBy } from './MarkedBy.tsx';
import { FromLead } from './FromLead.tsx';
import { Marks } from './Marks.tsx';
import { Mood } from './Mood.tsx';
import { NavigationContext, useNewNavigation } from './navigation.ts';
import { NextTime } from './NextTime.tsx';
import { Outcome } from './Outcome.tsx';
import { gapOf } from './own.ts';
import { RateScenario } from './RateScenario.tsx';
import { Repaired } from './Repaired.tsx';
import { SecondTries } from './SecondTries.tsx';
import { Survey } from './Survey.tsx';
import { tellingOf } from './telling.ts';
import { useVoice } from './words.ts';
import { Worked } from './Worked.tsx';

type Props = {
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
  /** What a second try branches off; null for a first telling, and where it is gone. */
  readonly earlier: Attempt | null;
};

/** The whole debrief of one attempt: what it came to, what worked, one thing to better, and only then the marks. */
export function DebriefPage({ attempt, scenario, earlier }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNewNavigation();
  const again = useAgain(attempt);
  const { dialogue, scorecard } = attempt;
  const debrief = useMemo(() => debriefOf(scorecard), [scorecard]);
  const told = useMemo(() => tellingOf(dialogue, scorecard.criteria, scenario?.targets ?? null), [dialogue, scorecard, scenario]);
  const voice = useVoice(attempt.lang);
  const said = useMemo(() => voice(customerView(scenario, dialogue, scorecard)), [voice, scenario, dialogue, scorecard]);
  const repairs = useMemo(() => repairsOf(scorecard, dialogue, formsOf(scenario)), [scorecard, dialogue, scenario]);
  const gap = gapOf(predictionOf(attempt.log), debrief.core);
  const { setAllOpen } = navigation;

  useEffect(() => {
    // paper cannot be clicked: everything is opened for it
    const open = () => {
      flushSync(() => {
        setAllOpen(true);
      });
    };
    addEventListener('beforeprint', open);
    return () => {
      removeEventListener('beforeprint', open);
    };
  }, [setAllOpen]);

  return (
    <NavigationContext value={navigation}>
      <Page
        title={attempt.scenarioTitle}
        above={
          <div className={styles.above}>
            <Link to="/history" className={styles.back}>
              <Icon name="back" size={18} />
              {t('debrief.toHistory')}
            </Link>
            <div className={styles.actions}>
              <CopyAsText attempt={attempt} scenario={scenario} debrief={debrief} told={told} said={said} repairs={repairs} gap={gap} />
              <Button
                look="quiet"
                size="s"
                onClick={() => {
                  print();
                }}
              >
                {t('debrief.print')}
              </Button>
              <ButtonLink to={`/scenario/${attempt.scenarioId}`} look="primary" size="s">
                {t('debrief.again')}
              </ButtonLink>
            </div>
          </div>
        }
        lead={
          <ul className={styles.facts} aria-label={t('debrief.about')}>
            <li>
              <time dateTime={new Date(attempt.endedMs).toISOString()}>{format.moment(attempt.endedMs)}</time>
            </li>
            <li>{t(`common.channel.${attempt.channel}`)}</li>
            <li>{t(`common.lang.${attempt.lang}`)}</li>
            <li>{t(`debrief.mode.${attempt.mode}`)}</li>
            <li>
              {t('debrief.took')} {format.duration(dialogue.durationMs)}
            </li>
            {(attempt.accommodation ?? 1) > 1 && <li>{t('debrief.moreTime', { factor: format.number(attempt.accommodation ?? 1) })}</li>}
            {!counts(attempt) && <li>{t('debrief.fork')}</li>}
          </ul>
        }
      >
        <div className={styles.debrief}>
          {!counts(attempt) && <Comparison attempt={attempt} earlier={earlier} scenario={scenario} />}
          <Outcome attempt={attempt} scenario={scenario} />
          <FromLead attempt={attempt} />
          <div className={styles.pair}>
            <Worked strengths={debrief.strengths} lang={attempt.lang} hasReply={dialogue.turns.some((turn) => turn.messages.length > 0)} />
            <NextTime next={debrief.next} weight={debrief.weight} lang={attempt.lang} scenario={scenario} repairs={repairs} />
          </div>
          <div className={repairs.length > 0 && said.length > 0 ? styles.pair : undefined}>
            <CustomersView said={said} lang={attempt.lang} scenario={scenario} />
            <Repaired repairs={repairs} lang={attempt.lang} />
          </div>
          <Core scorecard={scorecard} core={debrief.core} gap={gap} />
          <div className={styles.split}>
            <Marks attempt={attempt} debrief={debrief} />
            <AgainContext value={again}>
              <Conversation attempt={attempt} told={told} scenario={scenario} />
            </AgainContext>
          </div>
          <SecondTries attempt={attempt} />
          <Mood dialogue={dialogue} />
          <Survey dialogue={dialogue} />
          {counts(attempt) && <RateScenario attempt={attempt} />}
          <footer className={styles.foot}>
            <p>{t('debrief.limits')}</p>
            <MarkedBy {...attempt} />
            <p>{t('debrief.madeWith', { rules: attempt.stamp.rulesVersion, app: attempt.stamp.appVersion })}</p>
            <div className={styles.actions}>
              <ButtonLink to={`/scenario/${attempt.scenarioId}`} look="primary">
                {t('debrief.again')}
              </ButtonLink>
              <ButtonLink to="/">{t('debrief.toLibrary')}</ButtonLink>
            </div>
          </footer>
        </div>
      </Page>
    </NavigationContext>
  );
}
