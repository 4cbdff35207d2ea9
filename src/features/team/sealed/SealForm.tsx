import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newCode, signFile, signText, type Unlocked, wrap } from '../../../adapters/browser/crypto.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { printPhrases } from '../../../core/phrases/index.ts';
import { printRubric } from '../../../core/rubric/index.ts';
import { canonicalJson } from '../../../core/scenario/index.ts';
import { type SealedContent, sealedFile, sealedHeader, ticketText, tidyCode } from '../../../core/team/index.ts';
import { type Lang, LANGS } from '../../../core/text/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { Choice, TextField } from '../../../ui/Field.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { Unlock } from '../keys/Unlock.tsx';
import { gather, type Source, sourcesOf } from './gather.ts';
import styles from './SealedTeam.module.css';

/** Minutes that a conversation is given where nobody says otherwise. */
const MINUTES_EACH = 15;
const MOST_MINUTES = 480;

type Made = { readonly text: string; readonly code: string; readonly id: string };

const focusAtOnce = (element: HTMLElement | null): void => element?.focus();

/** Scenarios chosen, sealed with a code, signed. */
export function SealForm() {
  const { t } = useTranslation();
  const ports = usePorts();
  const { stores, content } = ports;
  const found = useLoaded(useCallback(() => sourcesOf({ content, stores }), [content, stores]));
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Section title={t('sealed.make.title')} lead={t('sealed.make.lead')}>
      {made === null ? (
        <LoadGate loaded={found}>{(sources) => <Form sources={sources} onMade={setMade} />}</LoadGate>
      ) : (
        <div aria-live="polite">
          <Notice
            tone="good"
            title={t('sealed.make.done')}
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    download(`otvet-sealed-${made.id.slice(-12)}.json`, [made.text], 'application/json');
                  }}
                >
                  {t('sealed.make.save')}
                </Button>
                <Button
                  onClick={() => {
                    setMade(null);
                  }}
                >
                  {t('sealed.make.another')}
                </Button>
              </>
            }
          >
            <p>{t('sealed.make.code')}</p>
            {/* it is shown once: nobody is to look for it */}
            <p tabIndex={-1} ref={focusAtOnce}>
              <code className={styles.code}>{made.code}</code>
            </p>
            <p>{t('sealed.make.codeOnce')}</p>
          </Notice>
        </div>
      )}
    </Section>
  );
}

type FormProps = { readonly sources: readonly Source[]; readonly onMade: (made: Made) => void };

function Form({ sources, onMade }: FormProps) {
  const { t } = useTranslation();
  const ports = usePorts();
  const { uiLang, settings } = usePerson();
  const [lang, setLang] = useState<Lang>(uiLang);
  const [title, setTitle] = useState('');
  const [person, setPerson] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [minutes, setMinutes] = useState<string | null>(null);
  const [fault, setFault] = useState<'empty' | 'broken' | null>(null);
  const own = sources.filter((one) => one.lang === lang);
  const said = minutes ?? String(Math.max(1, chosen.length) * MINUTES_EACH);

  const limit = Number(said);
  const isFilled = title.trim() !== '' && chosen.length > 0 && Number.isInteger(limit) && limit >= 1 && limit <= MOST_MINUTES;

  const seal = async (unlocked: Unlocked) => {
    // a text that is not there any more is as bad as one with errors
    const gathered = await gather(chosen, ports).catch(() => null);
    if (gathered === null) {
      setFault('broken');
      return;
    }
    const { newId, wallNow } = ports;
    const header = {
      id: newId(),
      title: title.trim(),
      ...(person.trim() !== '' && { person: person.trim() }),
      madeMs: wallNow(),
      lang,
      channels: gathered.channels,
      count: chosen.length,
      minutes: limit,
    };
    const code = newCode();
    const { rubric, phrases } = settings;
    const content: SealedContent = {
      ...gathered.content,
      rubric: rubric ? printRubric(rubric) : null,
      phrases: phrases && phrases.entries.length > 0 ? printPhrases(phrases) : null,
      ticket: await signText(ticketText(header), unlocked),
    };
    const wrapped = await wrap(canonicalJson(content), tidyCode(code), sealedHeader(header));
    onMade({ text: await signFile(sealedFile({ ...header, wrapped }, unlocked.key), unlocked), code, id: header.id });
  };

  return (
    <div className={styles.form}>
      <TextField
        label={t('sealed.make.name')}
        hint={t('sealed.make.nameHint')}
        value={title}
        maxLength={120}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
      />
      <TextField
        label={t('sealed.make.person')}
        hint={t('sealed.make.personHint')}
        value={person}
        maxLength={80}
        onChange={(event) => {
          setPerson(event.target.value);
        }}
      />
      <Choice
        legend={t('sealed.make.lang')}
        value={lang}
        options={LANGS.map((value) => ({ value, label: t(`common.lang.${value}`) }))}
        onChange={(value) => {
          setLang(value);
          setChosen([]);
        }}
      />
      {own.length === 0 ? (
        <p>{t('sealed.make.none')}</p>
      ) : (
        <fieldset className={styles.boxes}>
          <legend>{t('sealed.make.scenarios')}</legend>
          {own.map(({ key, title: name }) => (
            <label key={key} className={styles.box}>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) => {
                  setChosen(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key));
                }}
              />
              <span>{key.startsWith('draft:') ? t('sealed.make.draft', { title: name }) : name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen.some((key) => key.startsWith('library:')) && <Notice tone="partly" title={t('sealed.make.known')} />}
      <TextField
        type="number"
        label={t('sealed.make.minutes')}
        min={1}
        max={MOST_MINUTES}
        value={said}
        onChange={(event) => {
          setMinutes(event.target.value);
        }}
      />
      <Unlock
        label={t('sealed.make.seal')}
        isReady={() => {
          setFault(isFilled ? null : 'empty');
          return isFilled;
        }}
        onUnlocked={seal}
      />
      <p role="alert" className={styles.wrong} hidden={fault === null}>
        {fault !== null && t(`sealed.make.fault.${fault}`, { most: MOST_MINUTES })}
      </p>
    </div>
  );
}
