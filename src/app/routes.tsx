import type { RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import { type Area, needWording } from '../i18n/screens.ts';
import { Arriving, NotFound, ScreenError } from './pages.tsx';
import { Shell } from './Shell.tsx';

/** Every address of the app. Screens are fetched when they are first gone to. */
export const routes: RouteObject[] = [
  {
    // the customer's own page stands by itself: nothing around it leads anywhere
    path: '/case/:id',
    errorElement: <ScreenError />,
    hydrateFallbackElement: <Arriving />,
    lazy: () => withWording(['journal'], async () => (await import('../features/journal/CustomerScreen.tsx')).CustomerScreen),
  },
  {
    path: '/',
    element: <Shell />,
    errorElement: <ScreenError />,
    hydrateFallbackElement: <Arriving />,
    children: [
      {
        errorElement: <ScreenError />,
        children: [
          {
            index: true,
            lazy: () => withWording(['names'], async () => (await import('../features/library/LibraryScreen.tsx')).LibraryScreen),
          },
          {
            path: 'scenario/:id',
            lazy: () =>
              withWording(
                ['practice', 'company', 'moods', 'names'],
                async () => (await import('../features/practice/BriefScreen.tsx')).BriefScreen,
              ),
          },
          {
            path: 'practice/:sessionId',
            lazy: () =>
              withWording(
                ['practice', 'again', 'moods', 'names', 'outcomes', 'survey'],
                async () => (await import('../features/practice/PracticeScreen.tsx')).PracticeScreen,
              ),
            handle: { chrome: 'bare' },
          },
          {
            path: 'queue',
            lazy: () =>
              withWording(['queue', 'practice'], async () => (await import('../features/practice/queue/QueueStart.tsx')).QueueStart),
          },
          {
            path: 'queue/:ids',
            lazy: () =>
              withWording(
                ['queue', 'practice', 'again', 'moods', 'names', 'outcomes', 'survey'],
                async () => (await import('../features/practice/queue/QueueScreen.tsx')).QueueScreen,
              ),
            handle: { chrome: 'bare' },
          },
          {
            path: 'exam/:lane?',
            lazy: () => withWording(['exam', 'practice'], async () => (await import('../features/practice/exam/ExamStart.tsx')).ExamStart),
          },
          {
            path: 'exam/:lane/dry-run',
            lazy: () =>
              withWording(
                ['exam', 'practice', 'again', 'moods', 'names', 'outcomes', 'survey'],
                async () => (await import('../features/practice/exam/DryRunScreen.tsx')).DryRunScreen,
              ),
            handle: { chrome: 'bare' },
          },
          {
            path: 'sitting/:id',
            lazy: () =>
              withWording(
                ['exam', 'practice', 'again', 'autofails', 'company', 'moods', 'names', 'outcomes', 'survey'],
                async () => (await import('../features/practice/exam/ExamScreen.tsx')).ExamScreen,
              ),
            handle: { chrome: 'bare' },
          },
          {
            path: 'results',
            lazy: () =>
              withWording(['results', 'folder'], async () => (await import('../features/results/ResultsScreen.tsx')).ResultsScreen),
          },
          {
            path: 'team',
            lazy: () => withWording(['team', 'exam', 'names'], async () => (await import('../features/team/TeamScreen.tsx')).TeamScreen),
          },
          {
            path: 'team/attempt/:id',
            lazy: () =>
              withWording(['team', 'exam', 'debrief'], async () => (await import('../features/team/ReceivedAttempt.tsx')).ReceivedAttempt),
          },
          {
            path: 'readiness',
            lazy: () =>
              withWording(
                ['readiness', 'exam', 'autofails', 'names'],
                async () => (await import('../features/readiness/ReadinessScreen.tsx')).ReadinessScreen,
              ),
          },
          {
            path: 'readiness/rule',
            lazy: () =>
              withWording(['readiness', 'diagnostics'], async () => (await import('../features/readiness/RuleScreen.tsx')).RuleScreen),
          },
          {
            path: 'attempt/:id',
            lazy: () =>
              withWording(
                ['debrief', 'again', 'autofails', 'causes', 'criteria', 'explain', 'lessons', 'moods', 'outcomes', 'survey'],
                async () => (await import('../features/debrief/DebriefScreen.tsx')).DebriefScreen,
              ),
          },
          {
            path: 'progress',
            lazy: () =>
              withWording(
                ['progress', 'names', 'first'],
                async () => (await import('../features/progress/ProgressScreen.tsx')).ProgressScreen,
              ),
          },
          {
            path: 'history',
            lazy: () =>
              withWording(
                ['history', 'again', 'outcomes'],
                async () => (await import('../features/progress/HistoryScreen.tsx')).HistoryScreen,
              ),
          },
          {
            path: 'journal',
            lazy: () =>
              withWording(
                ['journal', 'names', 'outcomes'],
                async () => (await import('../features/journal/JournalScreen.tsx')).JournalScreen,
              ),
          },
          {
            path: 'journal/:id',
            lazy: () =>
              withWording(['journal', 'names', 'outcomes'], async () => (await import('../features/journal/CaseScreen.tsx')).CaseScreen),
          },
          {
            path: 'stories',
            lazy: () => withWording(['kept', 'names'], async () => (await import('../features/kept/StoriesScreen.tsx')).StoriesScreen),
          },
          {
            path: 'disputes',
            lazy: () => withWording(['kept', 'names'], async () => (await import('../features/kept/DisputesScreen.tsx')).DisputesScreen),
          },
          {
            path: 'assignments',
            lazy: () =>
              withWording(
                ['assigned', 'folder'],
                async () => (await import('../features/assignments/AssignmentsScreen.tsx')).AssignmentsScreen,
              ),
          },
          {
            path: 'assignment',
            lazy: () =>
              withWording(
                ['assigned', 'folder'],
                async () => (await import('../features/assignments/AssignmentScreen.tsx')).AssignmentScreen,
              ),
          },
          {
            path: 'team/assignments',
            lazy: () =>
              withWording(['assigned'], async () => (await import('../features/team/assignments/TeamAssignments.tsx')).TeamAssignments),
          },
          {
            path: 'team/assignments/:id',
            lazy: () =>
              withWording(['assigned'], async () => (await import('../features/team/assignments/TeamAssignment.tsx')).TeamAssignment),
          },
          {
            path: 'team/person/:id',
            lazy: () =>
              withWording(['oneToOne', 'names'], async () => (await import('../features/team/sheet/SheetScreen.tsx')).SheetScreen),
          },
          {
            path: 'team/stories',
            lazy: () =>
              withWording(
                ['team', 'kept', 'names'],
                async () => (await import('../features/team/stories/StoriesScreen.tsx')).StoriesScreen,
              ),
          },
          {
            path: 'team/folder',
            lazy: () => withWording(['folder'], async () => (await import('../features/team/folder/FolderScreen.tsx')).FolderScreen),
          },
          {
            path: 'first-steps',
            lazy: () => withWording(['first'], async () => (await import('../features/first-steps/FirstStepsScreen.tsx')).FirstStepsScreen),
          },
          {
            path: 'first-steps/guided',
            lazy: () =>
              withWording(
                ['first', 'debrief', 'moods'],
                async () => (await import('../features/first-steps/GuidedScreen.tsx')).GuidedScreen,
              ),
          },
          {
            path: 'first-steps/drills/:drill?',
            lazy: () =>
              withWording(['first', 'debrief'], async () => (await import('../features/first-steps/DrillsScreen.tsx')).DrillsScreen),
          },
          {
            path: 'first-steps/typing',
            lazy: () => withWording(['first'], async () => (await import('../features/first-steps/TypingScreen.tsx')).TypingScreen),
          },
          {
            path: 'first-steps/reading',
            lazy: () =>
              withWording(['first', 'settings'], async () => (await import('../features/first-steps/ReadingScreen.tsx')).ReadingScreen),
          },
          {
            path: 'reports',
            lazy: () =>
              withWording(
                ['reports', 'names', 'outcomes'],
                async () => (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen,
              ),
          },
          {
            path: 'lab',
            lazy: () => withWording(['lab', 'debrief', 'reasons'], async () => (await import('../features/lab/LabScreen.tsx')).LabScreen),
          },
          {
            path: 'phrases',
            lazy: () =>
              withWording(
                ['phrases', 'rubric', 'debrief', 'diagnostics'],
                async () => (await import('../features/rubric/phrases/PhrasesScreen.tsx')).PhrasesScreen,
              ),
          },
          {
            path: 'rubric',
            lazy: () =>
              withWording(
                ['rubric', 'debrief', 'criteria', 'autofails', 'diagnostics'],
                async () => (await import('../features/rubric/RubricScreen.tsx')).RubricScreen,
              ),
          },
          {
            path: 'open',
            lazy: () => withWording(['open', 'diagnostics'], async () => (await import('../features/open/OpenScreen.tsx')).OpenScreen),
          },
          {
            path: 'studio',
            lazy: () =>
              withWording(['studio', 'diagnostics'], async () => (await import('../features/studio/StudioScreen.tsx')).StudioScreen),
          },
          {
            path: 'studio/new',
            lazy: () =>
              withWording(['start', 'studio'], async () => (await import('../features/studio/start/StartScreen.tsx')).StartScreen),
          },
          {
            path: 'studio/:draftId',
            lazy: () =>
              withWording(['studio', 'diagnostics'], async () => (await import('../features/studio/DraftScreen.tsx')).DraftScreen),
            handle: { chrome: 'bare' },
          },
          {
            path: 'team/keys',
            lazy: () => withWording(['keys'], async () => (await import('../features/team/keys/KeysScreen.tsx')).KeysScreen),
          },
          {
            path: 'team/certificate/:person?/:lane?',
            lazy: () =>
              withWording(
                ['certificate', 'keys', 'names'],
                async () => (await import('../features/team/certificate/CertificateScreen.tsx')).CertificateScreen,
              ),
          },
          {
            path: 'team/sealed',
            lazy: () =>
              withWording(['sealed', 'keys'], async () => (await import('../features/team/sealed/SealedTeamScreen.tsx')).SealedTeamScreen),
          },
          {
            path: 'sealed',
            lazy: () =>
              withWording(
                ['sealed', 'keys', 'exam', 'practice', 'again', 'company', 'moods', 'names', 'outcomes', 'survey'],
                async () => (await import('../features/practice/exam/sealed/SealedScreen.tsx')).SealedScreen,
              ),
            handle: { chrome: 'bare' },
          },
          {
            path: 'verify',
            lazy: () =>
              withWording(
                ['certificate', 'keys', 'names'],
                async () => (await import('../features/team/certificate/VerifyScreen.tsx')).VerifyScreen,
              ),
          },
          {
            path: 'settings',
            lazy: () =>
              withWording(['settings', 'voice'], async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen),
          },
          {
            path: 'team/calibration',
            lazy: () =>
              withWording(
                ['calibration', 'names'],
                async () => (await import('../features/team/calibration/CalibrationScreen.tsx')).CalibrationScreen,
              ),
          },
          {
            path: 'team/calibration/:id',
            lazy: () =>
              withWording(
                ['calibration', 'criteria', 'names'],
                async () => (await import('../features/team/calibration/MarkingScreen.tsx')).MarkingScreen,
              ),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];

async function withWording(areas: readonly Area[], load: () => Promise<ComponentType>): Promise<{ Component: ComponentType }> {
  const [Component] = await Promise.all([load(), needWording(areas)]);
  return { Component };
}
