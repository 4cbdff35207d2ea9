import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BAD_SIGNALS, type Finding } from '../../core/analysis/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { type EvidenceGroup, EvidenceText } from '../../ui/EvidenceText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MoodFace } from '../../ui/MoodFace.tsx';
import styles from './FirstSteps.module.css';
import type { Shown } from './rehearse.ts';

const isFault = (signal: string): boolean => (BAD_SIGNALS as readonly string[]).includes(signal);

/** An answer with what was found in it, what the customer says to it, and what it does to the mood. */
export function Answered({ title, shown, lang }: { readonly title: string; readonly shown: Shown; readonly lang: Lang }) {
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const groups = useGroups(shown.findings);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.answer}>
        {groups.length === 0 ? (
          <p lang={lang}>{shown.text}</p>
        ) : (
          <EvidenceText text={shown.text} lang={lang} groups={groups} lit={null} onLight={() => {}} idOf={(group) => `${id}-${group}`} />
        )}
      </div>
      {groups.length === 0 && <p className={styles.soft}>{t('first.guided.nothing')}</p>}
      {shown.says.length > 0 && (
        <>
          <h3 className={styles.soft}>{t('first.guided.answers')}</h3>
          {shown.says.map((line) => (
            <blockquote key={line} className={styles.customer} lang={lang}>
              {line}
            </blockquote>
          ))}
        </>
      )}
      <p className={styles.moods}>
        <span>
          <MoodFace mood={shown.before} size={36} /> {t('first.guided.mood.before')}: {t(`moods.${shown.before}`)}
        </span>
        <Icon name="forward" size={18} />
        <span>
          <MoodFace mood={shown.after} size={36} /> {t('first.guided.mood.after')}: {t(`moods.${shown.after}`)}
        </span>
      </p>
    </section>
  );
}

/** One entry for each sign, in the order of the text. */
function useGroups(findings: readonly Finding[]): readonly EvidenceGroup[] {
  const { t } = useTranslation();
  const signals = [...new Set(findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])))];
  return signals.map((signal) => {
    const places = findings.flatMap((finding) => ('signal' in finding && finding.signal === signal ? [finding] : []));
    return {
      id: signal,
      name: t(`debrief.signal.${signal}`),
      tone: isFault(signal) ? 'bad' : 'good',
      toneWord: t(isFault(signal) ? 'debrief.hurt' : 'debrief.helped'),
      likelyWord: places.every(({ certainty }) => certainty === 'likely') ? t('debrief.likely') : null,
      places: places.map(({ start, end, certainty }) => ({ start, end, likely: certainty === 'likely' })),
      pick: null,
      pickLabel: '',
    };
  });
}
