import { describe, expect, it } from 'vitest';
import { predictionOf, replay, withPrediction } from '../../../src/core/session/index.ts';
import { depsFor, KETTLE, Play } from '../../support/play.ts';

const ended = () => new Play(depsFor(KETTLE)).listen().input({ type: 'send', text: '[apology]' }).input({ type: 'leave' });

describe('the trainee’s own judgement', () => {
  it('is added to a finished log as the session itself adds it', () => {
    const dialogue = ended();
    const { log } = dialogue.session;
    const marks = { apology: 0.5, ownership: 1 };
    const inSession = dialogue.input({ type: 'predict', marks }).session.log;
    const added = withPrediction(log, marks, inSession.at(-1)?.wall_ms ?? -1);
    expect(added).toEqual(inSession);
    expect(replay(added, dialogue.deps).state.predicted).toEqual(marks);
    expect([predictionOf(log), predictionOf(added)]).toEqual([null, marks]);
  });

  it('is given once: the first word stands, and not wanting to say is a word', () => {
    const { log } = ended().session;
    const skipped = withPrediction(log, {}, 1);
    expect(predictionOf(skipped)).toEqual({});
    expect(withPrediction(skipped, { apology: 1 }, 2)).toBe(skipped);
  });
});
