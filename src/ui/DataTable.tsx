import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './DataTable.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Words stand at the left; figures, at the right, are the usual. */
  readonly isText?: boolean;
};

type Props<Row> = {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  /** So many rows are shown until all are asked for. */
  readonly limit?: number;
};

const SHOWN = 8;

/** A table that scrolls by itself where it is wider than its place, also by keyboard. */
export function DataTable<Row>({ caption, rows, keyOf, columns, limit = SHOWN }: Props<Row>) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, limit);
  const [first, ...rest] = columns;
  return (
    <div className={styles.tabled}>
      {/* what scrolls must be reached by keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={t('common.table.label', { what: caption })} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title, isText = false }, at) => (
                <th key={key} scope="col" data-text={isText || at === 0 || undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                <th scope="row">{first?.cell(row)}</th>
                {rest.map(({ key, cell, isText = false }) => (
                  <td key={key} data-text={isText || undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > limit && (
        <Button
          look="quiet"
          size="s"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? t('common.table.showFewer') : t('common.table.showAll', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
