import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import type { Part, Place } from './parts.ts';
import styles from './Picture.module.css';
import { tintOf } from './tint.ts';

export type PartNodeType = Node<
  {
    readonly part: Part;
    readonly isHere: boolean;
    readonly onGoTo: (place: Place) => void;
    readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  },
  'part'
>;

/** A stage, an outcome, or a name that nothing answers to. */
export const PartNode = memo(function PartNode({ data: { part, isHere, onGoTo, onKeyDown } }: NodeProps<PartNodeType>) {
  const { t } = useTranslation();
  const { id, kindWord, name, ownName, isStart, stays, marks, place } = part;
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className={styles.handle} />
      <button
        type="button"
        data-part={id}
        data-tint={tintOf(part)}
        className={styles.part}
        aria-current={isHere ? 'location' : undefined}
        aria-disabled={place === null ? true : undefined}
        onClick={() => {
          if (place !== null) onGoTo(place);
        }}
        onKeyDown={(event) => {
          onKeyDown(event, id);
        }}
      >
        <span className={styles.kind}>
          {kindWord}
          {isStart && <span className={styles.start}>{t('studioGraph.start')}</span>}
          {isHere && <span className={styles.here}>{t('studioGraph.here')}</span>}
        </span>{' '}
        <span className={styles.name}>{name}</span> {ownName !== null && <span className={styles.own}>{ownName}</span>}
        {stays !== null && <span className={styles.stays}>{stays}</span>}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark}>
            <Icon name="warning" size={14} /> {mark}
          </span>
        ))}
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={styles.handle} />
    </>
  );
});
