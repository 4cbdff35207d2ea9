import { useRef } from 'react';
import { Button } from './Button.tsx';

type Props = {
  readonly label: string;
  /** As of an `<input type="file">`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** A button that asks for a file. The same file, mended, may be chosen again. */
export function FilePicker({ label, accept, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        onClick={() => {
          picker.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
