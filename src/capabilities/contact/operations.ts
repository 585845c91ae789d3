import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { findCase } from '../case/index.ts'
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

const toOther = ({ personId, name, children, phone, email, address, at, by }: OtherRow) => ({
  ...{ personId, name, children: [...children] },
  shows: { phone: phone === true, email: email === true, address: address === true },
  ...{ since: at && dayOf(at), writtenBy: by },
})

async function choicesOf(tx: Tx, of: { readonly municipality: number; readonly personId: string }) {
  const [others, [row]] = await Promise.all([
    othersOf(tx, of),
    keptOf(tx, { municipality: of.municipality, ids: [of.personId] }),
  ])
  const kept = row && toKept(row)
  const { phone, email, address } = kept ?? { phone: null, email: null, address: null }
  const hidden = kept !== undefined && isHidden(kept)
  // Of one who is protected not even the own page holds it: it may stand open where others see.
  const own = hidden ? { phone: null, email: null, address: null } : { phone, email, address }
  return { own, hidden, others: others.map(toOther) }
}

export const mine = listing(api.mine, {
  allow: mayChoose,
  handle: ({ tx, actor: { municipality, id } }) => choicesOf(tx, { municipality, personId: id }),
})

/** The other guardian, if there is one of the actor's children. */
async function findOther(tx: Tx, { toId }: { toId: string }, { municipality, id }: Actor) {
  return (await othersOf(tx, { municipality, personId: id })).find(one => one.personId === toId)
}

export const choose = operation(api.choose, {
  subject: findOther,
  allow: mayChoose,
  handle: async ({ tx, actor, now, input: { toId, shows }, newId }) => {
    const id = newId()
    const { municipality, id: personId } = actor
    await insertChoice(tx, { municipality, id, personId, toId, shows, by: { kind: 'self' }, at: now })
    return { id }
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
      const [[row], all] = await Promise.all([
        keptOf(tx, { municipality, ids: [personId] }),
        othersOf(tx, { municipality, personId }),
      ])
      const here = all.filter(one => one.childIds.includes(child.id))
      const hidden = row !== undefined && isHidden(toKept(row))
      people.push({ personId, name, hidden, others: here.map(toOther) })
    }
    showed([child.id])
    return { people }
  },
})

/** A case with two guardians of its child, of whom one says what the other may see. */
async function findPair(tx: Tx, input: { caseId: string; personId: string; toId: string }, actor: Actor, now: Date) {
  const subject = await findCase(tx, input, actor)
  if (!subject || !mayRegister(actor, subject, now).allowed) return subject
  const { municipality } = actor
  const ids = (await guardiansOf(tx, municipality, subject.child.id, dayOf(now))).map(one => one.personId)
  const others = await othersOf(tx, { municipality, personId: input.personId })
  const isPair = ids.includes(input.personId) && ids.includes(input.toId)
  return isPair && others.some(one => one.personId === input.toId) ? subject : undefined
}

export const register = operation(api.register, {
  subject: findPair,
  allow: mayRegister,
  handle: async ({ tx, actor, now, input: { personId, toId, shows, how }, subject, newId, showed }) => {
    const id = newId()
    const by = { kind: 'employee', id: actor.id, how } as const
    await insertChoice(tx, { municipality: actor.municipality, id, personId, toId, shows, by, at: now })
    showed([subject.child.id])
    return { id }
  },
})
