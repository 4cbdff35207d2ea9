/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { again } from './en/again.ts';
import { assigned } from './en/assigned.ts';
import { autofails } from './en/autofails.ts';
import { coach } from './en/coach.ts';
import { common } from './en/common.ts';
import { company } from './en/company.ts';
import { commands } from './en/commands.ts';
import { criteria } from './en/criteria.ts';
import { debrief } from './en/debrief.ts';
import { first } from './en/first.ts';
import { explain } from './en/explain.ts';
import { desk } from './en/desk.ts';
import { diagnostics } from './en/diagnostics.ts';
import { folder } from './en/folder.ts';
import { history } from './en/history.ts';
import { journal } from './en/journal.ts';
import { kept } from './en/kept.ts';
import { keys } from './en/keys.ts';
import { certificate } from './en/certificate.ts';
import { sealed } from './en/sealed.ts';
import { lab } from './en/lab.ts';
import { lessons } from './en/lessons.ts';
import { library } from './en/library.ts';
import { share } from './en/share.ts';
import { oneToOne } from './en/oneToOne.ts';
import { open } from './en/open.ts';
import { practice } from './en/practice.ts';
import { calibration } from './en/calibration.ts';
import { causes } from './en/causes.ts';
import { moods } from './en/moods.ts';
import { outcomes } from './en/outcomes.ts';
import { studioGraph } from './en/studioGraph.ts';
import { studioForm } from './en/studioForm.ts';
import { survey } from './en/survey.ts';
import { tryout } from './en/tryout.ts';
import { progress } from './en/progress.ts';
import { reports } from './en/reports.ts';
import { exam } from './en/exam.ts';
import { readiness } from './en/readiness.ts';
import { results } from './en/results.ts';
import { team } from './en/team.ts';
import { queue } from './en/queue.ts';
import { phrases } from './en/phrases.ts';
import { rubric } from './en/rubric.ts';
import { samples } from './en/samples.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { studio } from './en/studio.ts';
import { view } from './en/view.ts';
import { voice } from './en/voice.ts';

export const en = {
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
