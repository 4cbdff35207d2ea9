import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { REPLY_CHANNELS } from '../../core/analysis/types.ts';
import { LANGS } from '../../core/text/language.ts';
import type { Asked } from './use-reply-reading.ts';

export const NOTHING_ASKED: Asked = { text: '', lang: null, channel: 'chat', customer: '', customerName: '' };

/** What another screen has sent along with the address. It is taken once and then forgotten: the text stands nowhere but in the page. */
export function useArrival(): Asked {
  const state = useLocation().state as unknown;
  const navigate = useNavigate();
  const [arrived] = useState(() => readArrival(state));
  useEffect(() => {
    if (state !== null) void navigate('.', { replace: true, state: null, preventScrollReset: true });
  }, [state, navigate]);
  return arrived;
}

function readArrival(state: unknown): Asked {
  if (typeof state !== 'object' || state === null) return NOTHING_ASKED;
  const { text, lang, channel, customer, customerName } = state as Readonly<Record<string, unknown>>;
  return {
    text: asText(text),
    lang: LANGS.find((known) => known === lang) ?? null,
    channel: REPLY_CHANNELS.find((known) => known === channel) ?? 'chat',
    customer: asText(customer),
    customerName: asText(customerName),
  };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
