import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { circleOf, closeAround, takeOutOfCircle } from '../../sight/index.ts'
import { mayOpenChild } from '../access.ts'
import type { ChildSubject } from '../model.ts'
import { guardiansChanged } from '../ports.ts'
import * as api from '../protection-api.ts'
import * as rules from '../protection-rules.ts'
import { hides } from '../protection.ts'
import { gradesOf, insertGrade, saveProtection } from '../store/grade.ts'
import { careOf } from '../store/guardian.ts'
import { openLoosenings } from '../store/loosening.ts'
import { colleaguesAround } from './colleagues.ts'
import { findChild } from './find-child.ts'
import { nameOf } from './name.ts'
import { shownLoosenings } from './shown-loosening.ts'

export const openProtection = operation(api.openProtection, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async ({ tx, actor, now, subject, showed }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const { child } = subject
    showed([child.id])
    const [care, members, open, around] = await Promise.all([
      careOf(tx, municipality, child.id),
      circleOf(tx, municipality, child.id),
      openLoosenings(tx, municipality, child.id),
      colleaguesAround(tx, actor, child.id, now),
    ])
    const [grades, people, loosenings] = await Promise.all([
      gradesOf(tx, municipality, [child.id, ...care.map(one => one.personId)]),
      employeesByIds(
        tx,
        municipality,
        (members ?? []).map(one => one.employeeId),
      ),
      shownLoosenings(tx, municipality, open),
    ])
    const person = (id: string) => care.find(one => one.personId === id)?.person
    return {
      grades: grades.map(({ personId, ...one }) => ({ ...one, name: nameOf((personId && person(personId)) || child) })),
      closed: members !== undefined,
      circle: (members ?? []).map(({ employeeId, ...one }) => {
        const found = people.find(each => each.id === employeeId)
        return { ...one, id: employeeId, name: found?.name ?? '', title: found?.title ?? null }
      }),
      ...around,
      loosenings: [...loosenings],
    }
  },
})

export const tighten = operation(api.tighten, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, newId, showed } = call
    const { municipality } = actor
    const { childId, grade, source, because } = input
    const row = (await careOf(tx, municipality, childId)).find(one => one.id === input.guardianshipId)
    if (input.guardianshipId !== undefined && !row) return refuse('person.not_guardian')
    const of = row ? { personId: row.personId } : { childId }
    const held = await gradesOf(tx, municipality, [row?.personId ?? childId])
    const protection = rules.tighten(held, grade)
    if (protection instanceof Refusal) return protection
    if (!row && hides(protection, 'case')) {
      const names = { childId, because, employeeIds: input.circle }
      if (!(await close(tx, { ...names, actor, now, newId }))) return refuse('person.not_employed')
    }
    await insertGrade(tx, { municipality, of, grade, source, because, by: actor.id, now, newId })
    await saveProtection(tx, municipality, of, protection)
    await guardiansChanged(tx, { municipality, childId, now, newId })
    showed([childId])
    return { grade }
  },
})

/** Closes the child's case to all but the actor and the named; false when one of them does not work here. */
async function close(
  tx: Tx,
  asked: {
    readonly actor: Actor
    readonly childId: string
    readonly because: string
    readonly employeeIds: readonly string[]
    readonly now: Date
    readonly newId: () => string
  },
): Promise<boolean> {
  const { actor, employeeIds, ...naming } = asked
  const { municipality, id: by } = actor
  const all = [...new Set([by, ...employeeIds])]
  if ((await employeesByIds(tx, municipality, all)).length < all.length) return false
  await closeAround(tx, { ...naming, municipality, by, employeeIds: all })
  return true
}

export const letIntoCircle = operation(api.letIntoCircle, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async ({ tx, actor, now, input, newId, showed }) => {
    const { municipality } = actor
    const { childId, employeeId, because } = input
    if (!(await circleOf(tx, municipality, childId))) return refuse('person.no_circle')
    const naming = { actor, childId, because, employeeIds: [employeeId], now, newId }
    if (!(await close(tx, naming))) return refuse('person.not_employed')
    await guardiansChanged(tx, { municipality, childId, now, newId })
    showed([childId])
    return { employeeId }
  },
})

export const leaveCircle = operation(api.leaveCircle, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async ({ tx, actor, now, input, newId, showed }) => {
    const { municipality } = actor
    const { childId, employeeId } = input
    const circle = await circleOf(tx, municipality, childId)
    if (!circle?.some(one => one.employeeId === employeeId)) return refuse('person.no_circle')
    if (circle.length === 1) return refuse('person.last_of_circle')
    await takeOutOfCircle(tx, { municipality, childId, employeeId, now })
    await guardiansChanged(tx, { municipality, childId, now, newId })
    showed([childId])
    return { employeeId }
  },
})

/** Closes the case of a child that is registered under such a grade: whoever registers it is the first to know. */
export async function closeIfHidden(
  tx: Tx,
  actor: Actor,
  { child }: Pick<ChildSubject, 'child'>,
  at: { now: Date; newId: () => string },
): Promise<void> {
  const { municipality, id: by } = actor
  if (child.protection === 'none') return
  const grade = { of: { childId: child.id }, grade: child.protection, source: 'by_hand', because: '' } as const
  await insertGrade(tx, { municipality, ...grade, by, ...at })
  if (hides(child.protection, 'case'))
    await closeAround(tx, { municipality, childId: child.id, because: '', by, employeeIds: [by], ...at })
}
