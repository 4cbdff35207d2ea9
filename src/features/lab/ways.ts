/** The ways between words in the text and entries of the list: both carry the finding's number. */
export const placeId = (number: number): string => `lab-place-${number}`;
export const findingId = (number: number): string => `lab-finding-${number}`;

export const toPlace = (number: number): void => {
  goTo(placeId(number));
};
export const toFinding = (number: number): void => {
  goTo(findingId(number));
};

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
