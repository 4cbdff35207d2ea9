import { useTranslation } from 'react-i18next';
import type { LineFault } from '../core/progress/index.ts';
import { useSay } from '../i18n/use-say.ts';

/** What is wrong with a file of records, line by line. Its wording stands in the area `folder`. */
export function LineFaults({ faults }: { readonly faults: readonly LineFault[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul>
      {faults.map(({ line, code, params }) => (
        <li key={`${line} ${code}`}>
          {line > 0 && <strong>{t('folder.line', { line })} </strong>}
          {say(`folder.fault.${code}`, params) ?? code}
        </li>
      ))}
    </ul>
  );
}
