import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Entities.module.css';
import panel from './LabScreen.module.css';
import { useFacts } from './use-facts.ts';
import type { Read } from './use-reply-reading.ts';

/** Sums, times, contacts and names, with what was understood of them. */
export const Entities = memo(function Entities({ read: { analysis } }: { readonly read: Read }) {
  const { t } = useTranslation();
  const facts = useFacts();
  return (
    <section className={panel.panel} aria-labelledby="lab-entities">
      <h2 id="lab-entities">{t('lab.entities')}</h2>
      {analysis.entities.length === 0 ? (
        <p className={panel.soft}>{t('lab.noEntities')}</p>
      ) : (
        <table className={styles.table} aria-labelledby="lab-entities">
          <thead>
            <tr>
              <th scope="col">{t('lab.entityWords')}</th>
              <th scope="col">{t('lab.entityType')}</th>
              <th scope="col">{t('lab.entityValue')}</th>
            </tr>
          </thead>
          <tbody>
            {analysis.entities.map((entity) => (
              <tr key={`${entity.start}-${entity.type}`}>
                <th scope="row">{entity.text}</th>
                <td>{facts.type(entity.type)}</td>
                <td className="num">{facts.value(entity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
});
