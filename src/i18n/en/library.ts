export const library = {
  title: 'Scenarios',
  lead: 'Choose a conversation. A customer is already angry; how it ends depends on what you write.',
} as const;
