import { useTranslation } from 'react-i18next';
import { targetOf } from '../../core/rubric/index.ts';
import { parseDuration } from '../../core/scenario/index.ts';
import { CHANNELS, type Channel } from '../../core/scenario/types.ts';
import { PLAIN_RUBRIC } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type Draft, draftOf, LEVELS, type Problem, type Reading, type TypedTarget, WHICH, type Which } from './draft.ts';
import styles from './Rubric.module.css';

type Props = { readonly draft: Draft; readonly problems: Reading['problems']; readonly onChange: (change: Partial<Draft>) => void };

/** How soon a reply should come, by channel. */
export function Targets({ draft, problems, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.part} aria-labelledby="rubric-targets">
      <h2 id="rubric-targets">{t('rubric.targets')}</h2>
      <p className={styles.note}>{t('rubric.targetsNote')}</p>
      <div className={styles.channels}>
        {CHANNELS.map((channel) => (
          <fieldset key={channel} className={styles.channel}>
            <legend>{t(`common.channel.${channel}`)}</legend>
            {WHICH.map((which) => (
              <Times
                key={which}
                channel={channel}
                which={which}
                typed={draft.targets[channel][which]}
                problem={problems.get(`target.${channel}.${which}`)}
                onChange={(target) => {
                  onChange({ targets: { ...draft.targets, [channel]: { ...draft.targets[channel], [which]: target } } });
                }}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

type TimesProps = {
  readonly channel: Channel;
  readonly which: Which;
  readonly typed: TypedTarget;
  readonly problem: Problem | undefined;
  readonly onChange: (target: TypedTarget) => void;
};

function Times({ channel, which, typed, problem, onChange }: TimesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const usual = targetOf(PLAIN_RUBRIC, channel, which);
  const usualMs = { excellent: usual.excellentMs, good: usual.goodMs, poor: usual.poorMs };
  const isChanged = LEVELS.some((level) => parseDuration(typed[level]) !== usualMs[level]);
  const title = t(`rubric.${which}`);
  const id = `rubric-${channel}-${which}`;
  return (
    <div className={classes(styles.times, isChanged && styles.changed)}>
      <p className={styles.name}>
        {title}
        {isChanged && <span className={styles.mark}>{t('rubric.changed')}</span>}
      </p>
      <div className={styles.levels}>
        {LEVELS.map((level) => (
          <label key={level}>
            <span>{t(`rubric.level.${level}`)}</span>
            <input
              type="text"
              value={typed[level]}
              aria-label={`${t(`common.channel.${channel}`)}, ${title}: ${t(`rubric.level.${level}`)}`}
              aria-invalid={problem !== undefined}
              aria-describedby={`${id}-said`}
              onChange={(event) => {
                onChange({ ...typed, [level]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-said`} className={problem === undefined ? styles.default : styles.problem}>
        {problem === undefined
          ? t('rubric.default', { value: LEVELS.map((level) => format.duration(usualMs[level])).join(' / ') })
          : t(`rubric.problem.${problem}`)}
      </p>
      {isChanged && (
        <Button
          size="s"
          look="quiet"
          aria-label={`${t(`common.channel.${channel}`)}, ${title}: ${t('rubric.toDefault')}`}
          onClick={() => {
            onChange(draftOf(PLAIN_RUBRIC).targets[channel][which]);
          }}
        >
          {t('rubric.toDefault')}
        </Button>
      )}
    </div>
  );
}
