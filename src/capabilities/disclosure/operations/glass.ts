import { refuse } from '../../../kernel/refusal.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { answerAsk, send } from '../../ask/index.ts'
import { appendLog, caseIdByNumber, findCase, openCaseOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeeById, serviceById, settingsOf, standIn } from '../../organisation/index.ts'
import { childIdByLookup, isProtected } from '../../person/index.ts'
import { giveSight } from '../../sharing/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { EVERY_TOPIC, topicsSeen } from '../../sight/model.ts'
import { isWorking, mayBreakGlass, mayListGlass } from '../access.ts'
import * as api from '../api.ts'
import type { GlassBreak } from '../model.ts'
import { EMERGENCY, glassEnd, identityDigits } from '../rules/glass.ts'
import { insertGlass } from '../store/glass.ts'
import { book } from './book.ts'

type Breaking = Call<typeof api.breakGlass, null>

export const breakGlass = listing(api.breakGlass, {
  allow: mayListGlass,
  handle: async call => {
    const { tx, actor, now, input, newId, showed } = call
    const { municipality } = actor
    const subject = await findBehind(call)
    if (!subject || !isWorking(actor)) return refuse('disclosure.not_found')
    if (topicsSeen(subject.sight, now) === 'all') return refuse('disclosure.sees_already')
    if (input.untold && !book.untold.some(one => one.id === input.untold?.reason))
      return refuse('disclosure.untold_reason_unknown')
    const caseId = subject.childCase.id
    const { breakGlassHours } = await settingsOf(tx, municipality, now)
    const one: GlassBreak = {
      ...{ id: newId(), caseId, childId: subject.child.id, employeeId: actor.id },
      ...{ serviceId: actor.serviceId, ownerServiceId: subject.childCase.ownerServiceId },
      ...{ reason: input.reason, told: input.untold === undefined, at: now, endsAt: glassEnd(now, breakGlassHours) },
      ...{ untoldReason: input.untold?.reason ?? null, untoldWords: input.untold?.because ?? null },
    }
    await insertGlass(tx, municipality, one)
    const { id, employeeId, serviceId, told } = one
    const period = { from: now, to: one.endsAt }
    const sight = {
      id,
      ground: 'break_glass',
      employeeId,
      serviceId,
      topics: [EVERY_TOPIC],
      words: EMERGENCY,
      told,
    } as const
    await giveSight(tx, { municipality, caseId, now, newId }, { ...sight, ...period })
    await tellLog(call, one)
    await tellLeaders(call, one, subject)
    showed([subject.child.id])
    return { id, caseId }
  },
})

/** The case that is meant, if it may be opened so; one answer for all that may not. */
async function findBehind({ tx, actor, now, input, secrets }: Breaking): Promise<CaseSubject | undefined> {
  const { municipality } = actor
  const digits = identityDigits(input.which)
  const childId = digits && (await childIdByLookup(tx, municipality, secrets.lookup(digits)))
  const caseId = childId
    ? await openCaseOf(tx, municipality, childId)
    : await caseIdByNumber(tx, municipality, input.which.trim())
  const subject = caseId && (await findCase(tx, { caseId }, actor))
  if (!subject) return undefined
  const keptAway = subject.sight.kin || (await kinAmong(tx, municipality, subject.child.id)).includes(actor.id)
  const behind = { subject, keptAway, isProtected: isProtected(subject.child.protection) }
  return mayBreakGlass(actor, behind, now).allowed ? subject : undefined
}

/** In the log of the case: for all who see everything, the family too, unless they must not know. */
async function tellLog({ tx, actor, now, newId }: Breaking, one: GlassBreak) {
  const { municipality } = actor
  const [person, service] = await Promise.all([
    employeeById(tx, municipality, one.employeeId),
    serviceById(tx, municipality, one.serviceId),
  ])
  const facts = { name: person?.name ?? '', service: service?.name ?? '' }
  const told = { municipality, caseId: one.caseId, actor, topic: EVERY_TOPIC, ofServiceId: one.serviceId, now, newId }
  if (one.told) await appendLog(tx, { ...told, kind: 'disclosure.glass', facts, words: one.reason })
}

/** At once: who leads the one who opened, and who leads the service that has the case; never the one who opened, or own family. */
async function tellLeaders({ tx, actor, now, newId }: Breaking, one: GlassBreak, { childCase }: CaseSubject) {
  const { municipality } = actor
  const notThese = [actor.id, ...(await kinAmong(tx, municipality, one.childId))]
  const leaders = await Promise.all(
    [one.serviceId, childCase.ownerServiceId].map(serviceId =>
      standIn(tx, municipality, { serviceId, at: now, notThese }),
    ),
  )
  // About the opening itself, and no case: nothing about the case may tell that there is one.
  const about = { kind: 'concern', id: one.id } as const
  const from = { kind: 'employee', id: actor.id } as const
  for (const id of new Set(leaders.flatMap(leader => leader?.employeeId ?? [])))
    await send(tx, {
      ...{ municipality, about, childId: null, thingId: one.id, from, dueAt: one.endsAt, now, newId },
      ...{ kind: 'break_glass', to: { kind: 'employee', id } },
    })
}

export const readGlass = listing(api.readGlass, {
  allow: mayListGlass,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality, id: toId } = actor
    const answered = await answerAsk(tx, { municipality, thingId: input.glassId, toId, state: 'accepted', now })
    return answered ? { id: input.glassId } : refuse('disclosure.unknown')
  },
})
