import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type CurvePoint, MoodCurve } from '../../src/ui/MoodCurve.tsx';
import { expectAccessible } from '../support/axe.ts';

const WORDS = {
  anger: 'Anger',
  fairness: 'Fairness',
  silence: 'No answer',
  why: 'Why',
  noCause: 'Nothing moved the customer here.',
  help: 'Steps',
  asTable: 'The same as a table',
  caption: 'How the mood moved',
  columnStep: 'Step',
  columnTime: 'Time',
  columnMood: 'Mood',
  valuesOf: ({ step, anger, fairness }: CurvePoint) => `${step}: ${anger}, ${fairness}`,
};

const POINTS: CurvePoint[] = [
  {
    id: '0',
    kind: 'start',
    atMs: 0,
    anger: 70,
    fairness: 30,
    mood: 'angry',
    number: null,
    step: 'The beginning',
    time: '0:00',
    moodWord: 'angry',
    causes: [],
  },
  {
    id: '1',
    kind: 'turn',
    atMs: 60_000,
    anger: 40,
    fairness: 45,
    mood: 'upset',
    number: 1,
    step: 'Your turn 1',
    time: '1:00',
    moodWord: 'upset',
    causes: [{ text: 'You apologised', anger: '−30', fairness: '+15' }],
  },
  {
    id: '2',
    kind: 'silence',
    atMs: 200_000,
    anger: 48,
    fairness: 45,
    mood: 'upset',
    number: null,
    step: 'No answer',
    time: '3:20',
    moodWord: 'upset',
    causes: [{ text: 'Nobody answered', anger: '+8', fairness: null }],
  },
];

const steps = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

describe('the mood curve', () => {
  it('says of every step what it was and why, and opens at the one that moved most', async () => {
    const { container } = render(<MoodCurve points={POINTS} words={WORDS} />);
    expect(steps()).toEqual([
      'The beginning: 70, 30. Nothing moved the customer here.',
      'Your turn 1: 40, 45. Why: You apologised (Anger −30, Fairness +15)',
      'No answer: 48, 45. Why: Nobody answered (Anger +8)',
    ]);
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(/^Your turn 1/);
    await expectAccessible(container);
  });

  it('is walked with the arrow keys, one stop in the order of focus', async () => {
    const user = userEvent.setup();
    render(<MoodCurve points={POINTS} words={WORDS} />);
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName(/^Your turn 1/);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/^No answer/);
    expect(screen.getByRole('button', { pressed: true })).toBe(document.activeElement);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/^No answer/);
    await user.keyboard('{Home}');
    expect(document.activeElement).toHaveAccessibleName(/^The beginning/);
    await user.tab();
    expect(document.activeElement).toHaveTextContent('The same as a table');
  });

  it('tells the causes of whatever step is pointed at or focused', async () => {
    const user = userEvent.setup();
    const { container } = render(<MoodCurve points={POINTS} words={WORDS} />);
    // the panel says to the eye what the step's own name says aloud
    const panel = () => [...container.querySelectorAll('[aria-hidden] strong')].map((one) => one.closest('[aria-hidden]')?.textContent);
    await user.hover(screen.getByRole('button', { name: /^No answer/ }));
    expect(panel()).toEqual(['No answer3:20upsetAnger 48Fairness 45Nobody answeredAnger +8']);
    screen.getByRole('button', { name: /^The beginning/ }).focus();
    await waitFor(() => {
      expect(panel()).toEqual(['The beginning0:00angryAnger 70Fairness 30Nothing moved the customer here.']);
    });
  });

  it('marks each silence on the plot, and says what the mark means only where there is one', () => {
    const { container, rerender } = render(<MoodCurve points={POINTS} words={WORDS} />);
    expect(container.querySelectorAll('rect')).toHaveLength(1);
    expect(container.querySelector('ul[aria-hidden]')).toHaveTextContent('AngerFairnessNo answer');
    rerender(<MoodCurve points={POINTS.slice(0, 2)} words={WORDS} />);
    expect(container.querySelectorAll('rect')).toHaveLength(0);
    expect(container.querySelector('ul[aria-hidden]')).toHaveTextContent(/^AngerFairness$/);
  });

  it('stands below as a table with the same numbers', async () => {
    render(<MoodCurve points={POINTS} words={WORDS} />);
    await userEvent.click(screen.getByText('The same as a table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['The beginning', '0:00', 'angry', '70', '30', 'Nothing moved the customer here.'],
      ['Your turn 1', '1:00', 'upset', '40', '45', 'You apologised (Anger −30, Fairness +15)'],
      ['No answer', '3:20', 'upset', '48', '45', 'Nobody answered (Anger +8)'],
    ]);
  });

  it('opens the table for paper', () => {
    render(<MoodCurve points={POINTS} words={WORDS} />);
    fireEvent(window, new Event('beforeprint'));
    expect(screen.getByRole('table').closest('details')).toHaveProperty('open', true);
  });

  it('with a single point stands without dividing by nothing', () => {
    const { container } = render(<MoodCurve points={POINTS.slice(0, 1)} words={WORDS} />);
    expect(container.innerHTML).not.toContain('NaN');
    expect(steps()).toHaveLength(1);
  });
});
