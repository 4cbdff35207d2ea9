import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentenceReading } from '../../core/analysis/types.ts';
import { classes } from '../../ui/classes.ts';
import { type FindingGroup, overlaps, rulesLang, sentenceText } from './findings.ts';
import panel from './LabScreen.module.css';
import styles from './Sentences.module.css';
import { useNames } from './use-names.ts';
import type { Read } from './use-reply-reading.ts';
import { toFinding } from './ways.ts';
import type { Wrong } from './WrongDialog.tsx';

type Props = {
  readonly read: Read;
  readonly groups: readonly FindingGroup[];
  readonly onLight: (group: string | null) => void;
  readonly onWrong: (wrong: Wrong) => void;
};

/** Every sentence with its language and what was found in it; those that nothing was found in say so. */
export const Sentences = memo(function Sentences({ read, groups, onLight, onWrong }: Props) {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-labelledby="lab-sentences">
      <h2 id="lab-sentences">{t('lab.sentences')}</h2>
      <ol className={styles.list}>
        {read.analysis.sentences.map((sentence) => (
          <SentenceRow key={sentence.start} sentence={sentence} read={read} groups={groups} onLight={onLight} onWrong={onWrong} />
        ))}
      </ol>
    </section>
  );
});

function SentenceRow({ sentence, read, groups, onLight, onWrong }: Props & { readonly sentence: SentenceReading }) {
  const { t } = useTranslation();
  const names = useNames();
  const { asked, analysis } = read;
  const { lang } = sentence;
  const here = groups.filter(({ places }) => places.some((place) => overlaps(place, sentence)));
  const text = sentenceText(asked.text, analysis, sentence);
  const isRead = lang !== 'unknown';
  return (
    <li className={classes(styles.row, here.length === 0 && styles.untouched)}>
      <p lang={lang === 'unknown' || lang === 'mixed' ? undefined : lang}>{text}</p>
      <p className={styles.about}>
        <span>{lang === 'unknown' ? t('lab.unread') : lang === 'mixed' ? t('lab.both') : t(`common.lang.${lang}`)}</span>
        {here.length > 0 && (
          <span className={styles.numbers}>
            {here.map(({ id, number, tone, first }) => (
              <button
                key={id}
                type="button"
                className={classes(styles.number, styles[tone])}
                title={names.of(first)}
                onClick={() => {
                  toFinding(number);
                }}
                onPointerEnter={() => {
                  onLight(id);
                }}
                onPointerLeave={() => {
                  onLight(null);
                }}
              >
                {number}
                <span className="visually-hidden">{`: ${names.of(first)}, ${names.tone(tone)}`}</span>
              </button>
            ))}
          </span>
        )}
        {isRead && here.length === 0 && <em>{t('lab.untouched')}</em>}
        {isRead && (
          <button
            type="button"
            className={panel.link}
            onClick={() => {
              onWrong({ kind: 'missing', signal: null, rule: null, lang: rulesLang(sentence, analysis, asked.lang), sentence });
            }}
          >
            {t('lab.missing')}
            <span className="visually-hidden">{`: ${text}`}</span>
          </button>
        )}
      </p>
    </li>
  );
}
