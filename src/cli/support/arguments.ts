/** Reading a command line: node's parseArgs, with what all commands share (`--ui-lang`, exit code 2 for bad usage, in three languages). */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { LANGS, type Lang } from '../../core/text/index.ts';
import { translate } from '../../i18n/index.ts';

/** FORMATS §1: 0 all is well · 1 the content has errors · 2 bad usage or an unreadable file. */
export const EXIT = { ok: 0, content: 1, usage: 2 } as const;

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Config<Options extends ParseArgsOptionsConfig> = { options: Options; allowPositionals: true; strict: true; args: string[] };
type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<Config<Options>>>['values'];

export type CommandLine<Options extends ParseArgsOptionsConfig> = {
  readonly values: Values<Options>;
  readonly positionals: readonly string[];
  /** The language of messages: `--ui-lang`, English by default. */
  readonly lang: Lang;
};

/** The options and arguments this command was started with. `usage` is its one line of help. Ends the process on bad usage and on `--help`. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  usageLine: string,
  args: readonly string[] = process.argv.slice(2),
): CommandLine<Options> {
  const lang = langAmong(args);
  if (args.includes('--help')) {
    process.stdout.write(`${usageLine}  [--ui-lang uk|ru|en]\n`);
    process.exit(EXIT.ok);
  }
  try {
    const config = {
      options: { ...options, 'ui-lang': { type: 'string' } },
      allowPositionals: true,
      args: [...args],
    } as unknown as Config<Options>;
    const { values, positionals } = parseArgs(config);
    const asked = (values as Readonly<Record<string, unknown>>)['ui-lang'];
    if (asked !== undefined && !isLang(asked))
      return usage(lang, 'commands.badLang', { value: typeof asked === 'string' ? asked : '' }, usageLine);
    return { values, positionals, lang };
  } catch (error) {
    return usage(lang, ...reasonOf(error), usageLine);
  }
}

/** Says on stderr what is wrong with the command line, and how it is used; ends the process with 2. */
export function usage(lang: Lang, key: string, params: Readonly<Record<string, string | number>>, usageLine: string): never {
  process.stderr.write(
    `${translate(lang, key, params)}\n${translate(lang, 'commands.usage', { usage: `${usageLine}  [--ui-lang uk|ru|en]` })}\n`,
  );
  process.exit(EXIT.usage);
}

/** Says on stderr why a command can't go on (an unreadable file); ends the process with 2. */
export function giveUp(lang: Lang, key: string, params: Readonly<Record<string, string | number>> = {}): never {
  process.stderr.write(`${translate(lang, key, params)}\n`);
  process.exit(EXIT.usage);
}

function langAmong(args: readonly string[]): Lang {
  const at = args.findIndex((arg) => arg === '--ui-lang' || arg.startsWith('--ui-lang='));
  const value = at === -1 ? undefined : args[at]!.includes('=') ? args[at]!.slice('--ui-lang='.length) : args[at + 1];
  return isLang(value) ? value : 'en';
}

function isLang(value: unknown): value is Lang {
  return (LANGS as readonly unknown[]).includes(value);
}

function reasonOf(error: unknown): [string, Readonly<Record<string, string>>] {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'(-[^' ]*)/u.exec(message ?? '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return ['commands.unknownOption', { option }];
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return ['commands.optionValue', { option }];
  return ['commands.badUsage', { reason: message ?? String(error) }];
}
