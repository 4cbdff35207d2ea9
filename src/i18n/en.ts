/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { common } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { history } from './en/history.ts';
import { library } from './en/library.ts';
import { practice } from './en/practice.ts';
import { settings } from './en/settings.ts';

export const en = { common, debrief, history, library, practice, settings } as const;
