/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { again } from './ru/again.ts';
import { assigned } from './ru/assigned.ts';
import { autofails } from './ru/autofails.ts';
import { coach } from './ru/coach.ts';
import { common } from './ru/common.ts';
import { company } from './ru/company.ts';
import { commands } from './ru/commands.ts';
import { criteria } from './ru/criteria.ts';
import { debrief } from './ru/debrief.ts';
import { first } from './ru/first.ts';
import { explain } from './ru/explain.ts';
import { desk } from './ru/desk.ts';
import { diagnostics } from './ru/diagnostics.ts';
import { folder } from './ru/folder.ts';
import { history } from './ru/history.ts';
import { journal } from './ru/journal.ts';
import { kept } from './ru/kept.ts';
import { keys } from './ru/keys.ts';
import { certificate } from './ru/certificate.ts';
import { sealed } from './ru/sealed.ts';
import { lab } from './ru/lab.ts';
import { lessons } from './ru/lessons.ts';
import { library } from './ru/library.ts';
import { share } from './ru/share.ts';
import { oneToOne } from './ru/oneToOne.ts';
import { open } from './ru/open.ts';
import { practice } from './ru/practice.ts';
import { calibration } from './ru/calibration.ts';
import { causes } from './ru/causes.ts';
import { moods } from './ru/moods.ts';
import { outcomes } from './ru/outcomes.ts';
import { studioGraph } from './ru/studioGraph.ts';
import { studioForm } from './ru/studioForm.ts';
import { survey } from './ru/survey.ts';
import { tryout } from './ru/tryout.ts';
import { progress } from './ru/progress.ts';
import { reports } from './ru/reports.ts';
import { exam } from './ru/exam.ts';
import { readiness } from './ru/readiness.ts';
import { results } from './ru/results.ts';
import { team } from './ru/team.ts';
import { queue } from './ru/queue.ts';
import { phrases } from './ru/phrases.ts';
import { rubric } from './ru/rubric.ts';
import { samples } from './ru/samples.ts';
import { settings } from './ru/settings.ts';
import { start } from './ru/start.ts';
import { studio } from './ru/studio.ts';
import { view } from './ru/view.ts';
import { voice } from './ru/voice.ts';

export const ru = {
  again,
  assigned,
  autofails,
  calibration,
  causes,
  coach,
  commands,
  common,
  company,
  criteria,
  debrief,
  desk,
  diagnostics,
  explain,
  first,
  folder,
  history,
  journal,
  kept,
  keys,
  certificate,
  sealed,
  lab,
  lessons,
  library,
  moods,
  outcomes,
  oneToOne,
  open,
  share,
  practice,
  progress,
  reports,
  exam,
  readiness,
  results,
  team,
  queue,
  phrases,
  rubric,
  samples,
  settings,
  studioGraph,
  start,
  studio,
  studioForm,
  survey,
  tryout,
  view,
  voice,
} as const;
