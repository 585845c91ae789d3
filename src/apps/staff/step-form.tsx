import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import type { AskFamily } from '../../capabilities/case/ui/level/LevelInvite.tsx'
import { Skeleton } from '../../web/kit/say/Skeleton.tsx'

const VoiceForm = lazy(async () => ({
  default: (await import('../../capabilities/voice/ui/VoiceForm.tsx')).VoiceForm,
}))

const StepMeasure = lazy(async () => ({ default: (await import('./StepMeasure.tsx')).StepMeasure }))

const StepEvaluation = lazy(async () => ({
  default: (await import('../../capabilities/plan/ui/StepEvaluation.tsx')).StepEvaluation,
}))

const WordsBeside = lazy(async () => ({
  default: (await import('../../capabilities/own-word/ui/staff/WordsBeside.tsx')).WordsBeside,
}))

const MeetingWords = lazy(async () => ({
  default: (await import('../../capabilities/own-word/ui/staff/MeetingWords.tsx')).MeetingWords,
}))

const StepConsent = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/team/StepConsent.tsx')).StepConsent,
}))

const AskAbout = lazy(async () => ({
  default: (await import('../../capabilities/sharing/ui/team/AskAbout.tsx')).AskAbout,
}))

/** The question to the family about a service, where a change of level needs its answer. */
export const askFamily: AskFamily = about => (
  <Suspense fallback={<Skeleton lines={6} />}>
    <AskAbout {...about} />
  </Suspense>
)

/** What the family has told in own words, beside what is decided. */
export const familysWords = (caseId: string): ReactNode => (
  <Suspense fallback={<Skeleton lines={6} />}>
    <WordsBeside caseId={caseId} />
  </Suspense>
)

const StepInvite = lazy(async () => ({
  default: (await import('../../capabilities/team/ui/StepInvite.tsx')).StepInvite,
}))

const StepMinutes = lazy(async () => ({
  default: (await import('../../capabilities/meeting/ui/StepMinutes.tsx')).StepMinutes,
}))

/** The forms that are filled in where the step stands, each from the room that owns it. */
const forms: Readonly<Record<string, (caseId: string) => ReactNode>> = {
  child_voice: caseId => (
    <>
      <VoiceForm caseId={caseId} moment="evaluation" />
      <WordsBeside caseId={caseId} />
    </>
  ),
  measure: caseId => <StepMeasure caseId={caseId} />,
  evaluation: caseId => (
    <>
      <StepEvaluation caseId={caseId} />
      <WordsBeside caseId={caseId} />
    </>
  ),
  consent: caseId => <StepConsent caseId={caseId} />,
  invitation: caseId => <StepInvite caseId={caseId} />,
  minutes: caseId => (
    <StepMinutes caseId={caseId} words={meetingId => <MeetingWords caseId={caseId} meetingId={meetingId} />} />
  ),
}

/** The form of a step; undefined where it has a page of its own. */
export const stepForm = (form: string, caseId: string): ReactNode | undefined => {
  const found = forms[form]
  return found && <Suspense fallback={<Skeleton lines={6} />}>{found(caseId)}</Suspense>
}
