import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { stageDeps } from '../../../adapters/react/stage-deps.ts';
import type { RehearsalDeps } from '../../../core/rehearsal/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import { Board } from './Board.tsx';
import styles from './TryPanel.module.css';
import { type Script, useScript } from './use-try-out.ts';

/** What has just changed is said to those who do not see it. */
const SAID = 'status';

/** Plays the draft beside its text, and says of every step why it went so. */
export function TryPanel({ draft }: { readonly draft: DraftModel }) {
  const { reading } = useDraft(draft);
  const script = useScript(draft, reading.scenario);
  const { scenario } = script.kept;
  return (
    <div className={styles.panel}>
      {reading.scenario === null && <Faulty draft={draft} isPlaying={scenario !== null} />}
      {scenario !== null && <Loaded draft={draft} scenario={scenario} script={script} />}
    </div>
  );
}

/** The text has faults: what is played meanwhile, and where the first of them is. */
function Faulty({ draft, isPlaying }: { readonly draft: DraftModel; readonly isPlaying: boolean }) {
  const { t } = useTranslation();
  const errors = draft.getSnapshot().reading.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return (
    <Notice
      tone="partly"
      role={SAID}
      title={t(isPlaying ? 'tryout.broken' : 'tryout.notYet')}
      actions={
        first && (
          <Button size="s" onClick={() => draft.goTo(first)}>
            {t('tryout.toFault', { line: first.line })}
          </Button>
        )
      }
    >
      {first ? t('tryout.notYetWhat', { count: errors.length, line: first.line }) : t('tryout.notYetPlain')}
    </Notice>
  );
}

type LoadedProps = { readonly draft: DraftModel; readonly scenario: Scenario; readonly script: Script };

function Loaded({ draft, scenario, script }: LoadedProps) {
  const { content } = usePorts();
  const { settings } = usePerson();
  const learned = settings.learned ?? true;
  const reading = useLoaded(useCallback(() => content.loadReading({ learned }), [content, learned]));
  const speech = useSpeech(scenario);
  const deps = useMemo(
    (): RehearsalDeps | null =>
      reading.state === 'ready' && speech.state === 'ready'
        ? { ...speech.value, scenario, scenarioHash: '', analyser: reading.value.analyser }
        : null,
    [reading, speech, scenario],
  );
  if (deps !== null) return <Board draft={draft} script={script} deps={deps} />;
  const waited = reading.state === 'ready' ? speech : reading;
  return <LoadGate loaded={waited}>{() => null}</LoadGate>;
}

/** What the customer says by default; fetched anew only where somebody else speaks, not at every change of the text. */
function useSpeech(scenario: Scenario) {
  const { content } = usePorts();
  const { lang, replyLangs, customer } = scenario;
  const voice = JSON.stringify({ lang, replyLangs, customer: { persona: customer.persona } });
  return useLoaded(
    useCallback(async () => {
      const { lines, otherLines = [] } = await stageDeps(content, JSON.parse(voice) as Scenario, '');
      return { lines, otherLines };
    }, [content, voice]),
  );
}
