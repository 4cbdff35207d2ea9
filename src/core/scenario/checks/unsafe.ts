/** Texts are texts: no markup, no script, no signs that can't be seen. */
import type { Diagnostic } from '../diagnostic.ts';
import { type TextsCheck, found } from './check.ts';

const MARKUP =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|<!\w|\bjavascript:|\bvbscript:|\bdata:text\/html|\bon(?:error|load|click|mouseover|focus)\s*=/iu;
/** Controls, zero-width signs inside a text, and what turns the direction of writing round. A zero-width joiner belongs to emoji. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/u;

export const checkUnsafe: TextsCheck = (input) =>
  input.texts.flatMap(({ text, path }): Diagnostic[] => {
    const markup = MARKUP.exec(text)?.[0];
    const hidden = HIDDEN.exec(text)?.[0];
    return [
      ...(markup ? [found(input, path, { code: 'text/markup', params: { found: markup.slice(0, 60) } })] : []),
      ...(hidden
        ? [
            found(input, path, {
              code: 'text/hidden-sign',
              params: { sign: `U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` },
            }),
          ]
        : []),
    ];
  });
