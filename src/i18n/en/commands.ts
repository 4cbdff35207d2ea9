/** What the commands say around their results. */
export const commands = {
  usage: 'Usage: {{usage}}',
  badLang: 'There is no such language of messages: «{{value}}». Choose uk, ru or en.',
  unknownOption: 'There is no option {{option}}.',
  optionValue: 'The option {{option}} does not fit: check whether it needs a value.',
  badUsage: 'The command could not be understood: {{reason}}',
  noSuchFile: 'There is no file {{file}}.',
  unreadable: 'The file {{file}} cannot be read: {{reason}}',
  checked_one: '{{count}} file checked',
  checked_other: '{{count}} files checked',
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  noFiles: 'There is nothing to check.',
  staleSchema: '{{file}} is not what the schema says. Run: {{command}}',
} as const;
