import { useTranslation } from 'react-i18next';
import { AUTO_FAILS } from '../../core/scoring/types.ts';
import { Switch } from '../../ui/Switch.tsx';
import type { Draft } from './draft.ts';
import styles from './Rubric.module.css';
import { toggled } from './Weights.tsx';

type Props = { readonly draft: Draft; readonly onChange: (change: Partial<Draft>) => void };

/** What fails an attempt whatever its score; switched off it is still noticed. */
export function AutoFails({ draft: { autoFailOff }, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.part} aria-labelledby="rubric-fails">
      <h2 id="rubric-fails">{t('rubric.fails')}</h2>
      <p className={styles.note}>{t('rubric.failsNote')}</p>
      <ul className={styles.fails}>
        {AUTO_FAILS.map((id) => (
          <li key={id}>
            <Switch
              label={t(`autofails.${id}.title`)}
              hint={t(`autofails.${id}.text`)}
              checked={!autoFailOff.includes(id)}
              onChange={() => {
                onChange({ autoFailOff: toggled(autoFailOff, id) });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
