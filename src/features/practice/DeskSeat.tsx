import { createElement, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { needWording } from '../../i18n/screens.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './DeskSeat.module.css';
import type { OperatorDeskProps } from './operator-desk/OperatorDesk.tsx';

type Props = Omit<OperatorDeskProps, 'onPut'> & {
  /** Beside the conversation; else it is a drawer over it. */
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Where the operator's desk stands, once it has been fetched: a column where there is room for one, else a drawer. */
export function DeskSeat({ isWide, isOpen, onClose, ...props }: Props) {
  const { t } = useTranslation();
  if (isWide) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is low, so the keyboard must reach it
      <aside className={styles.column} aria-label={t('practice.desk')} tabIndex={0}>
        <h2 className={styles.title}>{t('practice.desk')}</h2>
        <FetchedDesk {...props} onPut={nothing} />
      </aside>
    );
  }
  return (
    <Drawer isOpen={isOpen} onClose={onClose}>
      <FetchedDesk {...props} onPut={onClose} />
    </Drawer>
  );
}

const nothing = () => {};

function FetchedDesk(props: OperatorDeskProps) {
  const loaded = useLoaded(loadDesk);
  return <LoadGate loaded={loaded}>{({ OperatorDesk }) => createElement(OperatorDesk, props)}</LoadGate>;
}

async function loadDesk() {
  const [{ OperatorDesk }] = await Promise.all([import('./operator-desk/OperatorDesk.tsx'), needWording(['desk', 'company', 'journal'])]);
  return { OperatorDesk };
}

/** A native dialog at the side: the focus stays inside and returns to the button that opened it. The clock goes on meanwhile. */
function Drawer({ isOpen, onClose, children }: Pick<Props, 'isOpen' | 'onClose'> & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  // before the browser's focus goes elsewhere: what is put into the reply is written there at once
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen && dialog?.open === true) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={ref}
      className={styles.drawer}
      aria-label={t('practice.desk')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...BESIDE_CLOSES}
    >
      {isOpen && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 className={styles.title}>{t('practice.desk')}</h2>
            <IconButton label={t('common.close')} onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

/** A press beside the drawer closes it; older browsers ignore this. */
const BESIDE_CLOSES = { closedby: 'any' } as object;

/** From this width on there is room for the desk beside the conversation. */
const WIDE = '(width >= 68.75rem)';

export function useRoomForDesk(): boolean {
  return useSyncExternalStore(subscribe, isWideNow, () => true);
}

const hasQueries = () => typeof window.matchMedia === 'function';
const isWideNow = () => !hasQueries() || window.matchMedia(WIDE).matches;

function subscribe(changed: () => void): () => void {
  if (!hasQueries()) return nothing;
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
