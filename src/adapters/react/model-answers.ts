/** Everybody's model answers: those chosen on this machine, and those that a lead has sent. */
import { modelAnswers, receivedOf, type Stores, type Story } from '../../core/progress/index.ts';

export type ModelAnswers = {
  /** What this person keeps, chosen or not; newest first. */
  readonly own: readonly Story[];
  /** Newest first. */
  readonly chosen: readonly Story[];
  /** Ids of those that a lead elsewhere has chosen: only there can the choice be changed. */
  readonly led: ReadonlySet<string>;
};

export async function loadModelAnswers(stores: Pick<Stores, 'stories' | 'received'>, profileId: string): Promise<ModelAnswers> {
  const [own, here, rows] = await Promise.all([stores.stories.list(profileId), stores.stories.chosen(), stores.received.list(['model'])]);
  const models = receivedOf('model', rows);
  const chosen = modelAnswers({ chosen: here, models, own });
  const choices = new Map(models.map((model) => [model.id, model.chosen?.atMs]));
  return { own, chosen, led: new Set(chosen.flatMap(({ id, chosen: choice }) => (choice && choices.get(id) === choice.atMs ? [id] : []))) };
}
