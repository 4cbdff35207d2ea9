/** What picture and list say of a scenario's graph: its parts, and the ways from one to another, in the words of the screen. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ScenarioReading, type SourceRange, troublesOf } from '../../../core/scenario/index.ts';
import type { OutcomeId } from '../../../core/scenario/types.ts';
import { stageName } from '../stage-name.ts';
import { useCauseWords } from './use-cause-words.ts';

export type Place = Pick<SourceRange, 'start' | 'end'>;

export type Part = {
  readonly id: string;
  readonly kind: 'stage' | 'outcome' | 'missing';
  readonly as: OutcomeId | null;
  readonly isStart: boolean;
  readonly kindWord: string;
  readonly name: string;
  /** The author's own name of an outcome, where the name says how it counts. */
  readonly ownName: string | null;
  /** How much of what may happen here leads nowhere else, in words; null where nothing does. */
  readonly stays: string | null;
  /** What cannot be right here, each in words. */
  readonly marks: readonly string[];
  /** Where to go in the text; null for what is not in it. */
  readonly place: Place | null;
  readonly extent: Place | null;
  readonly ways: readonly Way[];
};

export type Way = {
  /** Unlike that of any other way of the graph. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly toName: string;
  readonly words: string;
  readonly look: 'reply' | 'silence' | 'usual';
  readonly place: Place | null;
};

const SILENCE_MARKS = ['silence/never-ends', 'silence/behind-the-end'] as const;

/** In the order of the file: stages, outcomes, then what is named and not there. */
export function useParts({ graph, diagnostics }: Pick<ScenarioReading, 'graph' | 'diagnostics'>): readonly Part[] {
  const { t } = useTranslation();
  const wordsOf = useCauseWords();
  return useMemo(() => {
    const troubles = new Map(troublesOf(graph).map((trouble) => [trouble.node, trouble.is]));
    const nameOf = new Map(graph.nodes.map((node) => [node.id, named(node)]));
    const ways = graph.edges.map(({ from, to, cause, path, range }, index): Way => {
      const look = cause.type === 'default' || path === null ? 'usual' : cause.type;
      return { key: `${index}`, from, to, toName: nameOf.get(to) ?? to, words: wordsOf(cause, path !== null), look, place: range };
    });
    return graph.nodes.map((node): Part => {
      const { id, kind, as, isStart } = node;
      const trouble = troubles.get(id);
      const silent = SILENCE_MARKS.filter((code) => diagnostics.some((one) => one.code === code && one.params['stage'] === id));
      return {
        id,
        kind,
        as,
        isStart,
        kindWord: t(`studioGraph.kind.${kind}`),
        name: named(node),
        ownName: kind === 'outcome' && id !== as ? id : null,
        stays: staying(node.stays),
        marks: [...(trouble ? [trouble] : []), ...silent].map((mark) => t(`studioGraph.mark.${mark}`)),
        place: node.range ?? ways.find(({ to, place }) => to === id && place !== null)?.place ?? null,
        extent: node.extent,
        ways: ways.filter(({ from }) => from === id),
      };
    });

    function staying(stays: (typeof graph.nodes)[number]['stays']): string | null {
      if (stays === null || stays.replies + stays.silences === 0) return null;
      const what = [
        ...(stays.replies > 0 ? [t('studioGraph.replies', { count: stays.replies })] : []),
        ...(stays.silences > 0 ? [t('studioGraph.silences', { count: stays.silences })] : []),
      ];
      return t('studioGraph.stays', { what: what.join(', ') });
    }

    function named({ id, kind, as }: (typeof graph.nodes)[number]): string {
      if (kind === 'outcome' && as !== null) return t(`outcomes.${as}.title`);
      if (kind === 'stage') return stageName(t, id, graph.isDefault);
      return id;
    }
  }, [graph, diagnostics, t, wordsOf]);
}

/** The part and the way in whose text the caret stands. */
export function underCaret(parts: readonly Part[], caret: number): { readonly part: string | null; readonly way: string | null } {
  const holds = (place: Place | null) => place !== null && place.start <= caret && caret <= place.end;
  const part = parts.find(({ extent }) => holds(extent));
  return { part: part?.id ?? null, way: part?.ways.find(({ place }) => holds(place))?.key ?? null };
}
