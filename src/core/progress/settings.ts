import type { Settings } from './types.ts';

/** What holds until somebody chooses. */
export const DEFAULT_SETTINGS: Settings = { v: 1, uiLang: null, theme: 'system', currentProfileId: null };
