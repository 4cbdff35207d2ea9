import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { received, type Ruling } from '../../core/progress/index.ts';
import type { OpenCase } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, TextAreaField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

type Props = { readonly disputes: readonly OpenCase[]; readonly nameOf: NameOf; readonly onChanged: () => void };

/** Marks that trainees think are wrong: the lead agrees or lets the mark stand, with a reason; the word goes back to the trainee. */
export function Disputes({ disputes, nameOf, onChanged }: Props) {
  const { t } = useTranslation();
  if (disputes.length === 0) return null;
  return (
    <section aria-labelledby="team-disputes" className={styles.screenOnly}>
      <h2 id="team-disputes">{t('team.disputes')}</h2>
      <p className={styles.soft}>{t('team.disputesLead')}</p>
      <ul className={styles.cards}>
        {disputes.map((one) => (
          <DisputeCase key={one.dispute.id} open={one} name={nameOf(one.sender.id)} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

type Word = 'agreed' | 'stands';

function DisputeCase({
  open: { dispute, ruling },
  name,
  onChanged,
}: {
  readonly open: OpenCase;
  readonly name: string;
  readonly onChanged: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { settings, profile, reportTrouble } = usePerson();
  const [word, setWord] = useState<Word | ''>('');
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const isWhole = word !== '' && reason.trim() !== '';

  const settle = async () => {
    setTold(!isWhole);
    if (!isWhole) return;
    const atMs = wallNow();
    const said: Ruling = {
      id: dispute.id,
      profileId: dispute.profileId,
      attemptId: dispute.attemptId,
      by: settings.lead?.name ?? profile.name,
      atMs,
      agreed: word === 'agreed',
      reason: reason.trim(),
    };
    try {
      await stores.received.put([received('ruling', said, { profileId: dispute.profileId, madeMs: atMs })]);
      onChanged();
    } catch (error) {
      reportTrouble(error);
    }
  };

  return (
    <li className={styles.card}>
      <h3>
        {t(`debrief.criterion.${dispute.criterion}`)} <span className={styles.soft}>{t(`team.kind.${dispute.kind}`)}</span>
      </h3>
      <p className={styles.soft}>
        {name}, <span lang={dispute.lang}>{dispute.scenarioTitle}</span>, {format.moment(dispute.atMs)} ·{' '}
        <Link to={`/team/attempt/${dispute.attemptId}`}>{t('team.toTalk')}</Link>
      </p>
      {dispute.customer !== '' && (
        <blockquote lang={dispute.lang} className={styles.customer}>
          {dispute.customer}
        </blockquote>
      )}
      <blockquote lang={dispute.lang}>{dispute.text === '' ? '–' : dispute.text}</blockquote>
      <p>
        <strong>{t('team.theirReason')}</strong> {dispute.reason === '' ? '–' : dispute.reason}
      </p>
      {ruling ? (
        <p>
          <strong>{t(`team.ruled.${ruling.agreed ? 'agreed' : 'stands'}`)}</strong> {ruling.reason}{' '}
          <span className={styles.soft}>{t('team.by', { by: ruling.by, when: format.moment(ruling.atMs) })}</span>
        </p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void settle();
          }}
        >
          <Choice<Word | ''>
            legend={t('team.word')}
            value={word}
            options={[
              { value: 'agreed', label: t('team.agree') },
              { value: 'stands', label: t('team.override') },
            ]}
            onChange={setWord}
          />
          <TextAreaField
            label={t('team.reason')}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
          <div className={styles.ways}>
            <Button type="submit" size="s">
              {t('team.settle')}
            </Button>
            <output className={styles.fault}>{isTold && !isWhole ? t('team.lacking') : ''}</output>
          </div>
        </form>
      )}
    </li>
  );
}
