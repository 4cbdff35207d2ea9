import { describe, expect, it } from 'vitest';
import {
  hearDraft,
  hearingWith,
  isInThread,
  openSession,
  advanceHearing,
  TO_THREAD,
  type TranscriptEntry,
} from '../../../src/core/session/index.ts';
import { loadLines } from '../../../src/adapters/node/lines.ts';
import { aScenario } from '../../support/dialogues.ts';
import { fakeAnalyser } from '../../support/fake-analyser.ts';

const said = (turn: number, text: string): TranscriptEntry => {
  return { by: 'operator', turn, message: 0, atMs: 0, text, assessed: true, findings: [], entities: [], remedies: [] };
};

describe('where a message went', () => {
  it('is the thread after the deed that leads there, in that turn alone', () => {
    const transcript: readonly TranscriptEntry[] = [
      { by: 'customer', turn: 0, atMs: 0, text: 'Где деньги?', unprompted: false },
      said(1, 'Пишу вам лично.'),
      { by: 'action', turn: 2, atMs: 0, action: TO_THREAD },
      said(2, 'Деньги вернули.'),
      said(3, 'Всё ли дошло?'),
      { by: 'action', turn: 4, atMs: 0, action: { type: 'move', to: 'chat' } },
      said(4, 'Пишу в чат.'),
    ];
    expect(transcript.map((_, index) => isInThread(transcript, index))).toEqual([false, false, false, true, false, false, false]);
  });
});

describe('a draft', () => {
  it('is heard as it would be if it were sent, and leaves no trace', () => {
    const scenario = aScenario();
    const deps = { scenario, scenarioHash: 'h', lines: loadLines('ru'), hear: hearingWith(fakeAnalyser()) };
    const session = openSession(deps, { seed: 1, mode: 'practice', operator: 'Анна', wallMs: 0 });
    const before = structuredClone(session);
    const heard = hearDraft(session, 'Ответ [apology]. Заменим.', deps);
    expect(session).toEqual(before);
    const sent = advanceHearing(session, { type: 'send', text: 'Ответ [apology]. Заменим.', wallMs: 0 }, deps);
    expect(sent.log.at(-1)).toMatchObject({ type: 'replied', findings: heard.analysis.findings, remedies: heard.remedies });
    expect(heard.remedies).toEqual(['replace']);
  });
});
