import type { InputOf } from '../../../web/call/index.ts'
import type { callMeeting } from '../api.ts'
import type { AgendaPoint, MeetingKind } from '../model.ts'
import type { ProposalShown } from './hooks.ts'

/** A meeting that is being called. */
export interface CallDraft extends Record<string, unknown> {
  readonly kind: MeetingKind | ''
  readonly purpose: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly place: string
  /** Ids of those chosen besides the guardians. */
  readonly chosen: readonly string[]
  readonly guests: string
  readonly minutesBy: string
  readonly interpreter: boolean
  readonly agenda: readonly AgendaPoint[]
}

/** What somebody has written in it. */
export const callWords = ({ purpose, place, guests, agenda }: CallDraft) => [
  ...[purpose, place, guests],
  ...agenda.map(point => point.words),
]

/** An empty form with the proposed agenda; whoever calls writes the minutes unless somebody else is chosen. */
export const emptyCall = (proposal: ProposalShown, agenda: readonly AgendaPoint[]): CallDraft => ({
  kind: '',
  purpose: '',
  on: '',
  from: '09:00',
  to: '10:00',
  place: '',
  chosen: proposal.people.filter(one => one.kind === 'employee').map(one => one.personId),
  guests: '',
  minutesBy: proposal.people.find(one => one.me)?.personId ?? '',
  interpreter: proposal.interpreterLanguage !== null,
  agenda,
})

type Sent = Omit<InputOf<typeof callMeeting>, 'caseId'>
const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/

/** A time as people write it, `9.30` or `0930`, as `09:30`; undefined when it is none. */
function timeOf(text: string): string | undefined {
  const [, hour, minute] = TIME.exec(text.trim()) ?? []
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

/** When and where, or undefined while something is missing. */
export function whenOf(draft: Pick<CallDraft, 'on' | 'from' | 'to' | 'place'>) {
  const [from, to] = [timeOf(draft.from), timeOf(draft.to)]
  if (!draft.on || from === undefined || to === undefined) return undefined
  return { on: draft.on, from, to, place: draft.place.trim() || null }
}

/** The call as it is sent, or undefined while something is missing. */
export function callOf(draft: CallDraft, proposal: ProposalShown): Sent | undefined {
  const when = whenOf(draft)
  if (draft.kind === '' || !draft.purpose.trim() || !when || !draft.minutesBy || draft.agenda.length === 0)
    return undefined
  const chosen = proposal.people.filter(one => draft.chosen.includes(one.personId))
  return {
    ...when,
    kind: draft.kind,
    purpose: draft.purpose,
    minutesBy: draft.minutesBy,
    interpreterLanguage: draft.interpreter ? proposal.interpreterLanguage : null,
    chosen: chosen.map(({ kind, personId }) => ({ kind, personId })),
    guests: draft.guests
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
    agenda: [...draft.agenda],
  }
}
