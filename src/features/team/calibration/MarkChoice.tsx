import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../../core/scoring/types.ts';
import { CATEGORIES, type Category } from '../../../core/team/index.ts';
import { Choice } from '../../../ui/Field.tsx';
import styles from './Calibration.module.css';
import { useCalibrationWords } from './use-calibration-words.ts';

type Props = { readonly criterion: CriterionId; readonly value: Category | null; readonly onChange: (category: Category) => void };

/** One mark of one criterion, with what the criterion asks. */
export function MarkChoice({ criterion, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useCalibrationWords();
  return (
    <div className={styles.mark}>
      <Choice<Category | ''>
        legend={words.criterion(criterion)}
        value={value ?? ''}
        options={CATEGORIES.map((category) => ({ value: category, label: words.mark(category) }))}
        onChange={(category) => {
          if (category !== '') onChange(category);
        }}
      />
      <p className={styles.soft}>{t(`criteria.${criterion}`)}</p>
    </div>
  );
}
