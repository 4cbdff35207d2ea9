import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './LimitList.module.css';

const KEYS = { can: ['words', 'negation', 'time', 'case'], cannot: ['sincere', 'irony', 'other', 'person'] } as const;

/** What marks can tell of a reply, or what they cannot; the wording is that of the settings. */
export function LimitList({ of }: { readonly of: 'can' | 'cannot' }) {
  const { t } = useTranslation();
  const words = of === 'can' ? KEYS.can.map((key) => t(`settings.can.${key}`)) : KEYS.cannot.map((key) => t(`settings.cannot.${key}`));
  return (
    <ul className={styles.list} data-of={of}>
      {words.map((text) => (
        <li key={text}>
          <Icon name={of === 'can' ? 'check' : 'cross'} size={18} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
