import { startTransition, useCallback, useEffect, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Reading, usePorts } from '../../adapters/react/ports.ts';
import type { Analyser, Analysis, ReplyChannel } from '../../core/analysis/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { type Loaded, useLoaded } from '../../ui/use-loaded.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/** A reply and what is known around it. */
export type Asked = {
  readonly text: string;
  /** The language to assume where a sentence could be several; null: by the text. */
  readonly lang: Lang | null;
  readonly channel: ReplyChannel;
  readonly customer: string;
  readonly customerName: string;
};

/** What was read, together with the text it was read in: offsets never meet another text. */
export type Read = { readonly asked: Asked; readonly analysis: Analysis };

export type ReplyReading = {
  readonly loaded: Loaded<Reading>;
  /** The last finished reading; null where there is no text. It may be of an earlier text for a moment. */
  readonly read: Read | null;
};

/** A rest in the typing after which it is read: shorter than a thought, longer than the gap between two keys of one word. Long texts wait longer. */
const REST_MS = 120;
const LONG = 1500;
const LONG_REST_MS = 300;

/** Reads a reply while it is typed: in the browser's idle moments, each state of the text at most once, and none that was typed over meanwhile. */
export function useReplyReading(asked: Asked): ReplyReading {
  const { content, wallNow } = usePorts();
  const { settings } = usePerson();
  const { learned = true, phrases } = settings;
  const loaded = useLoaded(useCallback(() => content.loadReading({ learned, phrases }), [content, learned, phrases]));
  const analyser = loaded.state === 'ready' ? loaded.value.analyser : null;
  const [result, setResult] = useState<(Read & { readonly by: Analyser }) | null>(null);
  const isBlank = asked.text.trim() === '';
  const isDone = result?.asked === asked && result.by === analyser;

  // what was read of a text that is gone does not come back with the next one
  if (isBlank && result !== null) setResult(null);

  useEffect(() => {
    if (!analyser || isBlank || isDone) return undefined;
    return whenIdle(asked.text.length < LONG ? REST_MS : LONG_REST_MS, () => {
      const analysis = readReply(analyser, asked, wallNow());
      startTransition(() => {
        setResult({ asked, analysis, by: analyser });
      });
    });
  }, [analyser, asked, isBlank, isDone, wallNow]);

  return { loaded, read: isBlank || result?.by !== analyser ? null : result };
}

function readReply(analyser: Analyser, { text, lang, channel, customer, customerName }: Asked, nowMs: number): Analysis {
  return analyser.analyse(text, {
    channel,
    now: localMinute(nowMs),
    ...(lang && { lang }),
    ...(customer.trim() && { customer }),
    ...(customerName.trim() && { customerNames: [customerName.trim()] }),
  });
}

/** `YYYY-MM-DDTHH:mm` where the person is. */
function localMinute(wallMs: number): string {
  return new Date(wallMs - new Date(wallMs).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
