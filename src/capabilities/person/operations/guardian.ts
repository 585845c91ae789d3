import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayOpenChild } from '../access.ts'
import * as api from '../api.ts'
import * as protectionApi from '../protection-api.ts'
import type { ChildSubject, FamilyDetails, GuardianshipRow } from '../model.ts'
import { guardiansChanged } from '../ports.ts'
import * as rules from '../rules.ts'
import type { KeptNumber } from '../store/child.ts'
import { careOf, insertCare, insertPerson, personIdByNumber, saveCare, savePerson } from '../store/guardian.ts'
import { isKeptOut } from '../protection-rules.ts'
import { insertGrade } from '../store/grade.ts'
import { findChild } from './find-child.ts'
import { keepFamilyApart, letGuardianIn, letOutIfNothingLeft } from './let-in.ts'
import { nameOf } from './name.ts'
import { NUMBER_OF_PERSON, keepNumber } from './number.ts'
import { decideResponsibility } from './responsibility.ts'

type Adding = Call<typeof api.addGuardian, ChildSubject>

export const addGuardian = operation(api.addGuardian, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, secrets, showed } = call
    const { relation, parentalResponsibility, source } = input
    const care = { relation, parentalResponsibility, source, livesWith: input.livesWith ?? null }
    const judged = rules.judgeCare(subject.child, care)
    if (judged instanceof Refusal) return judged
    const tell = await decideResponsibility(call, parentalResponsibility)
    if (tell instanceof Refusal) return tell
    const digits = input.person.identityNumber
    const number = digits === undefined ? undefined : keepNumber(secrets, digits, NUMBER_OF_PERSON)
    if (number instanceof Refusal) return number
    const personId = await personOf(call, number)
    const from = input.from ?? dayOf(now)
    const known = (await careOf(tx, actor.municipality, subject.child.id)).filter(one => one.personId === personId)
    if (known.some(isKeptOut)) return refuse('person.loosens')
    if (known.some(one => one.to === null || one.to > dayOf(now))) return refuse('person.guardian_already')
    const row = { id: newId(), childId: subject.child.id, personId, from, ...care }
    await insertCare(tx, actor.municipality, row)
    await tell('added', nameOf(input.person))
    await guardiansChanged(tx, { municipality: actor.municipality, childId: row.childId, now, newId })
    showed([row.childId])
    return { id: row.id, version: 1 }
  },
})

/** The person with that number, known from a sister or brother perhaps; else a new one. Says nothing of which it was. */
async function personOf(call: Adding, number: KeptNumber | undefined): Promise<string> {
  const { tx, actor, now, input, subject, newId } = call
  const { municipality } = actor
  const known = number && (await personIdByNumber(tx, municipality, number.lookup))
  const id = known ?? newId()
  const person = newPerson(input.person)
  const loginId = number
    ? await letGuardianIn(tx, { municipality, lookup: number.lookup, personId: id, person, now, newId })
    : null
  if (!known) await insertPerson(tx, { municipality, id, loginId }, person, number)
  if (!known && person.protection !== 'none')
    await insertGrade(tx, {
      ...{ municipality, of: { personId: id }, grade: person.protection, source: 'by_hand', because: '' },
      ...{ by: actor.id, now, newId },
    })
  if (loginId !== null) await keepFamilyApart(tx, { municipality, loginId, childId: subject.child.id })
  return id
}

const newPerson = (given: Adding['input']['person']): FamilyDetails => ({
  givenName: given.givenName,
  familyName: given.familyName,
  phone: given.phone ?? null,
  email: given.email ?? null,
  language: given.language ?? 'nb',
  interpreterLanguage: given.interpreterLanguage ?? null,
  protection: given.protection ?? 'none',
})

/** A child and one who is something to it. */
interface CareSubject extends ChildSubject {
  readonly row: GuardianshipRow
}

async function findCare(
  tx: Tx,
  input: { childId: string; guardianshipId: string },
  actor: Actor,
  now: Date,
): Promise<CareSubject | undefined> {
  const [subject, care] = await Promise.all([
    findChild(tx, input, actor, now),
    careOf(tx, actor.municipality, input.childId),
  ])
  const row = care.find(one => one.id === input.guardianshipId)
  return subject && row && { ...subject, row }
}

async function getCare(tx: Tx, input: { childId: string; guardianshipId: string }, actor: Actor, now: Date) {
  const found = await findCare(tx, input, actor, now)
  if (!found) throw new Error('the guardianship is gone')
  return found.row
}

export const changeGuardian = operation(api.changeGuardian, {
  subject: findCare,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { childId, guardianshipId: _, version, ...change } = input
    const changed = rules.changeCare(subject.child, subject.row, version, change)
    if (changed instanceof Refusal) return changed
    const tell = await decideResponsibility(call, rules.touchesResponsibility(subject.row, changed))
    if (tell instanceof Refusal) return tell
    if (!(await saveCare(tx, actor.municipality, changed))) return conflict(await getCare(tx, input, actor, now))
    await tell('changed', nameOf(changed.person))
    await guardiansChanged(tx, { municipality: actor.municipality, childId, now, newId })
    showed([childId])
    return changed
  },
})

export const endGuardian = operation(api.endGuardian, {
  subject: findCare,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const ended = rules.endCare(subject.row, input.version, input.on ?? dayOf(now))
    if (ended instanceof Refusal) return ended
    const tell = await decideResponsibility(call, subject.row.parentalResponsibility)
    if (tell instanceof Refusal) return tell
    if (!(await saveCare(tx, actor.municipality, ended))) return conflict(await getCare(tx, input, actor, now))
    await tell('ended', nameOf(ended.person))
    await guardiansChanged(tx, { municipality: actor.municipality, childId: input.childId, now, newId })
    showed([input.childId])
    return ended
  },
})

export const changePerson = operation(api.changePerson, {
  subject: findCare,
  allow: mayOpenChild,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { childId, guardianshipId: _, version, ...change } = input
    const changed = rules.changePerson(subject.row, version, change)
    if (changed instanceof Refusal) return changed
    const { personId } = subject.row
    if (!(await savePerson(tx, actor.municipality, personId, changed)))
      return conflict((await getCare(tx, input, actor, now)).person)
    showed([childId])
    return { id: personId, version: changed.version }
  },
})

export const keepOut = operation(protectionApi.keepOut, {
  subject: findCare,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { row } = subject
    const { municipality } = actor
    if (row.version !== input.version) return conflict({ version: row.version })
    if (isKeptOut(row)) return refuse('person.already_kept_out')
    const tell = await decideResponsibility(call, true)
    if (tell instanceof Refusal) return tell
    const next = { ...row, keptOut: { at: now, because: input.because }, version: row.version + 1 }
    if (!(await saveCare(tx, municipality, next))) return conflict({ version: row.version })
    await letOutIfNothingLeft(tx, { municipality, personId: row.personId, now, newId })
    await tell('changed', nameOf(row.person))
    await guardiansChanged(tx, { municipality, childId: input.childId, now, newId })
    showed([input.childId])
    return { id: row.id, version: next.version }
  },
})
