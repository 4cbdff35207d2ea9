import { type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import { droppedFiles } from './dropped-files.ts';

type Props = {
  /** The id of its heading. */
  readonly labelledBy: string;
  readonly className?: string | undefined;
  /** While something is held over it. */
  readonly overClassName?: string | undefined;
  /** Those in folders too. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** A part of a screen onto which files can be dropped; what it holds must offer the same by keyboard. */
export function DropArea({ labelledBy, className, overClassName, onFiles, children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a short cut; a button in it does the same
    <section
      className={classes(className, isOver && overClassName)}
      aria-labelledby={labelledBy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      {children}
    </section>
  );
}
