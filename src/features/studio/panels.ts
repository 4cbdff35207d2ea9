/** What stands on a draft's screen. A new panel is one line here and its name in `studio.panel`. */
import { type ComponentType, lazy } from 'react';
import { type Area, needWording } from '../../i18n/screens.ts';
import type { studio } from '../../i18n/en/studio.ts';
import type { DraftModel } from './model.ts';

export type PanelProps = { readonly draft: DraftModel };

export type Panel = {
  readonly id: keyof (typeof studio)['panel'];
  /** writing: where the scenario is written · beside: what is said about it, next to it where there is room. */
  readonly place: 'writing' | 'beside';
  readonly Component: ComponentType<PanelProps>;
};

/** In the order of their tabs. */
export const PANELS: readonly Panel[] = [
  panel(
    'form',
    'writing',
    ['studioForm', 'company', 'debrief', 'diagnostics', 'moods', 'outcomes'],
    async () => (await import('./form/FormView.tsx')).FormView,
  ),
  panel('text', 'writing', ['diagnostics', 'studioForm'], async () => (await import('./text/TextView.tsx')).TextView),
  panel('messages', 'beside', ['diagnostics'], async () => (await import('./messages/Messages.tsx')).Messages),
  panel('graph', 'beside', ['studioGraph', 'outcomes'], async () => (await import('./graph/GraphPanel.tsx')).GraphPanel),
  panel(
    'try',
    'beside',
    ['tryout', 'debrief', 'causes', 'outcomes', 'autofails', 'moods'],
    async () => (await import('./tryout/TryPanel.tsx')).TryPanel,
  ),
  panel(
    'samples',
    'beside',
    ['samples', 'diagnostics', 'names', 'outcomes'],
    async () => (await import('./samples/SamplesPanel.tsx')).SamplesPanel,
  ),
  panel(
    'coverage',
    'beside',
    ['samples', 'diagnostics', 'outcomes'],
    async () => (await import('./coverage/CoveragePanel.tsx')).CoveragePanel,
  ),
  panel('versions', 'beside', [], async () => (await import('./versions/Versions.tsx')).Versions),
  panel('share', 'beside', ['share', 'diagnostics'], async () => (await import('./share/SharePanel.tsx')).SharePanel),
];

function panel(id: Panel['id'], place: Panel['place'], areas: readonly Area[], load: () => Promise<ComponentType<PanelProps>>): Panel {
  const Component = lazy(async () => {
    const [loaded] = await Promise.all([load(), needWording(areas)]);
    return { default: loaded };
  });
  return { id, place, Component };
}
