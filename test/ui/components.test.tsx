import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { MOODS } from '../../src/core/scenario/types.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Countdown } from '../../src/ui/Countdown.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Choice, SelectField, TextField } from '../../src/ui/Field.tsx';
import { MoodFace } from '../../src/ui/MoodFace.tsx';
import { type Loaded, useLoaded } from '../../src/ui/use-loaded.ts';
import { expectAccessible } from '../support/axe.ts';

describe('the faces', () => {
  it('differ in more than colour', () => {
    const drawn = MOODS.map((mood) => {
      const { container, unmount } = render(<MoodFace mood={mood} />);
      const paths = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' ');
      unmount();
      return paths;
    });
    expect(new Set(drawn).size).toBe(MOODS.length);
  });

  it('are pictures with a name only where no word stands beside them', () => {
    const { rerender } = render(<MoodFace mood="calm" />);
    expect(screen.queryByRole('img')).toBeNull();
    rerender(<MoodFace mood="calm" label="calm" />);
    expect(screen.getByRole('img', { name: 'calm' })).toBeVisible();
  });
});

describe('the countdown', () => {
  it.each([
    [0, '0 94.24777960769379'],
    [0.5, '47.12388980384689 94.24777960769379'],
    [7, '94.24777960769379 94.24777960769379'],
  ])('with %d of the time used up fills its ring to %s', (used, dashes) => {
    const { container } = render(<Countdown pressure="late" used={used} time="1:30" word="late" against="good up to 1 min" />);
    expect(container.querySelectorAll('circle')[1]).toHaveAttribute('stroke-dasharray', dashes);
    expect(container).toHaveTextContent('1:30late, good up to 1 min');
  });
});

describe('the dialog', () => {
  it('has its title for a name, and asks to be closed on Escape without closing by itself', async () => {
    const onClose = vi.fn<() => void>();
    render(<Dialog open title="Sure?" actions={<Button>No</Button>} onClose={onClose} />);
    const dialog = screen.getByRole('dialog', { name: 'Sure?' });
    const cancel = new Event('cancel', { cancelable: true });
    act(() => {
      dialog.dispatchEvent(cancel);
    });
    expect(onClose).toHaveBeenCalledOnce();
    expect(cancel.defaultPrevented).toBe(true);
    await expectAccessible();
  });

  it('closes when it goes while it is open, which gives the focus back', () => {
    const { unmount } = render(<Dialog open title="Sure?" actions={<Button>No</Button>} onClose={() => {}} />);
    const dialog = screen.getByRole<HTMLDialogElement>('dialog');
    expect(dialog.open).toBe(true);
    unmount();
    expect(dialog.open).toBe(false);
  });

  it('holds nothing while it is closed', () => {
    render(
      <Dialog open={false} title="Sure?" actions={<Button>No</Button>} onClose={() => {}}>
        text
      </Dialog>,
    );
    expect(screen.queryByText('text')).toBeNull();
  });
});

describe('fields', () => {
  it('are named by their label and described by their hint', async () => {
    render(
      <main>
        <TextField label="Name" hint="A first name is enough" />
        <SelectField label="Colours" defaultValue="light">
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </SelectField>
      </main>,
    );
    expect(screen.getByRole('textbox', { name: 'Name', description: 'A first name is enough' })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Colours' })).toHaveValue('light');
    await expectAccessible();
  });

  it('a choice is a group of radio buttons that arrow keys move through', async () => {
    const user = userEvent.setup();
    function Languages() {
      const [value, setValue] = useState<'all' | 'uk'>('all');
      const options = [
        { value: 'all', label: 'All' },
        { value: 'uk', label: 'Ukrainian' },
      ] as const;
      return <Choice legend="Language" value={value} options={options} onChange={setValue} />;
    }
    render(<Languages />);
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Ukrainian' })).toBeChecked();
    await expectAccessible(screen.getByRole('group', { name: 'Language' }));
  });
});

describe('loading', () => {
  const seen: Loaded<string>['state'][] = [];
  function Word({ load }: { readonly load: () => Promise<string> }) {
    const loaded = useLoaded(load);
    seen.push(loaded.state);
    return (
      <button type="button" onClick={loaded.retry}>
        {loaded.state === 'ready' ? loaded.value : loaded.state}
      </button>
    );
  }

  it('drops the late answer to an earlier question', async () => {
    let answerFirst = (_word: string) => {};
    const first = () =>
      new Promise<string>((resolve) => {
        answerFirst = resolve;
      });
    const second = async () => 'second';
    const { rerender } = render(<Word load={first} />);
    rerender(<Word load={second} />);
    expect(await screen.findByText('second')).toBeVisible();
    await act(async () => {
      answerFirst('first');
      await Promise.resolve();
    });
    expect(screen.getByRole('button')).toHaveTextContent('second');
  });

  it('keeps what it has in sight while the same is loaded anew, and says it is loading after a failure', async () => {
    const user = userEvent.setup();
    const answers = [async () => 'one', async () => 'two', () => Promise.reject(new Error('offline')), async () => 'three'];
    let asked = 0;
    const load = () => answers[asked++]?.() ?? Promise.reject(new Error('asked too often'));
    render(<Word load={load} />);
    await screen.findByText('one');
    seen.length = 0;
    await user.click(screen.getByRole('button'));
    await screen.findByText('two');
    expect(seen).not.toContain('loading');
    await user.click(screen.getByRole('button'));
    await screen.findByText('failed');
    seen.length = 0;
    await user.click(screen.getByRole('button'));
    await screen.findByText('three');
    expect(seen).toContain('loading');
  });
});
