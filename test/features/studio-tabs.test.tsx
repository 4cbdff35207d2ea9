import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tabs } from '../../src/features/studio/Tabs.tsx';

const IDS = ['form', 'text', 'graph', 'share'];
const TAB = 100;
const PHONE = 250;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('tabs that run off the side', () => {
  it('show all of the chosen one', () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
      const list = this.closest('[role=tablist]');
      const at = IDS.indexOf(this.textContent);
      return list === this || !list ? new DOMRect(0, 0, PHONE, 40) : new DOMRect(at * TAB - list.scrollLeft, 0, TAB, 40);
    });
    const tabs = IDS.map((id) => ({ id, label: id, content: null }));
    const shown = (chosen: string) => (
      <Tabs label="Parts" tabs={tabs} chosen={chosen} onChoose={() => undefined}>
        {(id) => id}
      </Tabs>
    );
    const { getByRole, rerender } = render(shown('text'));
    const list = getByRole('tablist');
    expect(list.scrollLeft).toBe(0);
    rerender(shown('graph'));
    expect(list.scrollLeft).toBe(50);
    rerender(shown('share'));
    expect(list.scrollLeft).toBe(150);
    rerender(shown('form'));
    expect(list.scrollLeft).toBe(0);
  });
});
