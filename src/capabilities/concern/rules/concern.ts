import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Settings } from '../../organisation/model.ts'
import { deadlineDay } from '../../organisation/model.ts'
import type { Concern, ConcernState, ConcernStep, Note } from '../model.ts'
import { hasIdentityNumber } from '../model.ts'

/** The days by which a concern that is noted today must be shared, talked about and decided. */
export const deadlinesFrom = (settings: Settings, noted: Day, schoolEnvironment: boolean) => ({
  shareBy: deadlineDay(settings, 'shareWithLeaderDays', noted),
  talkBy: deadlineDay(settings, schoolEnvironment ? 'familyTalkSchoolDays' : 'familyTalkDays', noted),
  dueOn: deadlineDay(settings, 'concernDecisionDays', noted),
})

/** How far a concern has come. */
export const stateOf = (concern: Concern): ConcernState => {
  if (concern.decision) return 'decided'
  if (concern.familySharedAt) return 'shared_with_family'
  return concern.leaderSharedAt ? 'shared_with_leader' : 'noted'
}

/** Whether anybody but the writer can read it. */
export const isShared = ({ leaderSharedAt, familySharedAt }: Concern): boolean =>
  leaderSharedAt !== null || familySharedAt !== null

/** What must happen next, by when and by whom; undefined when decided. The view concern_due says the same. */
export const nextStep = (concern: Concern): { step: ConcernStep; by: Day; whoId: string } | undefined => {
  const { writerId, leaderId, talkerId, dueOn } = concern
  if (concern.decision) return undefined
  if (leaderId === null) {
    if (concern.lookAgainOn) return { step: 'look_again', by: concern.lookAgainOn, whoId: writerId }
    return { step: 'share', by: concern.familySharedAt ? dueOn : concern.shareBy, whoId: writerId }
  }
  if (concern.about.kind === 'child' && concern.familySharedAt === null)
    return { step: 'talk', by: concern.talkBy < dueOn ? concern.talkBy : dueOn, whoId: talkerId ?? writerId }
  return { step: 'decide', by: dueOn, whoId: leaderId }
}

/** Says no to a change of what is decided, or of another version than the one that was read. */
export const opened = (concern: Concern, version: number) => {
  if (concern.decision) return refuse('concern.already_decided')
  if (concern.version !== version) return conflict(theirsOf(concern))
  return undefined
}

/** What a writer who came late is shown of what stands there now. */
export const theirsOf = (concern: Concern) => ({ ...concern.note, version: concern.version })

/** The concern after a change. */
export const next = (concern: Concern, change: Partial<Concern>): Concern => ({
  ...concern,
  ...change,
  version: concern.version + 1,
})

/** Whether everything that is written may stand: no identity numbers. */
export const checkNote = (note: Note, group?: string) =>
  hasIdentityNumber(...Object.values(note), group ?? '') ? refuse('concern.identity_number') : undefined

/** Changes what is written, as long as nothing is decided. */
export const change = (concern: Concern, version: number, note: Note) =>
  opened(concern, version) ?? checkNote(note) ?? next(concern, { note })

/** Shares with the leader who is to see it. */
export const shareWithLeader = (concern: Concern, version: number, leaderId: string | undefined, now: Date) => {
  const no = opened(concern, version)
  if (no) return no
  if (concern.leaderSharedAt) return refuse('concern.already_shared')
  if (leaderId === undefined) return refuse('concern.no_leader')
  return next(concern, { leaderId, leaderSharedAt: now, lookAgainOn: null })
}

/** Agrees who talks with the family: the writer or the leader. */
export const agreeTalker = (concern: Concern, version: number, talkerId: string) => {
  const no = opened(concern, version)
  if (no) return no
  if (concern.about.kind !== 'child') return refuse('concern.nobody_to_talk_with')
  if (talkerId !== concern.writerId && talkerId !== concern.leaderId) return refuse('concern.talker_unknown')
  return next(concern, { talkerId })
}

/** Waits and sees; the clock goes on, so it is looked at again before the decision is due. */
export const lookAgain = (concern: Concern, version: number, on: Day, now: Date) => {
  const no = opened(concern, version)
  if (no) return no
  if (concern.leaderSharedAt) return refuse('concern.already_shared')
  if (on > concern.dueOn) return refuse('concern.look_again_late')
  if (on <= dayOf(now)) return refuse('concern.look_again_past')
  return next(concern, { lookAgainOn: on })
}
