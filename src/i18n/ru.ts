/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { common } from './ru/common.ts';
import { debrief } from './ru/debrief.ts';
import { history } from './ru/history.ts';
import { library } from './ru/library.ts';
import { practice } from './ru/practice.ts';
import { settings } from './ru/settings.ts';

export const ru = { common, debrief, history, library, practice, settings } as const;
