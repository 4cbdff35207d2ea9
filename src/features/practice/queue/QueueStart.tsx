import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../../adapters/react/ports.ts';
import { LANGS, type Lang } from '../../../core/text/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { beginQueue, chatsFor, drawChats } from './begin-queue.ts';
import styles from './Queue.module.css';

const SIZES = ['2', '3'] as const;

/** `#/queue`: how many chats at once, and in which language. */
export function QueueStart() {
  const { t } = useTranslation();
  const { content } = usePorts();
  const library = useLoaded(content.loadLibrary);
  return (
    <Page
      title={t('queue.title')}
      lead={t('queue.lead')}
      width="text"
      above={
        <Link to="/" className={styles.back}>
          <Icon name="back" size={18} />
          {t('practice.back')}
        </Link>
      }
    >
      <LoadGate loaded={library}>{(value) => <Form library={value} />}</LoadGate>
    </Page>
  );
}

function Form({ library: { entries } }: { readonly library: Library }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const { profile, settings, uiLang, reportTrouble } = usePerson();
  const navigate = useNavigate();
  const langs = LANGS.filter((lang) => chatsFor(entries, [lang]).length >= 2);
  const [lang, setLang] = useState<Lang>(langs.includes(uiLang) ? uiLang : (langs[0] ?? uiLang));
  const [size, setSize] = useState<(typeof SIZES)[number]>('2');
  const [isStarting, setStarting] = useState(false);
  const chats = chatsFor(entries, [lang]);

  const start = async () => {
    setStarting(true);
    const drawn = drawChats(chats, Number(size), ports.newSeed);
    const { queue, trouble } = await beginQueue(drawn, { profileId: profile.id, operator: profile.name, settings }, ports);
    if (trouble !== null) reportTrouble(trouble);
    await navigate(`/queue/${queue.map(({ session }) => session.id).join(',')}`, { state: { queue } });
  };

  if (langs.length === 0) return <EmptyState title={t('queue.none')}>{t('queue.noneText')}</EmptyState>;
  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStarting) void start();
      }}
    >
      {langs.length > 1 && (
        <Choice
          legend={t('queue.lang')}
          value={lang}
          options={langs.map((value) => ({ value, label: t(`common.lang.${value}`) }))}
          onChange={setLang}
        />
      )}
      <Choice
        legend={t('queue.size')}
        value={size}
        options={SIZES.filter((value) => chats.length >= Number(value)).map((value) => ({ value, label: value }))}
        onChange={setSize}
      />
      <p className={styles.soft}>{t('queue.note')}</p>
      <Button type="submit" look="primary" size="l" aria-disabled={isStarting} icon={<Icon name="chat" />}>
        {t('queue.start')}
      </Button>
    </form>
  );
}
