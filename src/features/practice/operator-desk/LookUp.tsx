import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findArticles } from '../../../core/desk/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './OperatorDesk.module.css';
import { doneWith, type ToolProps } from './tools.ts';

/** The company's articles, found while one types; opening one is looking it up. */
export function LookUp({ scenario, offer, view, resting, act, put }: ToolProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const found = useMemo(() => findArticles(offer.knowledge, query), [offer, query]);
  const article = offer.knowledge.find(({ id }) => id === opened);
  const seen = new Set(doneWith(view, 'look-up').map(({ article: id }) => id));
  const title = useRef<HTMLHeadingElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (opened !== null) title.current?.focus();
    else if (wasOpened.current) search.current?.focus();
    wasOpened.current = opened !== null;
  }, [opened]);

  if (article) {
    return (
      <article className={styles.article}>
        <h5 ref={title} tabIndex={-1} lang={scenario.lang}>
          {article.title}
        </h5>
        <p lang={scenario.lang}>{article.text}</p>
        <div className={styles.row}>
          <Button
            size="s"
            look="primary"
            disabled={resting}
            onClick={() => {
              put(article.text.trim());
            }}
          >
            {t('desk.put')}
          </Button>
          <Button
            size="s"
            icon={<Icon name="back" size={18} />}
            onClick={() => {
              setOpened(null);
            }}
          >
            {t('desk.lookUp.back')}
          </Button>
        </div>
      </article>
    );
  }
  return (
    <div className={styles.form}>
      <TextField
        ref={search}
        label={t('desk.lookUp.search')}
        type="search"
        value={query}
        lang={scenario.lang}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      <output className="visually-hidden">{query.trim() === '' ? '' : t('desk.lookUp.found', { count: found.length })}</output>
      {found.length === 0 && <p className={styles.soft}>{t('desk.lookUp.none')}</p>}
      <ul className={styles.list}>
        {found.map(({ id, title: name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.articleLink}
              lang={scenario.lang}
              disabled={resting && !seen.has(id)}
              onClick={() => {
                if (!seen.has(id)) act({ type: 'look-up', article: id });
                setOpened(id);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
