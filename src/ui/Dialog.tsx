import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons; the first is focused unless another carries `autoFocus`. */
  readonly actions: ReactNode;
  /** Escape, or a press beside the dialog. */
  readonly onClose: () => void;
};

/** A press beside the dialog is a request to close it, as Escape is; older browsers ignore this. */
const BESIDE_CLOSES = { closedby: 'any' } as object;

/** A native modal dialog: the focus stays inside and returns to where it came from. */
export function Dialog({ open, title, children, actions, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  useLayoutEffect(() => {
    const dialog = ref.current;
    // one that goes while it is open gives the focus back too
    return () => {
      if (dialog?.open) dialog.close();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...BESIDE_CLOSES}
    >
      {open && (
        <div className={styles.inside}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {children && <div className={styles.text}>{children}</div>}
          <div className={styles.actions}>{actions}</div>
        </div>
      )}
    </dialog>
  );
}
