import type { practice as english } from '../en/practice.ts';
import type { Translated } from '../messages.ts';

export const practice = { title: '' } as const satisfies Translated<typeof english>;
