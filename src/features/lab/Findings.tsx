import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../adapters/react/ports.ts';
import { isTeamRule } from '../../core/phrases/index.ts';
import { LANGS } from '../../core/text/language.ts';
import { useReason } from '../../i18n/use-reason.ts';
import { useSay } from '../../i18n/use-say.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type FindingGroup, isLearned, rulesLang, sentenceOf, type Tone } from './findings.ts';
import styles from './Findings.module.css';
import panel from './LabScreen.module.css';
import { useCounts } from './use-counts.ts';
import { useNames } from './use-names.ts';
import type { Read } from './use-reply-reading.ts';
import { findingId, toPlace } from './ways.ts';
import type { Wrong } from './WrongDialog.tsx';

type Props = {
  readonly read: Read;
  readonly groups: readonly FindingGroup[];
  readonly why: Reading['why'];
  readonly lit: string | null;
  readonly onLight: (group: string | null) => void;
  readonly onWrong: (wrong: Wrong) => void;
};

const SIGNS: Record<Tone, IconName> = { good: 'check', bad: 'cross', plain: 'info' };

/** Everything that was found, with the rule behind it: signals first, then what is only noted. */
export const Findings = memo(function Findings(props: Props) {
  const { groups, lit } = props;
  const { t } = useTranslation();
  const { parts } = useCounts(groups);
  const signals = groups.filter(({ first }) => 'signal' in first);
  const others = groups.filter(({ first }) => 'kind' in first);
  const card = (group: FindingGroup) => <FindingCard key={group.id} group={group} {...props} isLit={group.id === lit} />;
  return (
    <section className={panel.panel} aria-labelledby="lab-findings">
      <div className={styles.head}>
        <h2 id="lab-findings">{t('lab.findings')}</h2>
        <ul className={styles.counts}>
          {parts.map(({ tone, words }) => (
            <li key={tone}>
              <Tag tone={tone === 'plain' ? 'accent' : tone} icon={<Icon name={SIGNS[tone]} size={14} />}>
                {words}
              </Tag>
            </li>
          ))}
        </ul>
      </div>
      {signals.length === 0 && (
        <p className={panel.soft}>
          {t('lab.nothingFound')} {t('lab.nothingFoundText')}
        </p>
      )}
      {signals.length > 0 && <ol className={styles.list}>{signals.map(card)}</ol>}
      {others.length > 0 && (
        <>
          <div className={styles.besides}>
            <h3>{t('lab.besides')}</h3>
            <p className={panel.soft}>{t('lab.besidesNote')}</p>
          </div>
          <ol className={styles.list}>{others.map(card)}</ol>
        </>
      )}
    </section>
  );
});

type CardProps = Props & { readonly group: FindingGroup; readonly isLit: boolean };

function FindingCard({ group, read, why, isLit, onLight, onWrong }: CardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const say = useSay();
  const inWords = useReason();
  const { asked, analysis } = read;
  const { id, number, tone, first, places } = group;
  const name = names.of(first);
  const detail = names.detail(first);
  const learned = isLearned(first);
  const sentence = sentenceOf(first, analysis);
  const supposed = rulesLang(sentence, analysis, asked.lang);
  const lang = [supposed, ...LANGS].find((one) => why(one, first.rule) !== null) ?? supposed;
  const english = why(lang, first.rule);
  // a team says why in its own language
  const reason = english === null ? null : isTeamRule(first.rule) ? { lang, text: english } : inWords(english);
  const better = 'signal' in first ? first.better : null;
  // what the learned layer finds brings no wording of its own: then at least what to do instead
  const instead = 'signal' in first && better === null ? say(`lab.instead.${first.signal}`) : null;
  return (
    // pointing at an entry, or having the focus in it, lights its words; there is nothing here to press
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={findingId(number)}
      tabIndex={-1}
      className={classes(styles.card, styles[tone], isLit && styles.lit)}
      onPointerEnter={() => {
        onLight(id);
      }}
      onPointerLeave={() => {
        onLight(null);
      }}
      onFocus={() => {
        onLight(id);
      }}
      onBlur={() => {
        onLight(null);
      }}
    >
      <div className={styles.title}>
        <button
          type="button"
          className={styles.digit}
          title={t('lab.showPlace')}
          onClick={() => {
            toPlace(number);
          }}
        >
          {number}
          <span className="visually-hidden">{`, ${name}: ${t('lab.showPlace')}`}</span>
        </button>
        <Icon name={SIGNS[tone]} size={16} />
        <h3>
          {name}
          <span className="visually-hidden">{`, ${names.tone(tone)}`}</span>
        </h3>
        {first.degree !== null && <Tag tone={tone === 'bad' ? 'bad' : 'plain'}>{t(`lab.degree.${first.degree}`)}</Tag>}
        <span className={styles.certainty}>
          {t(`debrief.${first.certainty}`)}
          {first.certainty === 'likely' && !learned && `: ${t('debrief.likelyNote')}`}
        </span>
      </div>
      {learned && <p className={panel.soft}>{t('lab.learned')}</p>}
      <p className={styles.quotes}>
        {places.map((place) => (
          <q key={place.start} lang={lang}>
            {place.text}
          </q>
        ))}
      </p>
      {detail !== null && <p>{detail}</p>}
      {reason !== null && (
        <p className={styles.reason}>
          <span className={styles.label}>{t('lab.why')}:</span> <span lang={reason.lang}>{reason.text}</span>
        </p>
      )}
      {(better !== null || instead !== null) && (
        <p className={styles.better}>
          <strong>{t('debrief.better')}:</strong> {better === null ? instead : <span lang={lang}>{better}</span>}
        </p>
      )}
      <p className={styles.foot}>
        <span>
          {!learned && `${t('debrief.rule')} `}
          <code>{first.rule}</code>
        </span>
        {'kind' in first && first.kind !== 'claim' && <span>{t('lab.wordLists', { folder: `src/rules/${lang}/lexicons` })}</span>}
        {'signal' in first && sentence && (
          <button
            type="button"
            className={panel.link}
            onClick={() => {
              onWrong({ kind: 'false-alarm', signal: first.signal, rule: learned ? null : first.rule, lang, sentence });
            }}
          >
            {t('lab.wrong')}
            <span className="visually-hidden">{`: ${number}, ${name}`}</span>
          </button>
        )}
      </p>
    </li>
  );
}
