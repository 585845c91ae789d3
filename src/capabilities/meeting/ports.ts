import type { Actor } from '../../kernel/actor.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { CaseSubject } from '../case/model.ts'

/** Whose minutes they are, of which meeting. */
export interface Minuting {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly meetingId: string
  readonly now: Date
}

/** Whether the family told everybody something that they want from a meeting, and nobody has said what came of it. */
export const unweighedViews = port<[Tx, Minuting], Promise<boolean>>('meeting.unweighedViews')
