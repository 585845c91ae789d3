import type { Actor } from '../../kernel/actor.ts'
import { conflict } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase } from '../case/index.ts'
import type { CaseSubject } from '../case/model.ts'
import { tell } from '../notice/index.ts'
import { guardiansOf } from '../person/index.ts'
import { Protection } from '../person/model.ts'
import { mayChoose, mayRegister, maySeeOthers } from './access.ts'
import * as api from './api.ts'
import { isAny, isHidden, shownOf } from './rules.ts'
import type { Kept } from './rules.ts'
import { insertChoice, keptOf, letSee, othersOf } from './store.ts'
import type { KeptRow, OtherRow } from './store.ts'

const toKept = ({ phone, email, address, grades }: KeptRow): Kept => ({
  ...{ phone, email, address },
  grades: grades.map(one => Protection.parse(one)),
})

const toSaid = ({ personId, name, phone, email, address, version }: OtherRow) => ({
  ...{ personId, name, version: version ?? 0 },
  shows: { phone: phone === true, email: email === true, address: address === true },
})

/** To the giver alone, who is guardian of all these children. */
const toOther = (row: OtherRow) => ({
  ...toSaid(row),
  ...{ children: [...row.children], since: row.at && dayOf(row.at), writtenBy: row.by },
})

export const mine = listing(api.mine, {
  allow: mayChoose,
  handle: async ({ tx, actor: { municipality, id: personId }, showed }) => {
    const [others, [row]] = await Promise.all([
      othersOf(tx, { municipality, personId }),
      keptOf(tx, { municipality, ids: [personId] }),
    ])
    showed([...new Set(others.flatMap(one => one.childIds))])
    // By the own grade alone: of a child's, this one may be the last who is to know.
    const hidden = row !== undefined && isHidden({ grades: [Protection.parse(row.protection)] })
    const { phone, email, address } = hidden || !row ? { phone: null, email: null, address: null } : row
    return { own: { phone, email, address }, hidden, others: others.map(toOther) }
  },
})

/** The other guardians of one child of a person, by name: of the others, whoever works with this child may know nothing. */
export const othersIn = async (
  tx: Tx,
  { childId, ...of }: { readonly municipality: number; readonly personId: string; readonly childId: string },
): Promise<readonly string[]> =>
  (await othersOf(tx, of)).filter(one => one.childIds.includes(childId)).map(one => one.name)

/** The other guardian, if there is one of the actor's children. */
async function findOther(tx: Tx, { toId }: { toId: string }, { municipality, id }: Actor) {
  return (await othersOf(tx, { municipality, personId: id })).find(one => one.personId === toId)
}

/** What stands between two now: where two have said it at once, what the other said, and not what both had read. */
async function standing(
  tx: Tx,
  { municipality, personId, toId }: { municipality: number; personId: string; toId: string },
) {
  const other = (await othersOf(tx, { municipality, personId })).find(one => one.personId === toId)
  if (!other) throw new Error('the two have nothing to do with each other any more')
  const { shows, version } = toSaid(other)
  return { shows, version }
}

export const choose = operation(api.choose, {
  subject: findOther,
  allow: mayChoose,
  handle: async ({ tx, actor, now, input: { toId, shows, version }, subject, newId, showed }) => {
    const id = newId()
    const { municipality, id: personId } = actor
    const other = toSaid(subject)
    showed(subject.childIds)
    const act = { municipality, id, personId, toId, version, shows, by: { kind: 'self' }, at: now } as const
    if (other.version !== version || !(await insertChoice(tx, act))) return conflict(await standing(tx, act))
    return { id, version: version + 1 }
  },
})

export const ofOthers = operation(api.ofOthers, {
  subject: findCase,
  allow: maySeeOthers,
  handle: async ({ tx, actor, subject: { child }, showed }) => {
    const rows = await letSee(tx, { municipality: actor.municipality, personId: actor.id, childId: child.id })
    showed([child.id])
    const contacts = rows.map(({ showsPhone: phone, showsEmail: email, showsAddress: address, ...row }) => ({
      ...{ personId: row.personId, name: row.name },
      ...shownOf(toKept(row), { phone, email, address }),
    }))
    return { contacts: contacts.filter(({ phone, email, address }) => isAny({ phone, email, address })) }
  },
})

export const chosen = operation(api.chosen, {
  subject: findCase,
  allow: mayRegister,
  handle: async ({ tx, actor, now, subject: { child }, showed }) => {
    const { municipality } = actor
    const people = []
    for (const { personId, fullName: name } of await guardiansOf(tx, municipality, child.id, dayOf(now))) {
      const others = await othersOf(tx, { municipality, personId })
      people.push({ personId, name, others: others.filter(one => one.childIds.includes(child.id)).map(toSaid) })
    }
    showed([child.id])
    return { people }
  },
})

type Pair = CaseSubject & { readonly other: OtherRow | undefined }

/** A case with two guardians of its child, of whom one says what the other may see. */
async function findPair(
  tx: Tx,
  input: { caseId: string; personId: string; toId: string },
  actor: Actor,
  now: Date,
): Promise<Pair | undefined> {
  const subject = await findCase(tx, input, actor)
  if (!subject || !mayRegister(actor, subject, now).allowed) return subject && { ...subject, other: undefined }
  const others = await othersOf(tx, { municipality: actor.municipality, personId: input.personId })
  const other = others.find(one => one.personId === input.toId && one.childIds.includes(subject.child.id))
  return other && { ...subject, other }
}

export const register = operation(api.register, {
  subject: findPair,
  allow: mayRegister,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { caseId, personId, toId, shows, how, version } = input
    const { municipality } = actor
    if (!subject.other) throw new Error('nobody to say it about')
    const other = toSaid(subject.other)
    const id = newId()
    const by = { kind: 'employee', id: actor.id, how } as const
    const act = { municipality, id, personId, toId, version, shows, by, at: now }
    if (other.version !== version || !(await insertChoice(tx, act))) return conflict(await standing(tx, act))
    // It may have been another who rang: the one it is about reads that it was written in.
    await tell(tx, {
      ...{ municipality, kind: 'contact_written', to: { kind: 'family', id: personId }, now, newId },
      ...{ about: { kind: 'case', id: caseId }, childId: subject.child.id, thingId: id, dueAt: null },
    })
    showed([subject.child.id])
    return { id, version: version + 1 }
  },
})
