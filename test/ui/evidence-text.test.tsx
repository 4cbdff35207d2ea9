import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { array, assert, integer, property, record, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type EvidenceGroup, EvidenceText } from '../../src/ui/EvidenceText.tsx';
import { segmentsOf } from '../../src/ui/evidence-segments.ts';
import { expectAccessible } from '../support/axe.ts';

const TEXT = 'Извините, просто у нас много заказов.';

const APOLOGY: EvidenceGroup = {
  id: 'signal.apology',
  name: 'apology',
  tone: 'good',
  toneWord: 'helped',
  likelyWord: null,
  places: [{ start: 0, end: 16, likely: false }],
  pick: null,
  pickLabel: '',
};
const EXCUSE: EvidenceGroup = {
  id: 'signal.excuse',
  name: 'excuse',
  tone: 'bad',
  toneWord: 'hurt',
  likelyWord: 'likely',
  places: [{ start: 10, end: 36, likely: true }],
  pick: () => {},
  pickLabel: 'Back to the mark',
};

function show(groups: readonly EvidenceGroup[]) {
  return render(<EvidenceText text={TEXT} groups={groups} lit={null} onLight={() => {}} idOf={(id) => id.replace('.', '-')} />);
}

describe('a text with evidence', () => {
  it('is cut where marks overlap, each piece with the marks that cover it', () => {
    expect(
      segmentsOf('abcdef', [
        { start: 0, end: 4 },
        { start: 2, end: 5 },
      ]),
    ).toEqual([
      { start: 0, end: 2, text: 'ab', marks: [{ start: 0, end: 4 }] },
      {
        start: 2,
        end: 4,
        text: 'cd',
        marks: [
          { start: 0, end: 4 },
          { start: 2, end: 5 },
        ],
      },
      { start: 4, end: 5, text: 'e', marks: [{ start: 2, end: 5 }] },
      { start: 5, end: 6, text: 'f', marks: [] },
    ]);
  });

  it('is never changed by its marks, whatever they are', () => {
    const mark = record({ start: integer({ min: -3, max: 40 }), end: integer({ min: -3, max: 40 }) });
    assert(
      property(string({ unit: 'binary', maxLength: 30 }), array(mark), (text, marks) => {
        const segments = segmentsOf(text, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, end, marks: covering } of segments) {
          expect(covering).toEqual(marks.filter((one) => one.start <= start && end <= one.end));
        }
      }),
    );
  });

  it('names every mark once, with its tone and its certainty in words', async () => {
    const { container } = show([APOLOGY, EXCUSE]);
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Извините, ',
      'просто',
      ' у нас много заказов',
    ]);
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names).toEqual(['1apology, helped', '2excuse, hurtlikely: Back to the mark']);
    // read aloud, the text says where each of them ends
    expect(container.querySelector('p')).toHaveTextContent('Извините, просто1 (apology) у нас много заказов2 (excuse) .');
    await expectAccessible(container);
  });

  it('leads from a name to where it belongs', async () => {
    const pick = vi.fn<() => void>();
    show([{ ...EXCUSE, pick }]);
    await userEvent.click(screen.getByRole('button', { name: /excuse, hurt.*Back to the mark/ }));
    expect(pick).toHaveBeenCalledOnce();
  });

  it('without marks is just the text', () => {
    const { container } = show([]);
    expect(container).toHaveTextContent(TEXT);
    expect(container.querySelector('mark, ol')).toBeNull();
  });
});
