/** The customer's mood in a word. */
export const moods = {
  furious: 'furious',
  angry: 'angry',
  upset: 'upset',
  calm: 'calm',
  grateful: 'grateful',
} as const;
