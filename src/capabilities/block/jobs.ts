import { addDays, dayOf } from '../../kernel/time.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { send } from '../ask/index.ts'
import { dueOn } from '../ask/model.ts'
import { holdersOf } from '../baton/index.ts'
import { getConcern } from '../concern/index.ts'
import { employeeById } from '../organisation/index.ts'
import { kinAmong, thoseWithFacts } from '../sight/index.ts'
import { blocks } from './model.ts'
import type { Block } from './model.ts'
import { takeDue } from './store.ts'

/** Where it was set. */
const aboutOf = ({ caseId, concernId, id }: Block) =>
  caseId === null ? ({ kind: 'concern', id: concernId ?? id } as const) : ({ kind: 'case', id: caseId } as const)

/** Who leads the concern in which it was set, else another who works with it; nobody who may not know of it. */
async function withConcern(tx: Tx, municipality: number, one: Block, now: Date): Promise<string | undefined> {
  if (one.concernId === null) return undefined
  const [{ leaderId }, readers, kept] = await Promise.all([
    getConcern(tx, municipality, one.concernId),
    thoseWithFacts(tx, { municipality, about: { kind: 'concern', id: one.concernId }, now }),
    kinAmong(tx, municipality, one.childId),
  ])
  const others = readers.filter(({ kind, id }) => kind === 'employee' && id !== one.setBy && !kept.includes(id))
  return (others.find(({ id }) => id === leaderId) ?? others[0])?.id
}

/** Asks whoever set a block to look at it again, on its day; the holder, or who leads the concern, where that person has left. Lifts nothing. */
export const blockTicks: readonly Tick[] = [
  {
    name: 'block.recheck',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        const today = dayOf(now)
        for (const one of await takeDue(tx, municipality, today)) {
          const [employee, chain] = await Promise.all([
            employeeById(tx, municipality, one.setBy),
            one.caseId === null ? [] : holdersOf(tx, municipality, [one.caseId]),
          ])
          const left = employee?.leavesAt != null && employee.leavesAt <= now
          const holder = chain.find(held => held.from <= now && (held.to === null || held.to > now))
          const other = left ? await withConcern(tx, municipality, one, now) : undefined
          const toId = left ? (holder?.holderId ?? other ?? one.setBy) : one.setBy
          await send(tx, {
            ...{ municipality, kind: 'block_review', about: aboutOf(one), childId: one.childId },
            ...{ thingId: one.id, from: 'clock', to: { kind: 'employee', id: toId } },
            ...{ dueAt: dueOn(addDays(today, blocks.answerDays)), now, newId: house.newId },
          })
        }
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
