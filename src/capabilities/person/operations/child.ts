import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { serviceById } from '../../organisation/index.ts'
import { mayKnowChildren, mayOpenChild } from '../access.ts'
import * as api from '../api.ts'
import type { Child, ChildSubject } from '../model.ts'
import { guardiansChanged } from '../ports.ts'
import { hides } from '../protection.ts'
import * as rules from '../rules.ts'
import { findChildRow, insertChild, saveChild } from '../store/child.ts'
import { findChild, seeing } from './find-child.ts'
import { closeIfHidden } from './protection.ts'
import { NUMBER_OF_CHILD, keepNumber } from './number.ts'
import { letOnlyIn, letYouthIn } from './let-in.ts'

export const registerChild = listing(api.registerChild, {
  allow: mayKnowChildren,
  handle: async call => {
    const { tx, actor, input, newId, secrets, showed } = call
    const child = newChild(call)
    if (child.birthDate === null && child.expectedOn === null) return refuse('person.no_date')
    const number =
      input.identityNumber === undefined ? undefined : keepNumber(secrets, input.identityNumber, NUMBER_OF_CHILD)
    if (number instanceof Refusal) return number
    if (!(await placeIsThere(call, child.placeId))) return refuse('person.place_unknown')
    if (!(await insertChild(tx, actor.municipality, child, number))) return alreadyThere(call, number?.lookup ?? '')
    await closeIfHidden(tx, actor, { child }, call)
    if (number) await letYouthIn(tx, { ...call, municipality: actor.municipality, child, lookup: number.lookup, newId })
    showed([child.id])
    return child
  },
})

/** Where the child goes: the actor's own unit if nothing else is said; nowhere for a child of whom nothing is kept. */
function placeOf({ placeId, protection = 'none' }: Registering['input'], actor: Registering['actor']): string | null {
  if (hides(protection, 'stored')) return null
  return placeId === undefined && actor.kind === 'employee' ? actor.serviceId : (placeId ?? null)
}

type Registering = Call<typeof api.registerChild, null>

const newChild = ({ input, actor, newId }: Registering): Child => ({
  id: newId(),
  givenName: input.givenName,
  familyName: input.familyName,
  preferredName: input.preferredName ?? null,
  birthDate: input.birthDate ?? null,
  expectedOn: input.expectedOn ?? null,
  languages: input.languages ?? ['nb'],
  interpreterLanguage: input.interpreterLanguage ?? null,
  protection: input.protection ?? 'none',
  placeId: placeOf(input, actor),
  hasNumber: input.identityNumber !== undefined,
  version: 1,
})

/** "Already there" only to one who may open that child; to all others the same as whatever a leader must look into. */
async function alreadyThere({ tx, actor, now }: Registering, lookup: string) {
  const found = await findChildRow(tx, actor.municipality, { lookup }, seeing(actor, now))
  if (!found || !mayOpenChild(actor, found, now).allowed) return refuse('person.ask_leader')
  return refuse('person.already_there', { childId: found.child.id })
}

async function placeIsThere({ tx, actor }: Pick<Registering, 'tx' | 'actor'>, placeId: string | null | undefined) {
  if (placeId === null || placeId === undefined) return true
  return (await serviceById(tx, actor.municipality, placeId)) !== undefined
}

export const changeChild = operation(api.changeChild, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, secrets, showed } = call
    const { childId, version, identityNumber, ...change } = input
    const changed = rules.changeChild(subject.child, version, change)
    if (changed instanceof Refusal) return changed
    const number = identityNumber === undefined ? undefined : keepNumber(secrets, identityNumber, NUMBER_OF_CHILD)
    if (number instanceof Refusal) return number
    const numbered = number && (await numberedBy(call, number.lookup))
    if (numbered !== undefined && numbered !== childId) return refuse('person.ask_leader')
    if (!(await placeIsThere(call, change.placeId))) return refuse('person.place_unknown')
    if (!(await saveChild(tx, actor.municipality, changed, number))) return conflict((await again(call)).child)
    const one = { municipality: actor.municipality, child: changed, now, newId }
    if (number && numbered === undefined) await letOnlyIn(tx, { ...one, lookup: number.lookup })
    else if (number && subject.child.birthDate === null) await letYouthIn(tx, { ...one, lookup: number.lookup })
    if (changed.birthDate !== subject.child.birthDate)
      await guardiansChanged(tx, { municipality: actor.municipality, childId, now, newId })
    showed([childId])
    return changed
  },
})

type Changing = Call<typeof api.changeChild, ChildSubject>

/** The child that has a number now, this one or another. */
async function numberedBy({ tx, actor, now }: Changing, lookup: string): Promise<string | undefined> {
  return (await findChildRow(tx, actor.municipality, { lookup }, seeing(actor, now)))?.child.id
}

async function again({ tx, actor, now, input }: Changing): Promise<ChildSubject> {
  const found = await findChild(tx, input, actor, now)
  if (!found) throw new Error('the child is gone')
  return found
}
