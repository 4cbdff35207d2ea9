import { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice.tsx';
import type { PanelProps } from '../panels.ts';
import { editing, LONGEST } from './editing.ts';
import { speaking } from './speaking.ts';
import styles from './TextView.module.css';
import { useCompanies } from '../use-companies.ts';
import { useTextWords } from './use-text-words.ts';

/** The text of a draft in an editor: the same text and the same history as every other view of it. */
export function TextView({ draft }: PanelProps) {
  const { t } = useTranslation();
  const words = useTextWords();
  const companies = useCompanies();
  const place = useRef<HTMLDivElement>(null);
  const scroll = useRef<ReturnType<EditorView['scrollSnapshot']> | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [doesTabMove, setTabMoves] = useState(true);

  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const view = new EditorView({
      parent,
      state: draft.editorState([
        editing({ draft, onRefused: setRefused, onTabMoves: setTabMoves }),
        speaking(draft, words, () => companies),
      ]),
      dispatchTransactions: (transactions, to) => {
        to.update(transactions);
        draft.take(transactions);
      },
      ...(scroll.current && { scrollTo: scroll.current }),
    });
    draft.attach(view);
    const show = () => {
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main, { y: 'center' }) });
      view.focus();
    };
    if (draft.takeSought()) show();
    const end = draft.onGoTo(() => {
      if (draft.takeSought()) show();
    });
    return () => {
      end();
      scroll.current = view.scrollSnapshot();
      draft.attach(null);
      view.destroy();
    };
  }, [draft, words, companies]);

  return (
    <div className={styles.view}>
      {isRefused && (
        <div className={styles.refused}>
          <Notice tone="partly" role="alert">
            {t('studio.text.tooLong', { limit: LONGEST / 1000 })}
          </Notice>
        </div>
      )}
      <div ref={place} className={styles.editor} />
      <p className={styles.foot} id="studio-text-keys">
        <span>{t(doesTabMove ? 'studio.text.tabMoves' : 'studio.text.tabIndents')}</span>
        <span>{t('studio.text.keys')}</span>
      </p>
    </div>
  );
}
