import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Content, type Reading, usePorts } from '../../../adapters/react/ports.ts';
import { isTooWide, type Movement, movementOf, type Phrases, type Yardstick } from '../../../core/phrases/index.ts';
import { LANGS } from '../../../core/text/language.ts';
import { LANG_NAMES } from '../../../i18n/screens.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import rubric from '../Rubric.module.css';
import styles from './Phrases.module.css';

type Props = {
  readonly reading: Reading;
  readonly before: Phrases;
  /** null while something is wrong. */
  readonly after: Phrases | null;
  readonly worked: Worked;
};

/** `movements` is null while they are worked out, while something is wrong, and where what is needed for it did not load. */
export type Worked = { readonly movements: readonly Movement[] | null; readonly hasFailed: boolean; readonly retry: () => void };

/** How labelled sentences are read with and without what stands above; the very sentences that are read otherwise. */
export function Movements({ after, worked: { movements, hasFailed, retry } }: Pick<Props, 'after' | 'worked'>) {
  const { t } = useTranslation();
  return (
    <section className={rubric.part} aria-labelledby="phrases-movement">
      <h2 id="phrases-movement">{t('phrases.movement')}</h2>
      <p className={rubric.note}>{t('phrases.movementNote')}</p>
      {after === null && <p className={rubric.problem}>{t('phrases.movementWrong')}</p>}
      {hasFailed && (
        <Notice tone="bad" role="alert" title={t('common.loadFailed')} actions={<Button onClick={retry}>{t('common.retry')}</Button>}>
          {t('common.loadFailedWhat')}
        </Notice>
      )}
      {after !== null && movements === null && !hasFailed && <p className={rubric.asks}>{t('phrases.workingOut')}</p>}
      {after !== null && movements?.length === 0 && <p>{t('phrases.movementNone')}</p>}
      {after !== null && movements !== null && movements.length > 0 && (
        <ul className={styles.movements}>
          {movements.map((one) => (
            <MovementCard key={`${one.lang} ${one.signal}`} movement={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MovementCard({ movement }: { readonly movement: Movement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lang, signal, before, after, rightly, wrongly, lost, others, accused } = movement;
  const share = (value: number | null) => (value === null ? '—' : format.percent(value));
  const lists = [
    ['rightly', rightly],
    ['wrongly', wrongly],
    ['lost', lost],
  ] as const;
  return (
    <li className={styles.movement}>
      <h3>
        <span className={styles.signal}>{t(`debrief.signal.${signal}`)}</span> <Tag>{LANG_NAMES[lang]}</Tag>
      </h3>
      <dl className={styles.figures}>
        <div>
          <dt>{t('phrases.precision')}</dt>
          <dd>
            {share(before.precision)} <span aria-hidden="true">→</span>
            <span className="visually-hidden">{` ${t('phrases.becomes')} `}</span> {share(after.precision)}
          </dd>
        </div>
        <div>
          <dt>{t('phrases.recall')}</dt>
          <dd>
            {share(before.recall)} <span aria-hidden="true">→</span>
            <span className="visually-hidden">{` ${t('phrases.becomes')} `}</span> {share(after.recall)}
          </dd>
        </div>
      </dl>
      {isTooWide(movement) && <p className={rubric.problem}>{t('phrases.tooWide', { accused, others })}</p>}
      {lists.every(([, texts]) => texts.length === 0) && <p className={rubric.asks}>{t('phrases.unmoved')}</p>}
      {lists.map(
        ([kind, texts]) =>
          texts.length > 0 && (
            <details key={kind} className={styles.sentences}>
              <summary>{t(`phrases.${kind}`, { count: texts.length })}</summary>
              <ul>
                {texts.map((text) => (
                  <li key={text} lang={lang}>
                    {text}
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </li>
  );
}

export function useMovements({ reading, before, after }: Omit<Props, 'worked'>): Worked {
  const { content } = usePorts();
  const loaded = useLoaded(
    useCallback(async () => (after === null ? null : movements(content, reading, before, after)), [content, reading, before, after]),
  );
  return { movements: loaded.state === 'ready' ? loaded.value : null, hasFailed: loaded.state === 'failed', retry: loaded.retry };
}

async function movements(content: Content, { analyser }: Reading, before: Phrases, after: Phrases): Promise<readonly Movement[]> {
  const touched = LANGS.filter((lang) => [...before.entries, ...after.entries].some((entry) => entry.lang === lang));
  const yardsticks: readonly Yardstick[] = await Promise.all(touched.map((lang) => content.loadYardstick(lang)));
  return yardsticks.flatMap((yardstick) => movementOf(yardstick, analyser, before, after));
}
