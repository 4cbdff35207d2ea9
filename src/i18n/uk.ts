/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { common } from './uk/common.ts';
import { debrief } from './uk/debrief.ts';
import { history } from './uk/history.ts';
import { library } from './uk/library.ts';
import { practice } from './uk/practice.ts';
import { settings } from './uk/settings.ts';

export const uk = { common, debrief, history, library, practice, settings } as const;
