import { useTranslation } from 'react-i18next';
import { weightsOf } from '../../core/rubric/index.ts';
import { DEFAULT_WEIGHTS } from '../../core/scoring/index.ts';
import { type CriterionId, SECTIONS, type SectionId } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type Draft, type Reading, weightsAsFarAsRead } from './draft.ts';
import styles from './Rubric.module.css';

type Props = { readonly draft: Draft; readonly problems: Reading['problems']; readonly onChange: (change: Partial<Draft>) => void };

/** Every criterion by section: what it weighs, its share of the whole, whether it counts and whether it must be met. */
export function Weights({ draft, problems, onChange }: Props) {
  const { t } = useTranslation();
  const shares = new Map(
    weightsOf({ weights: weightsAsFarAsRead(draft), notApplicable: draft.notApplicable }).map(({ id, share }) => [id, share]),
  );
  return (
    <section className={styles.part} aria-labelledby="rubric-weights">
      <h2 id="rubric-weights">{t('rubric.weights')}</h2>
      <p className={styles.note}>{t('rubric.weightsNote')}</p>
      {problems.has('weights') && (
        <p className={styles.problem} role="alert">
          {t('rubric.problem.nothingWeighs')}
        </p>
      )}
      {(Object.keys(SECTIONS) as SectionId[]).map((section) => (
        <div key={section} className={styles.section}>
          <h3>{t(`debrief.section.${section}`)}</h3>
          <ul className={styles.rows}>
            {SECTIONS[section].map((id) => (
              <Row key={id} id={id} draft={draft} share={shares.get(id) ?? 0} isWrong={problems.has(`weight.${id}`)} onChange={onChange} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type RowProps = Pick<Props, 'draft' | 'onChange'> & { readonly id: CriterionId; readonly share: number; readonly isWrong: boolean };

function Row({ id, draft, share, isWrong, onChange }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`debrief.criterion.${id}`);
  const weight = draft.weights[id];
  const isOut = draft.notApplicable.includes(id);
  const isDemanded = draft.autoFail.includes(id);
  const isChanged = Number(weight) !== DEFAULT_WEIGHTS[id] || weight.trim() === '' || isOut || isDemanded;
  const percent = `${format.number(share * 100)} %`;
  return (
    <li className={classes(styles.row, isChanged && styles.changed)}>
      <div className={styles.what}>
        <p className={styles.name}>
          {name}
          {isChanged && <span className={styles.mark}>{t('rubric.changed')}</span>}
        </p>
        <p className={styles.asks}>{t(`criteria.${id}`)}</p>
      </div>
      <div className={styles.weight}>
        <NumberField
          min={0}
          max={1000}
          value={weight}
          disabled={isOut}
          aria-label={t('rubric.weightOf', { name })}
          aria-invalid={isWrong}
          aria-describedby={`rubric-default-${id}`}
          onChange={(value) => {
            onChange({ weights: { ...draft.weights, [id]: value } });
          }}
        />
        <p id={`rubric-default-${id}`} className={isWrong ? styles.problem : styles.default}>
          {isWrong ? t('rubric.problem.weight') : t('rubric.default', { value: format.number(DEFAULT_WEIGHTS[id]) })}
        </p>
      </div>
      <div className={styles.share}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, share * 400)}%` }} />
        </span>
        <span>{isOut ? t('rubric.out') : percent}</span>
        <span className="visually-hidden">{t('rubric.shareOf')}</span>
      </div>
      <div className={styles.flags}>
        <label>
          <input
            type="checkbox"
            checked={!isOut}
            aria-label={`${name}: ${t('rubric.counts')}`}
            onChange={() => {
              onChange({
                notApplicable: toggled(draft.notApplicable, id),
                // what is not marked cannot be demanded
                autoFail: draft.autoFail.filter((one) => one !== id),
              });
            }}
          />
          {t('rubric.counts')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={isDemanded}
            disabled={isOut}
            aria-label={`${name}: ${t('rubric.demanded')}`}
            onChange={() => {
              onChange({ autoFail: toggled(draft.autoFail, id) });
            }}
          />
          {t('rubric.demanded')}
        </label>
        {isChanged && (
          <Button
            size="s"
            look="quiet"
            aria-label={`${name}: ${t('rubric.toDefault')}`}
            onClick={() => {
              onChange({
                weights: { ...draft.weights, [id]: String(DEFAULT_WEIGHTS[id]) },
                notApplicable: draft.notApplicable.filter((one) => one !== id),
                autoFail: draft.autoFail.filter((one) => one !== id),
              });
            }}
          >
            {t('rubric.toDefault')}
          </Button>
        )}
      </div>
    </li>
  );
}

export function toggled<Id extends string>(ids: readonly Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
