import { Refusal } from '../../../kernel/refusal.ts'
import { ageOn, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import type { ConcernSubject } from '../access.ts'
import { mayTalk } from '../access.ts'
import * as api from '../api.ts'
import type { Family } from '../rules/talk.ts'
import { recordTalk as record } from '../rules/talk.ts'
import { insertTalk } from '../store/talk.ts'
import { writeFacts } from './facts.ts'
import { findConcern } from './find-concern.ts'
import { tellWhatWasWritten, whoIsTold } from './log.ts'
import { childrenOf, saveOrConflict, written } from './written.ts'

const familyOf = async (tx: Tx, municipality: number, { child }: ConcernSubject, now: Date): Promise<Family> => {
  if (!child) return { guardians: [], childSees: false }
  const [guardians, { ages }] = await Promise.all([
    guardiansOf(tx, municipality, child.id, dayOf(now)),
    settingsOf(tx, municipality, now),
  ])
  return { guardians, childSees: child.birthDate !== null && ageOn(child.birthDate, dayOf(now)) >= ages.youthSees }
}

export const recordTalk = operation(api.recordTalk, {
  subject: findConcern,
  allow: mayTalk,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { concern } = subject
    const at = { municipality: actor.municipality, now, newId }
    const talked = record(concern, input.version, input, await familyOf(tx, actor.municipality, subject, now), now)
    if (talked instanceof Refusal) return talked
    const no = await saveOrConflict(tx, actor, talked)
    if (no) return no
    const caseId = talked.decision?.caseId
    const before = caseId ? await whoIsTold(tx, talked, { ...at, caseId }) : undefined
    await insertTalk(tx, actor.municipality, concern.id, { ...input, id: newId(), talkedBy: actor.id, at: now })
    await writeFacts(tx, talked, at)
    // A case that opened before they had heard of the concern gets its words for them now.
    if (caseId) await tellWhatWasWritten(tx, talked, { ...at, caseId }, before)
    showed(childrenOf(concern))
    return written(talked)
  },
})
