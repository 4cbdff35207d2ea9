import { within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseRecord, Stores } from '../../src/core/progress/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { csvOf } from '../../src/ui/csv.ts';
import { hasMessage } from '../../src/i18n/index.ts';
import { openApp, durableStores, type TestApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { aCase, manyCases, named } from '../support/cases.ts';

const ME = '00000000-0000-4000-8000-000000000001';
const DAY = 86_400_000;

async function openReports(cases: readonly CaseRecord[], { path = '/reports', lang = 'en' }: { path?: string; lang?: Lang } = {}) {
  const memory = durableStores();
  const stores: Stores = {
    ...memory,
    cases: { ...memory.cases, all: async () => [...cases], list: async (id) => cases.filter(({ profileId }) => profileId === id) },
  };
  await stores.profiles.put({ v: 1, id: ME, name: 'Олена Коваль', createdMs: 0 });
  const app = await openApp({ stores, lang, path });
  await app.screen.findByRole('heading', { level: 1 });
  await app.screen.findAllByRole('radio');
  return app;
}

const part = (app: TestApp, name: string) => within(app.screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement);

function cells(table: HTMLElement): string[][] {
  return [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}
const plain = (text: string | null) => (text ?? '').replaceAll(/\s/gu, ' ');

/** Three days: a kettle replaced twice, once in vain; a letter about a late parcel that went astray. */
const CASES: readonly CaseRecord[] = [
  aCase(1, { startedMs: WALL_MS - 3 * DAY, csat: 5, solvedMs: 60_000 }),
  aCase(2, { startedMs: WALL_MS - 3 * DAY, solved: false, solvedMs: null, csat: 2, outcome: 'lost', firstReplyMs: 90_000 }),
  aCase(3, {
    startedMs: WALL_MS - DAY,
    channel: 'email',
    lang: 'en',
    company: 'Post Plus',
    customer: '=HYPERLINK("http://x")\n1',
    product: null,
    cause: named('late', 'Late parcel'),
    department: named('logistics', 'Delivery'),
    registered: { department: named('logistics', 'Delivery'), cause: named('late', 'Late parcel'), category: 'claim' },
    misrouted: 1,
    firstReplyMs: 7_200_000,
    solvedMs: 9_000_000,
    csat: 4,
    remedies: [{ ...named('refund', 'Money back'), kind: 'refund', right: 'right' }],
  }),
  aCase(4, { profileId: 'somebody-else', operator: 'Анна Петрова', startedMs: WALL_MS - 40 * DAY }),
];

describe('reports without cases', () => {
  it('say what will stand here and lead to the library', async () => {
    const app = await openReports([]);
    expect(await app.screen.findByText('No cases yet')).toBeVisible();
    expect(app.screen.getByRole('link', { name: 'Choose a scenario' })).toHaveAttribute('href', '/');
    expect(app.screen.queryByRole('table')).toBeNull();
    await expectAccessible();
  });
});

describe('reports on one case', () => {
  it('draw no course of things and give no percents', async () => {
    const app = await openReports([aCase(1, { startedMs: WALL_MS })]);
    const totals = part(app, 'All in all');
    expect(plain(totals.getByText('Solved').parentElement?.textContent ?? '')).toBe('Solved1 of 1as the customer says');
    expect(totals.getByText('To the first reply').parentElement).toHaveTextContent('30 sec');
    expect(app.screen.getByText('All of them in one stretch (Mar 12): there is no line to draw yet.')).toBeVisible();
    expect(app.screen.getByText(/^With so few cases nothing can stand out yet/)).toBeVisible();
    expect(totals.getByText('nothing registered or handed over yet')).toBeVisible();
    expect(app.screen.getByRole('main')).not.toHaveTextContent('%');
    await expectAccessible();
  });
});

describe('reports on a few cases', () => {
  it('tell mine by default, with what they were about and how long they took', async () => {
    const app = await openReports(CASES);
    expect(app.screen.getByText('3 cases', { selector: 'output' })).toBeVisible();
    expect(cells(part(app, 'What the cases are about').getByRole('table'))).toEqual([
      ['Cause', 'Cases', 'Solved', 'First reply', 'Solution', 'Simulated CSAT'],
      ['Брак', '2', '1 of 2', '1 min', '1 min', '3.5'],
      ['Late parcel', '1', '1 of 1', '2 hr', '2 hr 30 min', '4'],
    ]);
    expect(cells(part(app, 'How long it takes').getByRole('table'))).toEqual([
      ['Channel', 'Cases', 'First reply', 'Solution'],
      ['Chat', '2', '1 min', '1 min'],
      ['E-mail', '1', '2 hr', '2 hr 30 min'],
    ]);
    expect(cells(part(app, 'Cases over time').getByRole('table'))).toEqual([
      ['When', 'Cases', 'Solved', 'Simulated CSAT'],
      ['Mar 11', '1', '1 of 1', '4'],
      ['Mar 9', '2', '1 of 2', '3.5'],
    ]);
    expect(cells(part(app, 'Who solved what').getByRole('table'))).toEqual([
      ['Operator', 'Solved', 'Cases', 'Share solved', 'What solved their cases', 'Simulated CSAT'],
      ['Олена Коваль', '2', '3', '2 of 3', 'Refund 1Replacement 1', '4'],
    ]);
    const solutions = part(app, 'What solved cases like these');
    expect(cells(solutions.getByRole('table'))[1]?.slice(0, 3)).toEqual(['Брак2 cases', 'Replacement 1 of 2', '1 of 2']);
    expect(solutions.getByRole('link', { name: 'Case 1001, Марина Вікторівна' })).toHaveAttribute('href', `/attempt/${CASES[0]?.id}`);
    expect(part(app, 'All in all').getByText('Sent astray').parentElement).toHaveTextContent('1 of 1');
    await expectAccessible();
  });

  it('tell everybody’s when asked to, and say who that is', async () => {
    const app = await openReports(CASES);
    expect(app.screen.getByText(/^Everybody’s are those of everybody who uses this browser on this computer/)).toBeVisible();
    await app.user.click(app.screen.getByRole('radio', { name: 'Everybody’s' }));
    expect(await app.screen.findByText('4 cases', { selector: 'output' })).toBeVisible();
    expect(app.path()).toBe('/reports?who=everybody');
    expect(part(app, 'Who solved what').getByRole('rowheader', { name: 'Анна Петрова' })).toBeVisible();
    await expectAccessible();
  });

  it('count by what is chosen, which stands in the address', async () => {
    const app = await openReports(CASES);
    await app.user.click(app.screen.getByRole('radio', { name: 'Product' }));
    expect(app.path()).toBe('/reports?by=product');
    const table = part(app, 'What the cases are about').getByRole('table', { name: 'What the cases are about: Product' });
    expect(cells(table)).toEqual([
      ['Product', 'Cases', 'Solved', 'Replaced or refunded', 'First reply', 'Solution', 'Simulated CSAT'],
      ['Чайник', '2', '1 of 2', '2', '1 min', '1 min', '3.5'],
      ['not stated', '1', '1 of 1', '1', '2 hr', '2 hr 30 min', '4'],
    ]);
  });

  it.each([
    ['?channel=email', '1 case'],
    ['?lang=uk', '2 cases'],
    ['?company=post%20plus', '1 case'],
    ['?period=d7', '3 cases'],
    ['?period=d7&who=everybody', '3 cases'],
    ['?period=own&from=2025-03-11', '1 case'],
    ['?period=own&from=2025-03-09&to=2025-03-10', '2 cases'],
    ['?channel=nonsense&period=ever', '3 cases'],
  ])('are narrowed by the address %s to %s', async (query, count) => {
    const app = await openReports(CASES, { path: `/reports${query}` });
    expect(await app.screen.findByText(count, { selector: 'output' })).toBeVisible();
  });

  it('are narrowed by hand, and all shown again', async () => {
    const app = await openReports(CASES);
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Channel' }), 'E-mail');
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Language' }), 'Ukrainian');
    expect(app.path()).toBe('/reports?channel=email&lang=uk');
    expect(app.screen.getByText('No cases under these filters')).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Show all cases' }));
    expect(app.path()).toBe('/reports');
    expect(app.screen.getByText('3 cases', { selector: 'output' })).toBeVisible();
  });
});

describe('reports on many cases', () => {
  it('name what goes well and where the weak places are, and show long tables whole when asked', async () => {
    const cases = manyCases(2000, { untilMs: WALL_MS, days: 300 }).map((one, n) => ({ ...one, customer: `Клієнт ${n % 40}` }));
    const app = await openReports(cases, { path: '/reports?by=customer' });
    const weak = part(app, 'Weak places');
    expect(weak.getByText('Запізнення').closest('h3')).toHaveTextContent('Cause Запізнення');
    expect(weak.getByText(/^solved 3\d%, overall 6\d%$/)).toBeVisible();
    expect(part(app, 'What goes well').getByText(/^simulated CSAT 3\.\d on average, overall 3/)).toBeVisible();
    const customers = part(app, 'What the cases are about');
    expect(customers.getAllByRole('row').length).toBe(1 + 8);
    await app.user.click(customers.getByRole('button', { name: 'Show all 40 rows' }));
    expect(customers.getAllByRole('row').length).toBe(1 + 40);
    await expectAccessible();
  });
});

describe('a part saved as CSV', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  /** Presses a button; the name and the bytes of the file. */
  async function save(app: TestApp, name: string) {
    const blobs: Blob[] = [];
    const made = Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blobs.push(blob);
        return 'blob:saved';
      },
      revokeObjectURL: () => {},
    });
    vi.stubGlobal('URL', made);
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await app.user.click(app.screen.getByRole('button', { name }));
    const bytes = await new Promise<ArrayBuffer>((done) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        done(reader.result as ArrayBuffer);
      });
      reader.readAsArrayBuffer(blobs[0] as Blob);
    });
    return { names, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }

  it('has its mark of UTF-8, its figures in plain units, and a name that says what and when', async () => {
    const app = await openReports(CASES);
    const { names, text } = await save(app, 'What the cases are about: Cause as CSV');
    expect(names).toEqual(['otvet-by-cause-2025-03-12.csv']);
    expect(text.split('\r\n')).toEqual([
      '\uFEFFCause,Cases,Solved,"Solved, %","First reply, median, s","First reply, 90th percentile, s","Solution, median, s","Solution, 90th percentile, s","Simulated CSAT, median","Simulated CSAT, mean",Registered or handed over,Sent astray,Replaced or refunded,Messages written',
      'Брак,2,1,50,60,,60,,3.5,3.5,0,0,2,6',
      'Late parcel,1,1,100,7200,,9000,,4,4,1,1,1,3',
      '',
    ]);
    expect(app.screen.getByText('Saved: otvet-by-cause-2025-03-12.csv')).toBeVisible();
  });

  it('has every case shown, with nothing that a spreadsheet would run', async () => {
    const app = await openReports(CASES, { path: '/reports?channel=email', lang: 'uk' });
    const { names, text } = await save(app, 'Усі ці звернення у CSV');
    expect(names).toEqual(['otvet-zvernennia-2025-03-12.csv']);
    const [head, ...rest] = text.split('\r\n');
    expect(head).toBe(
      '\uFEFFНомер;Початок;Сценарій;Клієнт;Компанія;Товар;Категорія;Відділ;Причина;Канал;Мова;Оператор;Режим;Розв’язано;Чим скінчилося;Симульований CSAT;Перша відповідь, с;Розв’язання, с;Що запропоновано чи зроблено;Скільки разів спрямовано не туди;Написано повідомлень',
    );
    expect(rest.join('\r\n').replace(/\d\d:\d\d/u, 'hh:mm')).toBe(
      `1003;2025-03-11 hh:mm;Чайник, що не вмикається;"'=HYPERLINK(""http://x"")\n1";Post Plus;;Претензія (повернення, обмін, збитки);Delivery;Late parcel;Електронна пошта;Англійська;Олена Коваль;тренування;так;Клієнт лишається;4;7200;9000;Money back;1;3\r\n`,
    );
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+380', `"'+380"`],
    ['-5', `"'-5"`],
    ['@me', `"'@me"`],
    ['\tx', `"'\tx"`],
    ['=1\n=2', `"'=1\n=2"`],
    ['\n=1+1', `"'\n=1+1"`],
    ['\r\n-1', `"'\r\n-1"`],
    [' =1+1', `"' =1+1"`],
    ['\u00A0@me', `"'\u00A0@me"`],
    ['＝1+1', `"'＝1+1"`],
    ['a=1', 'a=1'],
    ['a;b', '"a;b"'],
    ['say "yes"', '"say ""yes"""'],
  ])('holds %j harmless as %s', (cell, written) => {
    expect(csvOf({ header: ['h'], rows: [[cell]] }, 'uk')).toBe(`\uFEFFh\r\n${written}\r\n`);
  });

  it('writes numbers as spreadsheets of that language read them, and never as words', () => {
    const sheet = { header: ['a', 'b'], rows: [[1.256, null]] };
    expect(csvOf(sheet, 'en')).toBe('\uFEFFa,b\r\n1.26,\r\n');
    expect(csvOf(sheet, 'ru')).toBe('\uFEFFa;b\r\n1,26;\r\n');
    const below = { header: ['-a', 'b'], rows: [[-2.34, '-2.34']] };
    expect(csvOf(below, 'en')).toBe(`\uFEFF"'-a",b\r\n-2.34,"'-2.34"\r\n`);
    expect(csvOf(below, 'uk')).toBe(`\uFEFF"'-a";b\r\n-2,34;"'-2.34"\r\n`);
  });
});

it('are there in every language', async () => {
  for (const lang of ['uk', 'ru'] as const) {
    const app = await openReports(manyCases(60, { untilMs: WALL_MS, days: 20 }), { lang });
    expect(app.screen.getByRole('main')).not.toHaveTextContent('reports.');
    app.screen.unmount();
  }
  expect(hasMessage('uk', 'reports.title')).toBe(true);
});
