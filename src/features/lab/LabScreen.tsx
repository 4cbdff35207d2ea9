import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { Page } from '../../ui/Page.tsx';
import { AsRead } from './AsRead.tsx';
import { Entities } from './Entities.tsx';
import { Examples } from './Examples.tsx';
import { type FindingGroup, groupsOf } from './findings.ts';
import { Findings } from './Findings.tsx';
import styles from './LabScreen.module.css';
import { LoadState, MadeWith } from './LoadState.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { Sentences } from './Sentences.tsx';
import { Spoken } from './Spoken.tsx';
import { NOTHING_ASKED, useArrival } from './use-arrival.ts';
import { type Asked, useReplyReading } from './use-reply-reading.ts';
import { type Wrong, WrongDialog } from './WrongDialog.tsx';

const NO_GROUPS: readonly FindingGroup[] = [];

/** `#/lab`: any reply, and what is read in it. */
export function LabScreen() {
  const { t } = useTranslation();
  const { settings } = usePerson();
  const [asked, setAsked] = useState(useArrival());
  // counts what filled the form other than typing: an example, clearing
  const [filling, setFilling] = useState(0);
  const [lit, setLit] = useState<string | null>(null);
  // the last mistake stays when its dialog closes: the focus goes back from an element that is still there
  const [mending, setMending] = useState<{ wrong: Wrong; times: number; open: boolean } | null>(null);
  const written = useRef<HTMLElement>(null);
  const { loaded, read } = useReplyReading(asked);
  const groups = useMemo(() => (read ? groupsOf(read.analysis, read.asked.lang) : NO_GROUPS), [read]);
  const change = useCallback((part: Partial<Asked>) => {
    setAsked((before) => ({ ...before, ...part }));
  }, []);
  const fill = useCallback((next: Partial<Asked>) => {
    setAsked({ ...NOTHING_ASKED, ...next });
    setFilling((times) => times + 1);
    // what was pressed is gone in a moment; whoever goes by keyboard stays where the text is
    written.current?.focus({ preventScroll: true });
  }, []);
  const mend = useCallback((wrong: Wrong) => {
    setMending((before) => ({ wrong, times: (before?.times ?? 0) + 1, open: true }));
  }, []);
  const close = useCallback(() => {
    setMending((before) => before && { ...before, open: false });
  }, []);
  const isBlank = asked.text.trim() === '';

  return (
    <Page title={t('lab.title')} lead={t('lab.lead')}>
      <div className={styles.lab}>
        <section ref={written} className={styles.written} aria-label={t('lab.reply')} tabIndex={-1}>
          <ReplyForm key={filling} asked={asked} onChange={change} onClear={fill} />
          {read && <AsRead read={read} groups={groups} lit={lit} onLight={setLit} />}
        </section>
        <div className={styles.result}>
          <LoadState loaded={loaded} learned={settings.learned ?? true} />
          {isBlank && <Examples onPick={fill} />}
          {read?.analysis.assessed && loaded.state === 'ready' && (
            <Findings read={read} groups={groups} why={loaded.value.why} lit={lit} onLight={setLit} onWrong={mend} />
          )}
          {read?.analysis.assessed && <Sentences read={read} groups={groups} onLight={setLit} onWrong={mend} />}
          {read?.analysis.assessed && <Entities read={read} />}
          {loaded.state === 'ready' && !isBlank && <MadeWith analyser={loaded.value.analyser} />}
        </div>
      </div>
      <Spoken read={read} groups={groups} />
      {read && mending && <WrongDialog key={mending.times} open={mending.open} wrong={mending.wrong} read={read} onClose={close} />}
    </Page>
  );
}
