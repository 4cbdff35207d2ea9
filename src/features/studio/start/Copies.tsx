import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryEntry, usePorts } from '../../../adapters/react/ports.ts';
import type { Lang } from '../../../core/text/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { About } from './About.tsx';
import styles from './Start.module.css';
import { renamed } from './texts.ts';
import type { Begin } from './use-begin.ts';

type Props = { readonly lang: Lang; readonly begin: Begin['begin'] };

/** Any scenario of the library under a new name, to be changed. */
export function Copies({ lang, begin }: Props) {
  const { content } = usePorts();
  const { t } = useTranslation();
  const library = useLoaded(content.loadLibrary);
  return (
    <LoadGate loaded={library}>
      {({ entries }) => {
        const there = entries.filter((entry) => entry.lang === lang);
        return there.length === 0 ? (
          <p className={styles.note}>{t('start.copy.none')}</p>
        ) : (
          <Choose key={lang} entries={there} begin={begin} />
        );
      }}
    </LoadGate>
  );
}

function Choose({ entries, begin }: { readonly entries: readonly LibraryEntry[]; readonly begin: Begin['begin'] }) {
  const { t } = useTranslation();
  const { content } = usePorts();
  const [id, setId] = useState(entries[0]!.id);
  const entry = entries.find((each) => each.id === id) ?? entries[0]!;
  const copy = async (newId: string) =>
    renamed(await content.loadScenarioText(entry.id), { id: newId, title: t('studio.copyTitle', { title: entry.title }) });
  return (
    <div className={styles.copy}>
      <SelectField
        label={t('start.copy.which')}
        value={entry.id}
        onChange={(event) => {
          setId(event.target.value);
        }}
      >
        {entries.map((each) => (
          <option key={each.id} value={each.id} lang={each.lang}>
            {each.title}
          </option>
        ))}
      </SelectField>
      <div className={styles.card}>
        <About {...entry} />
        <Button
          size="s"
          onClick={() => {
            void begin({ id: `${entry.id}-copy`, text: copy });
          }}
        >
          {t('start.copy.take')}
        </Button>
      </div>
    </div>
  );
}
