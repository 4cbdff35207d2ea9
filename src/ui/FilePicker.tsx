import { useRef } from 'react';
import { Button } from './Button.tsx';

type Props = {
  readonly label: string;
  /** As of an `<input type="file">`. */
  readonly accept: string;
} & (
  | { readonly onFile: (file: File) => void }
  /** Several at once. */
  | { readonly onFiles: (files: readonly File[]) => void }
);

/** A button that asks for a file. The same file, mended, may be chosen again. */
export function FilePicker({ label, accept, ...on }: Props) {
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
        multiple={'onFiles' in on}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          const [first] = files;
          if ('onFiles' in on) on.onFiles(files);
          else if (first) on.onFile(first);
        }}
      />
    </>
  );
}
