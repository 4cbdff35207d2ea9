import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '../../src/core/progress/types.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { CHARGE, KETTLE, PARCEL, playAttempt, type PlayedAttempt, type Reply, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

afterEach(() => {
  vi.unstubAllGlobals();
});

const MIXED: readonly Reply[] = [
  { waitMs: 70_000, text: 'Просто у нас сейчас много заказов.' },
  { waitMs: 5_000, text: 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.' },
];

async function openDebrief({ attempt, scenario }: PlayedAttempt, lang: Lang = 'en'): Promise<TestApp> {
  const stores = durableStores();
  await stores.attempts.finish(attempt, scenario, null);
  const app = await openApp({ stores, lang, path: `/attempt/${attempt.id}` });
  await app.screen.findByRole('heading', { level: 1, name: attempt.scenarioTitle });
  return app;
}

const ownTexts = ({ dialogue }: Attempt) => dialogue.transcript.flatMap((entry) => (entry.by === 'operator' ? [entry.text] : []));
const region = ({ screen }: TestApp, name: string) => screen.getByRole('region', { name });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

describe('the debrief', () => {
  it('tells first how it ended, then what worked, then one thing to better, and only then the marks', async () => {
    const { screen } = await openDebrief(playAttempt(KETTLE, MIXED));
    const heads = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(heads.slice(1)).toEqual([
      'What worked',
      'One thing to do better next time',
      'The customer’s own view',
      'Your own sentence, repaired',
      'The core at a glance',
      'Every mark, with its reasons',
      'The conversation',
      'How the mood moved',
      'The customer’s answer to the survey',
    ]);
  });

  it('gives the scenario’s own summary of the outcome', async () => {
    const played = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    const own = played.scenario.outcomes.find((one) => one.id === played.attempt.outcome.id)?.summary;
    expect(own).toBeTruthy();
    const { screen } = await openDebrief(played);
    expect(screen.getByText(own ?? '')).toBeVisible();
  });

  it('quotes what worked in the trainee’s own words', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const app = await openDebrief({ attempt, scenario });
    const quotes = [...region(app, 'What worked').querySelectorAll('blockquote')].map((quote) => quote.textContent ?? '');
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(ownTexts(attempt).some((text) => text.includes(quote))).toBe(true);
  });

  it('repairs the sentence that cost most with the rule’s better wording, and does not say it twice', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    // nothing else weighs as much
    const criteria = attempt.scorecard.criteria.map((one) => (one.id === 'excuses' ? { ...one, effectiveWeight: 100 } : one));
    const excuse = criteria.find((one) => one.id === 'excuses')?.evidence.find((one) => one.better !== null);
    const app = await openDebrief({ attempt: { ...attempt, scorecard: { ...attempt.scorecard, criteria, autoFails: [] } }, scenario });
    const next = region(app, 'One thing to do better next time');
    expect(within(next).getByRole('heading', { level: 3 })).toHaveTextContent('No excuses');
    expect([...next.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([excuse?.text]);
    expect(next).toHaveTextContent('Further down your whole sentence stands repaired.');
    const repaired = region(app, 'Your own sentence, repaired');
    expect([...repaired.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([MIXED[0]?.text, excuse?.better]);
    expect(excuse?.text).toContain(repaired.querySelector('mark')?.textContent);
  });

  it('shows the sums the score is made of', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const app = await openDebrief({ attempt, scenario });
    const { criteria, score } = attempt.scorecard;
    const points = criteria.reduce((sum, one) => sum + (one.mark ?? 0) * one.effectiveWeight, 0);
    const weight = criteria.reduce((sum, one) => sum + one.effectiveWeight, 0);
    const marks = region(app, 'Every mark, with its reasons');
    expect(marks).toHaveTextContent(
      `How the score comes about${number.format(points)} of ${number.format(weight)} → ${number.format(score ?? -1)}`,
    );
    expect(app.screen.getByText(`Score: ${number.format(score ?? -1)} out of 100. Pass mark 80. Not passed`)).toBeInTheDocument();
  });

  it('opens a mark to its words, certainty, rule, lesson and source', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const app = await openDebrief({ attempt, scenario });
    const summary = app.screen.getByText('Taking responsibility', { selector: 'summary span' }).closest('summary') as HTMLElement;
    const details = summary.closest('details') as HTMLDetailsElement;
    expect(details.open).toBe(false);
    await app.user.click(summary);
    expect(details.open).toBe(true);
    const evidence = attempt.scorecard.criteria.find((one) => one.id === 'ownership')?.evidence[0];
    expect(details).toHaveTextContent(evidence?.text ?? '?');
    expect(details).toHaveTextContent(`found`);
    expect(details).toHaveTextContent(`Rule ${evidence?.rule}`);
    expect(details).toHaveTextContent(/LessonOne person answers for it\../);
    expect(details).toHaveTextContent(/From: ./);
    expect(details).toHaveTextContent('Mark 1 × weight 10 = 10.');
  });

  it('leads from a mark to its words in the conversation, and back', async () => {
    const app = await openDebrief(playAttempt(KETTLE, MIXED));
    const summary = app.screen.getByText('Taking responsibility', { selector: 'summary span' }).closest('summary') as HTMLElement;
    const details = summary.closest('details') as HTMLDetailsElement;
    await app.user.click(summary);
    await app.user.click(within(details).getAllByRole('button', { name: 'Show in the conversation' })[0] as HTMLElement);
    expect(document.activeElement).toHaveAccessibleName(/taking responsibility.*Back to the mark/);
    await app.user.click(summary);
    expect(details.open).toBe(false);
    await app.user.click(app.screen.getByRole('button', { name: /taking responsibility.*Back to the mark/ }));
    expect(details.open).toBe(true);
    expect(document.activeElement).toBe(summary);
  });

  it('marks the words of every signal in the conversation and names them', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const app = await openDebrief({ attempt, scenario });
    const conversation = region(app, 'The conversation');
    const marked = [...conversation.querySelectorAll('mark')].map((mark) => mark.textContent).join(' ');
    const findings = attempt.dialogue.transcript
      .flatMap((entry) => (entry.by === 'operator' ? entry.findings : []))
      .filter((finding) => 'signal' in finding);
    expect(findings.length).toBeGreaterThan(3);
    for (const word of findings.flatMap(({ text }) => text.split(' '))) expect(marked).toContain(word);
    expect(conversation).toHaveTextContent('excuse, hurt');
    expect(conversation).toHaveTextContent('answered in 1 min 10 sec, late');
  });

  it('says «not found», never «you did not»', async () => {
    const app = await openDebrief(playAttempt(KETTLE, [{ waitMs: 20_000, text: 'Хорошо, посмотрим.' }]));
    await app.user.click(app.screen.getByRole('button', { name: 'Open all' }));
    const missing = app.screen.getAllByText('not found', { selector: 'summary span' }).map((status) => status.closest('details'));
    expect(missing.length).toBeGreaterThan(2);
    for (const mark of missing) {
      expect(mark).toHaveTextContent('Not found in your reply');
      expect(mark?.textContent).not.toMatch(/you did not|you didn’t|you have not/i);
    }
  });

  it('after silence alone says that it failed, and what one line would have done', async () => {
    const app = await openDebrief(playAttempt(KETTLE, []));
    expect(region(app, 'What worked')).toHaveTextContent(/^What workedThere was no reply to read/);
    expect(app.screen.getByText('Fails the attempt, whatever the score')).toBeVisible();
    expect(region(app, 'One thing to do better next time')).toHaveTextContent('Speed of the first response');
    await expectAccessible();
  });

  it('says honestly where a reply could not be read', async () => {
    const app = await openDebrief(playAttempt(KETTLE, [{ waitMs: 20_000, text: '👍👍👍' }]));
    expect(region(app, 'The conversation')).toHaveTextContent('could not be read');
    const core = region(app, 'The core at a glance');
    const apology = within(core).getByRole('button', { name: /^Apology/ });
    expect(apology).toHaveTextContent('not assessed');
    await app.user.click(apology);
    // what is not assessed is folded away until somebody asks for it
    expect(document.activeElement).toHaveTextContent(/^Apology Not assessed/);
  });

  it('always calls the CSAT simulated', async () => {
    const { attempt, scenario } = playAttempt(CHARGE, sampleReplies(CHARGE, 'bad'));
    const app = await openDebrief({ attempt, scenario });
    const survey = region(app, 'The customer’s answer to the survey');
    expect(survey).toHaveTextContent(`Simulated CSAT${attempt.dialogue.survey?.csat} out of 5`);
    expect(app.screen.getByRole('main').textContent?.match(/CSAT/g)).toHaveLength(
      app.screen.getByRole('main').textContent?.match(/Simulated CSAT/g)?.length ?? -1,
    );
  });

  it('opens every mark for paper', async () => {
    const app = await openDebrief(playAttempt(KETTLE, MIXED));
    fireEvent(window, new Event('beforeprint'));
    const marks = [...region(app, 'Every mark, with its reasons').querySelectorAll('details')];
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.every((one) => one.open)).toBe(true);
  });

  it('is copied as text, in the order of the screen', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const app = await openDebrief({ attempt, scenario });
    await app.user.click(app.screen.getByRole('button', { name: 'Copy as text' }));
    expect(await app.screen.findByText('Copied')).toBeVisible();
    const text = await navigator.clipboard.readText();
    const parts = [
      attempt.scenarioTitle,
      'What worked',
      'One thing to do better',
      'The customer’s own view\n',
      'Your own sentence, repaired\nYou wrote: «',
      'It could read: «',
      'Score: ',
      'The person',
      'The conversation',
      MIXED[1]?.text ?? '',
      'Simulated CSAT',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it('is copied without names and numbers, unless one says otherwise', async () => {
    const said = 'Марина Викторовна, это Анна. Мой телефон 067 123 45 67, почта anna@shop.ua, беру ваш вопрос на себя.';
    const app = await openDebrief(playAttempt(KETTLE, [{ waitMs: 5_000, text: said }]));
    await app.user.click(app.screen.getByRole('button', { name: 'Copy as text' }));
    await app.screen.findByText('Copied');
    const hidden = await navigator.clipboard.readText();
    expect(hidden).toContain('[имя], это [имя]. Мой телефон [телефон], почта [почта], беру ваш вопрос на себя.');
    expect(hidden).not.toMatch(/Марин|Анн|Викторовн|067|anna@/u);
    expect(hidden).toContain('Score: ');
    await app.user.click(app.screen.getByRole('switch', { name: 'Hide names, phones, cards and e-mails' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Copy as text' }));
    await waitFor(async () => {
      expect(await navigator.clipboard.readText()).toContain(said);
    });
  });

  it('offers the text to be copied by hand where the browser forbids it', async () => {
    const app = await openDebrief(playAttempt(KETTLE, MIXED));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await app.user.click(app.screen.getByRole('button', { name: 'Copy as text' }));
    const field = await app.screen.findByDisplayValue(/Pass mark 80/u);
    expect((field as HTMLTextAreaElement).value).toContain(MIXED[1]?.text);
    await expectAccessible();
  });

  it('leads back to the scenario, to be practised again', async () => {
    const app = await openDebrief(playAttempt(KETTLE, MIXED));
    for (const link of app.screen.getAllByRole('link', { name: 'Practise again' }))
      expect(link).toHaveAttribute('href', `/scenario/${KETTLE}`);
  });

  it('of an attempt that is not here says so and leads on', async () => {
    const { screen } = await openApp({ path: '/attempt/nobody' });
    expect(await screen.findByText('This attempt is not here')).toBeVisible();
    await expectAccessible();
  });

  it('works without the scenario it was played from', async () => {
    const { attempt, scenario } = playAttempt(KETTLE, MIXED);
    const stores = durableStores();
    await stores.attempts.finish(attempt, scenario, null);
    const { screen } = await openApp({
      stores: { ...stores, scenarios: { byHash: async () => undefined } },
      path: `/attempt/${attempt.id}`,
    });
    expect(await screen.findByRole('heading', { name: 'What worked' })).toBeVisible();
  });

  it.each([
    ['uk', PARCEL, 'good'],
    ['ru', KETTLE, 'bad'],
    ['en', CHARGE, 'bad'],
  ] as const)('in %s speaks that language throughout, with everything open, and is accessible', async (lang, name, sample) => {
    const played = playAttempt(name, sampleReplies(name, sample));
    const app = await openDebrief(played, lang);
    fireEvent(window, new Event('beforeprint'));
    const main = app.screen.getByRole('main');
    // a key without wording would stand there as it is
    expect(main.textContent).not.toMatch(/(debrief|explain|lessons|causes|outcomes|survey|autofails|common)\.[a-z-]+/);
    await expectAccessible();
  });
});
