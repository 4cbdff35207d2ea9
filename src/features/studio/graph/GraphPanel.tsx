import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { needWording } from '../../../i18n/screens.ts';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { DraftModel } from '../model.ts';
import styles from './GraphPanel.module.css';
import { PartList } from './PartList.tsx';
import { Picture } from './Picture.tsx';
import { underCaret, useParts } from './parts.ts';

const wording = () => needWording(['studioGraph', 'debrief', 'diagnostics', 'moods', 'outcomes']);

/** The conversation of a draft as a picture or a list, drawn from the text as it stands. */
export function GraphPanel({ draft }: { readonly draft: DraftModel }) {
  return <LoadGate loaded={useLoaded(wording)}>{() => <Graph draft={draft} />}</LoadGate>;
}

type View = 'picture' | 'list';

function Graph({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const { reading, layout } = useSyncExternalStore(draft.subscribe, draft.getSnapshot);
  const caret = useSyncExternalStore(draft.subscribeCaret, draft.getCaret);
  const [view, setView] = useState<View>('picture');
  const parts = useParts(reading);
  const under = underCaret(parts, caret);
  const here = useMemo(() => ({ part: under.part, way: under.way }), [under.part, under.way]);
  const goTo = useCallback<DraftModel['goTo']>(
    (place) => {
      draft.goTo(place);
    },
    [draft],
  );
  if (parts.length === 0) return <Notice>{t('studioGraph.empty')}</Notice>;
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  const troubles = parts.filter(({ marks }) => marks.length > 0).length;
  return (
    <section className={styles.panel} aria-labelledby="studio-graph">
      <header className={styles.head}>
        <div>
          <h2 id="studio-graph" className={styles.title}>
            {t('studioGraph.title')}
          </h2>
          <p className={styles.count}>
            {t('studioGraph.stages', { count: count('stage') })} · {t('studioGraph.outcomes', { count: count('outcome') })} ·{' '}
            {troubles > 0 ? <strong>{t('studioGraph.troubles', { count: troubles })}</strong> : t('studioGraph.sound')}
          </p>
        </div>
        <fieldset className={styles.views}>
          <legend className="visually-hidden">{t('studioGraph.view.label')}</legend>
          {(['picture', 'list'] as const).map((one) => (
            <label key={one} className={styles.view}>
              <input
                type="radio"
                name="studio-graph-view"
                checked={view === one}
                onChange={() => {
                  setView(one);
                }}
              />
              <span>{t(`studioGraph.view.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      </header>
      {reading.graph.isDefault && <p className={styles.usual}>{t('studioGraph.usual')}</p>}
      {view === 'list' ? (
        <PartList parts={parts} here={here} onGoTo={goTo} />
      ) : (
        <Picture parts={parts} here={here} layout={layout} onGoTo={goTo} onArrange={draft.arrange} />
      )}
    </section>
  );
}
