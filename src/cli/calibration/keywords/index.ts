import { SIGNALS, type Signal } from '../../../core/analysis/index.ts';
import type { Lang } from '../../../core/text/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** About a dozen words or phrases a signal, split by `|`, such as a first try would take; `*` stands for any ending. */
export type Keywords = Readonly<Record<Signal, string>>;

const LISTS: Readonly<Record<Lang, Keywords>> = { uk, ru, en };

/** The baseline that rules have to beat: a signal is found where one of its words stands. */
export function createKeywordReader(lang: Lang): (text: string) => ReadonlySet<Signal> {
  const patterns = SIGNALS.map((signal) => [signal, compile(LISTS[lang][signal])] as const);
  return (text) => {
    const plain = text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’ʼ`]/gu, "'");
    return new Set(patterns.flatMap(([signal, pattern]) => (pattern.test(plain) ? [signal] : [])));
  };
}

function compile(list: string): RegExp {
  const phrases = list.split('|').map((phrase) => phrase.replaceAll('*', String.raw`[\p{L}']*`).replaceAll(' ', String.raw`[\s,]+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'u');
}
