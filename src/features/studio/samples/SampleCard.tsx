import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRange } from '../../../core/scenario/index.ts';
import type { Sample, Scenario } from '../../../core/scenario/types.ts';
import { useActionWords } from '../../../i18n/use-action.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Samples.module.css';
import { useOutcomeName } from './use-outcome-name.ts';
import type { PlayedSample } from './use-sample-plays.ts';

type Props = {
  readonly sample: Sample;
  readonly scenario: Scenario;
  readonly range: SourceRange | null;
  /** null while it is being played. */
  readonly played: PlayedSample | null;
  /** The text cannot be changed now. */
  readonly isFixed: boolean;
  readonly onGoTo: (range: SourceRange) => void;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onTake: () => void;
};

export function SampleCard({ sample, scenario, range, played, isFixed, onGoTo, onEdit, onDuplicate, onRemove, onTake }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const faults = played?.play.diagnostics ?? [];
  const named = (action: string): string => t('samples.ofSample', { action, name: sample.name });
  return (
    <article className={styles.card} aria-labelledby={id} data-state={played === null ? 'playing' : faults.length > 0 ? 'bad' : 'good'}>
      <header className={styles.head}>
        <h3 id={id}>{sample.name}</h3>
        {played === null && <Tag>{t('samples.playing')}</Tag>}
        {played !== null && faults.length === 0 && (
          <Tag tone="good" icon={<Icon name="check" />}>
            {t('samples.asSaid')}
          </Tag>
        )}
        {faults.length > 0 && (
          <Tag tone="bad" icon={<Icon name="cross" />}>
            {t('samples.notAsSaid')}
          </Tag>
        )}
        {range !== null && (
          <Button
            look="quiet"
            size="s"
            aria-label={named(t('samples.toLine', { line: range.line }))}
            onClick={() => {
              onGoTo(range);
            }}
          >
            {t('samples.toLine', { line: range.line })}
          </Button>
        )}
      </header>
      {faults.length > 0 && (
        <ul className={styles.faults} aria-label={t('samples.why')}>
          {faults.map((fault) => (
            <li key={`${fault.code} ${JSON.stringify(fault.params)}`}>{say(`diagnostics.${fault.code}`, fault.params) ?? fault.code}</li>
          ))}
        </ul>
      )}
      <Results sample={sample} played={played} />
      {played !== null && <Told played={played} scenario={scenario} />}
      <div className={styles.actions}>
        <Button size="s" disabled={isFixed} aria-label={named(t('samples.edit'))} onClick={onEdit}>
          {t('samples.edit')}
        </Button>
        <Button size="s" look="quiet" disabled={isFixed} aria-label={named(t('samples.duplicate'))} onClick={onDuplicate}>
          {t('samples.duplicate')}
        </Button>
        <Button size="s" look="quiet" disabled={isFixed} aria-label={named(t('samples.remove'))} onClick={onRemove}>
          {t('samples.remove')}
        </Button>
        {faults.length > 0 && (
          <Button size="s" look="quiet" disabled={isFixed} aria-label={named(t('samples.take'))} onClick={onTake}>
            {t('samples.take')}
          </Button>
        )}
      </div>
    </article>
  );
}

function Results({ sample: { expect }, played }: Pick<Props, 'sample' | 'played'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeName = useOutcomeName();
  const say = useSay();
  const criteria = [...expect.met.map((id) => ({ id, as: 'met' as const })), ...expect.broken.map((id) => ({ id, as: 'broken' as const }))];
  const came = played?.play.scorecard.score;
  return (
    <dl className={styles.results}>
      <div>
        <dt>{t('samples.outcome')}</dt>
        <dd>
          <span className={styles.label}>{t('samples.expected')}</span>{' '}
          {expect.outcome === null ? t('samples.anything') : outcomeName(expect.outcome)}
        </dd>
        {played !== null && (
          <dd>
            <span className={styles.label}>{t('samples.cameOut')}</span> {outcomeName(played.way.outcome)}
          </dd>
        )}
      </div>
      <div>
        <dt>{t('samples.score')}</dt>
        <dd>
          <span className={styles.label}>{t('samples.expected')}</span> {bounds(expect.score)}
        </dd>
        {played !== null && (
          <dd>
            <span className={styles.label}>{t('samples.cameOut')}</span> {came == null ? t('samples.noScore') : format.number(came)}
          </dd>
        )}
      </div>
      {criteria.length > 0 && (
        <div className={styles.wide}>
          <dt>{t('samples.criteria')}</dt>
          <dd className={styles.criteria}>
            {criteria.map(({ id, as }) => (
              <span key={id}>
                {say(`debrief.criterion.${id}`) ?? id}: {t(`samples.${as}`)}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );

  function bounds(score: Sample['expect']['score']): string {
    if (score?.min !== undefined && score.max !== undefined) return t('samples.scoreBetween', { min: score.min, max: score.max });
    if (score?.min !== undefined) return t('samples.scoreFrom', { min: score.min });
    return score?.max === undefined ? t('samples.anything') : t('samples.scoreUpTo', { max: score.max });
  }
}

function Told({ played, scenario }: { readonly played: PlayedSample; readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const format = useFormat();
  const action = useActionWords();
  return (
    <details className={styles.told}>
      <summary>{t('samples.dialogue')}</summary>
      <ol>
        {played.play.dialogue.transcript.map((entry, index) => (
          // a transcript only ever grows at its end
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-by={entry.by}>
            <span className={styles.by}>
              {t(entry.by === 'customer' ? 'samples.customer' : entry.by === 'operator' ? 'samples.operator' : 'samples.deed')},{' '}
              {format.clock(entry.atMs)}
            </span>
            <span lang={entry.by === 'action' ? undefined : scenario.lang}>
              {entry.by === 'action' ? action(entry.action, scenario) : entry.text}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
