/** The customer's voice in a call. */
export const voice = {
  mute: 'Mute the customer',
  unmute: 'Let the customer be heard',
  own: 'Spoken by a voice of this device. Nothing said or typed leaves it.',
  muted: 'The voice is off. Every line stands here in writing.',
  none: 'This device has no voice of its own for this language. Every line stands here in writing.',
  private: 'The voice is one of this device, and nothing that is said or typed leaves it.',
  setting: 'Voice: in calls, hear the customer speak',
  settingNote:
    'A voice that is installed on this device says the customer’s lines; voices that would send the words to a server are never used. Every line stands there in writing too, and you answer by typing. Switch it off if a screen reader reads to you.',
  here: 'Voices on this device: {{langs}}.',
  nowhere: 'This device has no voice of its own for any of the three languages, so calls stay silent.',
} as const;
