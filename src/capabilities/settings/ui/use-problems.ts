import { useTexts } from '../../../web/texts/index.ts'
import { CHOICE_PARTS } from '../model.ts'
import type { Problem } from '../rules.ts'
import { useWriting } from './Draft.tsx'
import { settingsNames } from './name-texts.ts'
import { settingsTexts } from './texts.ts'
import { usePlace } from './use-place.ts'

const NAMES_ONE = [
  'level_without_step',
  'move_missing',
  'move_twice',
  'step_twice',
  'step_level',
  'step_next',
  'step_removed',
  'choice_none',
  'passage_removed',
  'passage_twice',
  'passage_late',
  'questionnaire_twice',
  'questionnaire_removed',
  'questionnaire_long',
  'act_nobody',
  'ages_order',
  'deadline_after_decision',
] as const
const namesOne = (code: Problem['code']): code is (typeof NAMES_ONE)[number] => NAMES_ONE.some(one => one === code)

/** What does not go together, in words. */
export const useProblemWords = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const place = usePlace(useWriting().now)
  const about = ({ about: id }: Problem) => {
    const part = CHOICE_PARTS.find(one => one === id)
    if (part) return t(`list_${part}`)
    const known = place({ path: ['deadlines', id] }) || place({ path: ['ages', id] })
    return known || place({ path: ['whoDecides', id] }) || place({ path: ['levelMoves', id] }) || id
  }
  return (problem: Problem): string =>
    namesOne(problem.code)
      ? names(`problem_${problem.code}`, { about: about(problem) })
      : names(`problem_${problem.code}`)
}

/** At which field a contradiction can be mended, if it is one. */
function placesOf({ code, about }: Problem): string[] {
  if (code === 'deadline_after_decision') return [`deadlines/${about}`, 'deadlines/concernDecisionDays']
  if (code === 'reminder_too_early') return ['deadlines/evaluationReminderDays']
  if (code === 'ages_order') return [`ages/${about}`]
  if (code === 'reminder_after_end') return ['feedback/reminderDays']
  if (code === 'consent_reminder') return ['consentReminderDays']
  return []
}

/** The contradiction that can be mended at a place, in words. */
export const useProblemAt = (place: string): string | undefined => {
  const said = useProblemWords()
  const found = useWriting().problems.find(one => placesOf(one).includes(place))
  return found && said(found)
}
