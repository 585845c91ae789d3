import type { EmployeeActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog } from '../../case/index.ts'
import { employeeById, serviceById } from '../../organisation/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { readersOf } from '../../sight/index.ts'
import type { Concern } from '../model.ts'
import { sameTold, toldTo } from '../rules/told.ts'
import type { ToldTo } from '../rules/told.ts'
import { talksOf } from '../store/talk.ts'

/** The writer, whose words they are, as the log names actors. */
const writerOf = (municipality: number, { writerId, serviceId }: Concern): EmployeeActor => ({
  kind: 'employee',
  role: 'practitioner',
  id: writerId,
  serviceId,
  municipality,
  level: 'high',
})

interface At {
  readonly municipality: number
  readonly caseId: string
  readonly now: Date
}

const topicOf = ({ decision }: Concern) => decision?.topic ?? TOPIC_IDS[0]

/** Who may read the words of a concern in the case, by who of those who see the case has heard them. */
export async function whoIsTold(tx: Tx, concern: Concern, { municipality, caseId, now }: At): Promise<ToldTo> {
  const childId = concern.about.kind === 'child' ? concern.about.childId : ''
  const about = { kind: 'case', id: caseId } as const
  const [talks, family] = await Promise.all([
    talksOf(tx, municipality, concern.id),
    readersOf(tx, { municipality, about, reader: 'family', topic: topicOf(concern), now }),
  ])
  return toldTo(talks, childId, family)
}

/**
 * Tells in the log of the case what was seen and what goes well, so that it is written once. Told again when more
 * have heard it than `before`. What the child has said is never told: nobody has asked the child who may read it.
 */
export async function tellWhatWasWritten(
  tx: Tx,
  concern: Concern,
  at: At & { readonly newId: NewId },
  before?: ToldTo,
): Promise<void> {
  const told = await whoIsTold(tx, concern, at)
  if (before && sameTold(before, told)) return
  const [writer, service] = await Promise.all([
    employeeById(tx, at.municipality, concern.writerId),
    serviceById(tx, at.municipality, concern.serviceId),
  ])
  const { facts, strengths } = concern.note
  const names = { name: writer?.name ?? '', service: service?.name ?? '' }
  const actor = writerOf(at.municipality, concern)
  const ofServiceId = concern.serviceId
  const telling = { ...at, ...told, facts: names, ofServiceId, actor, topic: topicOf(concern) }
  await appendLog(tx, { ...telling, kind: 'concern.shared', words: facts })
  if (strengths !== '') await appendLog(tx, { ...telling, kind: 'concern.strengths', words: strengths })
}
