import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isAgreed, type Judged, sideBySide } from '../../../core/team/index.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Calibration.module.css';
import { type Candidate, type Found, hasMarked } from './load.ts';
import { markingPath } from './use-judge.ts';

type Props = { readonly found: Found; readonly judge: string };

/** How many people have marked each attempt: that they have is no secret, what they said is. */
function markersOf({ markings }: Found): ReadonlyMap<string, number> {
  const counts = new Map<string, Set<string>>();
  for (const one of markings) if (!isAgreed(one)) counts.set(one.attemptId, (counts.get(one.attemptId) ?? new Set()).add(one.by));
  return new Map([...counts].map(([id, by]) => [id, by.size]));
}

/** What is still to be marked, and the choice of one's own. */
export function Transcripts({ found, judge }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(judge, 'toMark');
  const markers = markersOf(found);
  const open = [...found.candidates.values()]
    .filter(({ attempt }) => !hasMarked(found, attempt.id, judge))
    .toSorted(
      (one, other) =>
        (markers.get(other.attempt.id) ?? 0) - (markers.get(one.attempt.id) ?? 0) || other.attempt.endedMs - one.attempt.endedMs,
    );
  const people: Column<Candidate> = {
    key: 'marked',
    title: t('calibration.toMark.marked'),
    cell: ({ attempt }) => {
      const count = markers.get(attempt.id) ?? 0;
      return count === 0 ? t('calibration.toMark.nobody') : t('calibration.toMark.people', { count });
    },
  };
  return (
    <Section title={t('calibration.toMark.title')} lead={t('calibration.toMark.lead')}>
      {open.length === 0 ? (
        <div>
          <p>{t('calibration.toMark.none')}</p>
          <p className={styles.soft}>{t('calibration.toMark.noneText')}</p>
        </div>
      ) : (
        <DataTable caption={t('calibration.toMark.title')} rows={open} keyOf={({ attempt }) => attempt.id} columns={[...columns, people]} />
      )}
      {found.own.length > 0 && <OwnAttempts own={found.own} judge={judge} />}
    </Section>
  );
}

function OwnAttempts({ own, judge }: { readonly own: Found['own']; readonly judge: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  return (
    <div className={styles.own}>
      <SelectField
        label={t('calibration.toMark.chooseOwn')}
        hint={t('calibration.toMark.chooseHint')}
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      >
        <option value="">{t('calibration.toMark.choose')}</option>
        {own.map(({ id, scenarioTitle, endedMs }) => (
          <option key={id} value={id}>{`${scenarioTitle}, ${format.moment(endedMs)}`}</option>
        ))}
      </SelectField>
      {chosen !== '' && <ButtonLink to={markingPath(chosen, judge)}>{t('calibration.toMark.goOn')}</ButtonLink>}
    </div>
  );
}

/** What this judge has marked, with how often the others differ. */
export function MarkedTranscripts({ found, judge, judged }: Props & { readonly judged: readonly Judged[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns(judge, 'done');
  const done = [...found.candidates.values()]
    .filter(({ attempt }) => hasMarked(found, attempt.id, judge))
    .toSorted((one, other) => other.attempt.endedMs - one.attempt.endedMs);
  if (done.length === 0) return null;
  const compared = sideBySide(judged);
  const differences: Column<Candidate> = {
    key: 'differences',
    title: t('calibration.done.differences'),
    cell: ({ attempt }) => {
      const rows = compared.filter(({ attemptId }) => attemptId === attempt.id);
      const count = rows.filter(({ differs }) => differs !== null).length;
      if (rows.length === 0) return t('calibration.done.alone');
      return count === 0 ? t('calibration.done.none') : format.number(count);
    },
  };
  return (
    <Section title={t('calibration.done.title')}>
      <DataTable
        caption={t('calibration.done.title')}
        rows={done}
        keyOf={({ attempt }) => attempt.id}
        columns={[...columns, differences]}
      />
    </Section>
  );
}

function useColumns(judge: string, list: 'toMark' | 'done'): Column<Candidate>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'title',
      title: t('calibration.toMark.conversation'),
      cell: ({ attempt: { id, scenarioTitle: title, endedMs, lang } }) => {
        const when = format.moment(endedMs);
        return (
          <Link
            to={markingPath(id, judge)}
            aria-label={t(list === 'toMark' ? 'calibration.toMark.open' : 'calibration.done.compare', { title, when })}
          >
            <span lang={lang}>{title}</span>
          </Link>
        );
      },
    },
    { key: 'who', title: t('calibration.toMark.who'), cell: ({ from }) => from ?? t('calibration.toMark.own'), isText: true },
    { key: 'channel', title: t('calibration.toMark.channel'), cell: ({ attempt }) => t(`common.channel.${attempt.channel}`), isText: true },
    { key: 'when', title: t('calibration.toMark.when'), cell: ({ attempt }) => format.date(attempt.endedMs), isText: true },
  ];
}
