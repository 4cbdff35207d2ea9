const PIECE_BYTES = 1024 * 1024;

/** A file line by line as it is read: a backup may be bigger than a text can be. Bytes that are no UTF-8 reject. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    rest += decoder.decode(await file.slice(at, at + PIECE_BYTES).arrayBuffer(), { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
