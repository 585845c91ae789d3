import type { Party } from '../ask/model.ts'
import type { CaseSubject, Participant } from '../case/model.ts'

/** An invitation with what decides who may answer it. */
export interface InvitationSubject extends CaseSubject {
  readonly participant: Participant
  /** Whom the question waits for; null when it is answered. */
  readonly askedOf: Party | null
  /** The service owns the case, or has consent now. */
  readonly covered: boolean
  /** The child is the actor's own family. */
  readonly kin: boolean
}
