import '@xyflow/react/dist/base.css';
import { type NodeChange, Panel, Position, ReactFlow, ReactFlowProvider, useReactFlow, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { DraftModel, Layout } from '../model.ts';
import { arrange, bundlesOf, centreOf, nextPart, type Point, rearrange } from './arrange.ts';
import { PartNode, type PartNodeType } from './PartNode.tsx';
import type { Part, Place } from './parts.ts';
import styles from './Picture.module.css';
import { WayLine, type WayLineType } from './WayLine.tsx';
import { WayLabel } from './WayLabel.tsx';

type Props = {
  readonly parts: readonly Part[];
  readonly here: { readonly part: string | null; readonly way: string | null };
  readonly layout: Layout;
  readonly onGoTo: (place: Place) => void;
  readonly onArrange: DraftModel['arrange'];
};

const NODE_TYPES = { part: PartNode };
const EDGE_TYPES = { way: WayLine };
const FIT = { padding: 0.06, maxZoom: 1 };
const LEGIBLE = 0.65;
const STEP = 24;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

export function Picture(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ parts, here, layout, onGoTo, onArrange }: Props) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const arrowId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Layout>({});
  const [isTidied, setTidied] = useState(false);
  const bundles = useMemo(() => bundlesOf(parts), [parts]);
  const own = useMemo(() => arrange(parts, bundles), [parts, bundles]);
  const { boxes, lines } = useMemo(() => rearrange(own, bundles, { ...layout, ...dragged }), [own, bundles, layout, dragged]);
  const partById = useMemo(() => new Map(parts.map((part) => [part.id, part])), [parts]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent, id: string) => {
      const direction = ARROWS[event.key];
      if (!direction) return;
      event.preventDefault();
      if (event.altKey) {
        const { x, y } = boxes.get(id)!;
        onArrange({ ...layout, [id]: { x: Math.round(x + direction.x * STEP), y: Math.round(y + direction.y * STEP) } });
        return;
      }
      const next = nextPart(boxes, id, direction);
      if (next === null) return;
      const centre = centreOf(boxes.get(next)!);
      void flow.setCenter(centre.x, centre.y, { zoom: Math.max(flow.getZoom(), 0.7) });
      frame.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(next)}"]`)?.focus({ preventScroll: true });
    },
    [boxes, layout, onArrange, flow],
  );

  const nodes = useMemo(
    () =>
      parts.map((part): PartNodeType => {
        const { x, y, width, height } = boxes.get(part.id)!;
        return {
          id: part.id,
          type: 'part',
          position: { x, y },
          width,
          height,
          measured: { width, height },
          handles: [
            { type: 'target', position: Position.Top, x: width / 2, y: 0 },
            { type: 'source', position: Position.Bottom, x: width / 2, y: height },
          ],
          data: { part, isHere: here.part === part.id, onGoTo, onKeyDown },
          domAttributes: { 'aria-roledescription': undefined },
        };
      }),
    [parts, boxes, here.part, onGoTo, onKeyDown],
  );
  const edges = useMemo(
    () =>
      bundles.map(({ key, from, to, ways }): WayLineType => ({
        id: key,
        type: 'way',
        source: from,
        target: to,
        data: { points: lines.get(key)!.points, look: ways.some(({ look }) => look === 'reply') ? 'reply' : ways[0]!.look, arrowId },
        domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
      })),
    [bundles, lines, arrowId],
  );

  function onNodesChange(changes: readonly NodeChange<PartNodeType>[]): void {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    );
    if (moves.length > 0) setDragged((before) => ({ ...before, ...Object.fromEntries(moves) }));
  }

  /** What would be too small to read begins at its beginning instead. */
  function begin(): void {
    const start = parts.find(({ isStart }) => isStart);
    const { clientWidth = 0, clientHeight = 0 } = frame.current?.querySelector('.react-flow') ?? {};
    const { width, height } = flow.getNodesBounds(nodes);
    if (!start || Math.min(clientWidth / width, clientHeight / height) >= LEGIBLE) {
      void flow.fitView(FIT);
      return;
    }
    const box = boxes.get(start.id)!;
    void flow.setViewport({ x: clientWidth / 2 - centreOf(box).x * LEGIBLE, y: 24 - box.y * LEGIBLE, zoom: LEGIBLE });
  }

  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.defs} aria-hidden="true">
        <defs>
          <marker id={arrowId} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0,0.5 L10,5 L0,9.5 Z" className={styles.arrow} />
          </marker>
        </defs>
      </svg>
      <div className={styles.flow}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onNodesChange}
          onNodeDragStop={(_, node) => {
            onArrange({ ...layout, [node.id]: { x: Math.round(node.position.x), y: Math.round(node.position.y) } });
            setDragged({});
          }}
          aria-label={t('studioGraph.title')}
          aria-describedby={`${arrowId}-keys`}
          onInit={begin}
          minZoom={0.1}
          maxZoom={1.6}
          nodesFocusable={false}
          edgesFocusable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          attributionPosition="bottom-left"
        >
          <ViewportPortal>
            {bundles.map((bundle) => (
              <WayLabel
                key={bundle.key}
                bundle={bundle}
                at={lines.get(bundle.key)!.label}
                fromName={partById.get(bundle.from)?.name ?? bundle.from}
                here={here.way}
                onGoTo={onGoTo}
              />
            ))}
          </ViewportPortal>
          <Panel position="bottom-right" className={styles.controls}>
            <IconButton
              label={t('studioGraph.zoomIn')}
              onClick={() => {
                void flow.zoomIn();
              }}
            >
              <Icon name="plus" />
            </IconButton>
            <IconButton
              label={t('studioGraph.zoomOut')}
              onClick={() => {
                void flow.zoomOut();
              }}
            >
              <Icon name="half" />
            </IconButton>
            <IconButton
              label={t('studioGraph.fit')}
              onClick={() => {
                void flow.fitView(FIT);
              }}
            >
              <Icon name="frame" />
            </IconButton>
            {Object.keys(layout).length > 0 && (
              <Button
                size="s"
                onClick={() => {
                  onArrange({});
                  setTidied(true);
                  void flow.fitView(FIT);
                }}
              >
                {t('studioGraph.tidy')}
              </Button>
            )}
          </Panel>
        </ReactFlow>
      </div>
      <p id={`${arrowId}-keys`} className={styles.keys}>
        {t('studioGraph.keys')}
      </p>
      <output className="visually-hidden">{isTidied && Object.keys(layout).length === 0 ? t('studioGraph.tidied') : ''}</output>
    </div>
  );
}
