/** How a conversation ended, and what that means where the scenario has no words of its own for it. */
export const outcomes = {
  delighted: {
    title: 'The customer is delighted',
    meaning: 'The trouble is put right, and with more care than was expected. People tell others about that, and come back.',
  },
  kept: {
    title: 'The customer stays',
    meaning:
      'The trouble is put right and the anger is over. The customer stays; nothing here to tell friends about, and nothing to warn them of.',
  },
  resigned: {
    title: 'The customer gives up',
    meaning:
      'No quarrel and no complaint, just nobody who expects anything any more. The next order goes elsewhere, and nobody will hear why.',
  },
  lost: {
    title: 'The customer is gone',
    meaning: 'The customer leaves angry. Winning somebody new in their place costs several times what keeping them would have cost.',
  },
  public: {
    title: 'The customer tells the world',
    meaning: 'The story is out where everybody can read it, in the customer’s words. It will still be found when today is long forgotten.',
  },
  claim: {
    title: 'The customer files a claim',
    meaning:
      'From here on it is settled by an authority or a court: slower, dearer, and with everything that was written here in the file.',
  },
} as const;
