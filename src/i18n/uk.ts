/** Every area of wording in one table. A new area: its import and its name here, in all three languages. */
import { again } from './uk/again.ts';
import { assigned } from './uk/assigned.ts';
import { autofails } from './uk/autofails.ts';
import { coach } from './uk/coach.ts';
import { common } from './uk/common.ts';
import { company } from './uk/company.ts';
import { commands } from './uk/commands.ts';
import { criteria } from './uk/criteria.ts';
import { debrief } from './uk/debrief.ts';
import { first } from './uk/first.ts';
import { explain } from './uk/explain.ts';
import { desk } from './uk/desk.ts';
import { diagnostics } from './uk/diagnostics.ts';
import { folder } from './uk/folder.ts';
import { history } from './uk/history.ts';
import { journal } from './uk/journal.ts';
import { kept } from './uk/kept.ts';
import { keys } from './uk/keys.ts';
import { certificate } from './uk/certificate.ts';
import { sealed } from './uk/sealed.ts';
import { lab } from './uk/lab.ts';
import { lessons } from './uk/lessons.ts';
import { library } from './uk/library.ts';
import { share } from './uk/share.ts';
import { oneToOne } from './uk/oneToOne.ts';
import { open } from './uk/open.ts';
import { practice } from './uk/practice.ts';
import { calibration } from './uk/calibration.ts';
import { causes } from './uk/causes.ts';
import { moods } from './uk/moods.ts';
import { outcomes } from './uk/outcomes.ts';
import { studioGraph } from './uk/studioGraph.ts';
import { studioForm } from './uk/studioForm.ts';
import { survey } from './uk/survey.ts';
import { tryout } from './uk/tryout.ts';
import { progress } from './uk/progress.ts';
import { reports } from './uk/reports.ts';
import { exam } from './uk/exam.ts';
import { readiness } from './uk/readiness.ts';
import { results } from './uk/results.ts';
import { team } from './uk/team.ts';
import { queue } from './uk/queue.ts';
import { phrases } from './uk/phrases.ts';
import { rubric } from './uk/rubric.ts';
import { samples } from './uk/samples.ts';
import { settings } from './uk/settings.ts';
import { start } from './uk/start.ts';
import { studio } from './uk/studio.ts';
import { view } from './uk/view.ts';
import { voice } from './uk/voice.ts';

export const uk = {
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
