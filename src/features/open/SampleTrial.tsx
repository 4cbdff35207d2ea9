import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Content, usePorts } from '../../adapters/react/ports.ts';
import { stageDeps } from '../../adapters/react/stage-deps.ts';
import type { Diagnostic, ScenarioRanges } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { FileFaults } from '../../ui/FileFaults.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Open.module.css';

type Props = {
  readonly scenarios: readonly { readonly file: string; readonly scenario: Scenario; readonly ranges: Pick<ScenarioRanges, 'samples'> }[];
};

/** Whether the samples in it come out as they say: played as `scenarios:check` plays them. What does not is said, and keeps nobody from taking it in. */
export function SampleTrial({ scenarios }: Props) {
  const { t } = useTranslation();
  const { content } = usePorts();
  const loaded = useLoaded(useCallback(() => tried(content, scenarios), [content, scenarios]));
  const count = scenarios.reduce((sum, { scenario }) => sum + scenario.samples.length, 0);
  if (count === 0) return null;
  const diagnostics = loaded.state === 'ready' ? loaded.value : [];
  return (
    <div className={styles.said}>
      <output>
        {loaded.state === 'loading' && t('open.samples.trying', { count })}
        {loaded.state === 'ready' && (diagnostics.length === 0 ? t('open.samples.good', { count }) : t('open.samples.differ'))}
      </output>
      {diagnostics.length > 0 && <FileFaults diagnostics={diagnostics} />}
    </div>
  );
}

async function tried(content: Content, scenarios: Props['scenarios']): Promise<readonly Diagnostic[]> {
  const [{ playSample }, { analyser }] = await Promise.all([
    import('../../core/rehearsal/index.ts'),
    content.loadReading({ learned: false }),
  ]);
  const found: Diagnostic[] = [];
  for (const { file, scenario, ranges } of scenarios) {
    const stage = await stageDeps(content, scenario, '');
    for (const index of scenario.samples.keys()) {
      // whoever looks on comes first
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      found.push(...playSample(scenario, index, { ...stage, analyser }, { file, ranges }).diagnostics);
    }
  }
  return found;
}
