import type { ReplyOf } from '../../../web/call/index.ts'
import { paths } from '../../../web/paths/index.ts'
import type { list } from '../api.ts'
import type { NoticeKind } from '../model.ts'

export type Shown = ReplyOf<typeof list>['notices'][number]

/** What is asked or told about the baton. */
const OF_BATON: readonly NoticeKind[] = ['baton', 'deputy', 'acting', 'offer_fell', 'baton_answered']

/** What stands on the page of a meeting. */
const OF_MEETING: readonly NoticeKind[] = ['meeting', 'minutes', 'own_word_say']

/** What is asked or told about a passage from one service to another. */
const OF_TRANSITION: readonly NoticeKind[] = [
  'transition',
  'transition_answered',
  'transition_fell',
  'transition_check',
  'transition_start',
]

/** What stands with the needs, or with the measures, on the plan. */
const OF_PLAN: readonly NoticeKind[] = [
  ...(['need_way', 'need_answered', 'need_way_answered', 'disagreement_ended'] as const),
  ...(['task', 'task_answered'] as const),
]

/** That there is an answer to what one has asked, or has wondered about. */
export const ANSWERS: readonly NoticeKind[] = [
  'baton_answered',
  'participation_answered',
  'advice_answered',
  'need_way_answered',
  'concern_answered',
  'unit_question_answered',
  'task_answered',
]

/** Where an employee reads and answers; nowhere for what holds no more, or what cannot be seen any more. */
export function staffPlace({ kind, about, thingId, child, ending }: Shown): string | undefined {
  if (kind === 'advice' || kind === 'advice_answered') return paths.advice()
  if (kind === 'break_glass') return paths.glass()
  if (kind === 'escalated') return ending ? undefined : paths.escalated()
  if (kind === 'disagreement') return ending ? undefined : paths.disagreements()
  if (kind === 'unit_question') return ending ? undefined : paths.unitQuestions()
  if (!about || ((ending === 'withdrawn' || kind === 'consent_ended') && !child)) return undefined
  if (OF_MEETING.includes(kind) && thingId) return child ? paths.meeting(thingId) : paths.day()
  if (about.kind === 'concern') return paths.concern(about.id)
  if (kind === 'participation') return ending ? (child ? paths.child(about.id) : undefined) : paths.invitation(about.id)
  if (kind === 'message') return child && thingId ? paths.message(about.id, thingId) : paths.day()
  if (kind === 'paper') return paths.onPaper()
  if (kind === 'own_word' || kind === 'plan_disagreed' || kind === 'feedback_shown')
    return child ? paths.child(about.id, 'plan') : paths.day()
  if (kind === 'need' && thingId) return ending ? undefined : paths.need(about.id, thingId)
  if (kind === 'unit_question_answered') return child ? paths.askUnit(about.id) : undefined
  if (OF_PLAN.includes(kind)) return child ? paths.child(about.id, 'plan') : undefined
  if (OF_BATON.includes(kind)) return paths.baton(about.id)
  if (kind === 'transition' && thingId && !ending) return paths.received(about.id, thingId)
  if (OF_TRANSITION.includes(kind)) return child ? paths.transition(about.id) : paths.day()
  if (kind === 'threshold' && child) return paths.team(about.id, 'barnet')
  return child ? paths.child(about.id, kind === 'reminder' ? 'na' : 'team') : paths.day()
}

/** Where somebody of a family does, about the right child: which one stands in the address. */
export function familyPlace(notice: Shown): { to: string; search?: Readonly<Record<string, string>> } | undefined {
  const to = pageOf(notice)
  const { kind, child, thingId } = notice
  // To the very meeting, of the many there may be.
  const meeting = (kind === 'meeting' || kind === 'minutes') && thingId ? { mote: thingId } : {}
  const search = { ...(child && { barn: child.id }), ...meeting }
  return to === undefined ? undefined : { to, ...(Object.keys(search).length > 0 && { search }) }
}

function pageOf({ kind, about, thingId }: Shown): string | undefined {
  if (!about) return undefined
  if (kind === 'consent' || kind === 'consent_ends') return paths.family.insight()
  if (kind === 'meeting' || kind === 'minutes') return paths.family.meetings()
  if (kind === 'own_word_answered' || kind === 'contact_written') return paths.family.mine()
  if (kind === 'own_view' || kind === 'plan_answered' || kind === 'task') return paths.family.plan()
  if (kind === 'feedback_asked' || kind === 'feedback_done') return paths.family.feedback()
  if (kind === 'threshold') return paths.family.birthday()
  if (kind === 'message' || kind === 'message_stalled')
    return thingId ? paths.family.message(thingId) : paths.family.messages()
  if (kind === 'transition_pack') return paths.family.transition()
  return about.kind === 'concern' ? paths.family.concerns() : paths.family.home()
}
