import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { childIdsOfGuardian, childrenByIds, guardiansOf } from '../../person/index.ts'
import { isClosedChild, seenAbouts } from '../../sight/index.ts'
import { mayAskOwn } from '../access.ts'
import * as api from '../api.ts'
import { privacy } from '../model.ts'
import { asksFor, dueAfter, fetchUntil } from '../rules/request.ts'
import { askedBy, insertRequest } from '../store.ts'
import { shown } from './shown.ts'

/** The children for whom somebody may ask: those one answers for, until they ask for themselves. */
async function childrenOf(tx: Tx, actor: Actor, now: Date) {
  if (actor.role !== 'guardian') return []
  const { municipality, id: personId } = actor
  const day = dayOf(now)
  const ids = await childIdsOfGuardian(tx, municipality, personId, day)
  const [children, guardians] = await Promise.all([
    childrenByIds(tx, municipality, ids),
    Promise.all(ids.map(id => guardiansOf(tx, municipality, id, day))),
  ])
  // Only who has parental responsibility answers for a child.
  const answers = ids.filter((_, at) =>
    guardians[at]?.some(one => one.personId === personId && one.parentalResponsibility),
  )
  return children.filter(child => answers.includes(child.id) && asksFor(child, day))
}

export const mine = listing(api.mine, {
  allow: mayAskOwn,
  handle: async ({ tx, actor, now, showed }) => {
    const [requests, children] = [await askedBy(tx, actor), await childrenOf(tx, actor, now)]
    showed(children.map(one => one.id))
    const nameOf = (id: string | null) => children.find(one => one.id === id)?.name ?? null
    return {
      requests: requests.map(one => ({
        ...shown(one),
        childName: nameOf(one.childId),
        fetchUntil: fetchUntil(one),
      })),
      kinds: privacy.kinds,
      children: children.map(({ id, name }) => ({ id, name })),
      ...{ answerMonths: privacy.answer.months, complain: privacy.complain },
    }
  },
})

/** Where the request belongs: the case that it is about, whose holder's leader may answer, and whom it must be kept from. */
async function placeOf(tx: Tx, actor: Actor, childId: string | null, childIds: readonly string[], now: Date) {
  const cases = actor.kind === 'family' ? await seenAbouts(tx, actor, now, 'case') : []
  const about = childId ?? (actor.role === 'youth' ? actor.id : null)
  const one = about === null ? undefined : cases.find(found => found.childId === about)
  const subject = one && (await findCase(tx, { caseId: one.id }, actor))
  const closed = []
  for (const id of [...childIds, ...(about === null ? [] : [about])])
    if (await isClosedChild(tx, actor.municipality, id)) closed.push(id)
  return {
    caseId: one?.id ?? null,
    serviceId: subject?.holder?.serviceId ?? subject?.childCase.ownerServiceId ?? null,
    shieldChildId: about ?? closed[0] ?? null,
  }
}

export const ask = listing(api.ask, {
  allow: mayAskOwn,
  handle: async ({ tx, actor, now, newId, input, showed }) => {
    const children = await childrenOf(tx, actor, now)
    const childId = input.forChildId ?? null
    if (childId !== null && !children.some(one => one.id === childId)) return refuse('privacy.child_unknown')
    const gives = privacy.kinds.some(one => one.id === input.kind && one.gives)
    if (!gives && input.words === '') return refuse('privacy.say_what')
    const before = await askedBy(tx, actor)
    const same = before.some(one => one.kind === input.kind && one.childId === childId && one.outcome === null)
    if (gives && same) return refuse('privacy.asked_already')
    const receivedOn = dayOf(now)
    const id = newId()
    await insertRequest(tx, actor.municipality, {
      ...{ id, kind: input.kind, asker: { kind: actor.kind, id: actor.id, name: null }, childId, via: 'portal' },
      ...(await placeOf(
        tx,
        actor,
        childId,
        children.map(one => one.id),
        now,
      )),
      ...{ words: input.words, receivedOn, registeredBy: null, dueOn: dueAfter(receivedOn) },
    })
    if (childId !== null) showed([childId])
    return { id, version: 1 }
  },
})
