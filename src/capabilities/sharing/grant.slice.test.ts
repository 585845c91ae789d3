import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movable, theClock } from '../../../tests/clock.ts'
import { addDays, covers, dayOf } from '../../kernel/time.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { answerConsent, withdrawConsent } from './operations/answer.ts'
import { giveSight, takeSight } from './operations/grant.ts'
import { loadSources } from './operations/sources.ts'
import { heldAt } from './rules/facts.ts'
import { asActor, aSharedCase } from './slice.testing.ts'

describe('sight without consent', () => {
  it(
    'leaves the table equal to the facts recomputed from their sources, among any answers',
    { timeout: 120_000 },
    async () => {
      const lars = await aSharedCase()
      const { caseId, municipality, database, ppt, adviser, pptLeader } = lars
      await lars.ask()
      const clock = movable(theClock.now())
      const act = asActor({ ...lars.house, clock: clock.now })
      const inside = <T>(work: (tx: Tx) => Promise<T>) =>
        inTransaction(database, { municipality, now: clock.now() }, async tx => ({
          keep: true,
          value: await work(tx),
          last: [],
        }))
      const given: string[] = []
      const give = async (ground: 'other_ground' | 'break_glass', topic: string, hours: number) => {
        const id = randomUUID()
        given.push(id)
        const from = clock.now()
        const who = ground === 'break_glass' ? pptLeader : adviser
        const period = { from, to: new Date(from.getTime() + hours * 3_600_000) }
        const words = { nb: 'Nødtilgang', nn: 'Naudtilgang' }
        const grant = { id, ground, employeeId: who.id, serviceId: ppt, topics: [topic], words, told: false, ...period }
        await inside(tx => giveSight(tx, { municipality, caseId, now: from, newId: randomUUID }, grant))
      }
      const end = (id: string) =>
        inside(tx => takeSight(tx, { municipality, caseId, now: clock.now(), newId: randomUUID }, id))
      let open = 0
      const same = async () => {
        const now = clock.now()
        const { table, implied } = await inside(async tx => {
          const rows = await tx
            .selectFrom('access_fact')
            .selectAll()
            .where('municipality_id', '=', municipality)
            .where('about_id', '=', caseId)
            .execute()
          const { sources } = await loadSources(tx, { municipality, caseId, now })
          return { table: rows, implied: heldAt(sources, now) }
        })
        const living = table.filter(row => covers({ from: row.valid_from, to: row.valid_to }, now))
        expect(living.map(row => [row.reader_id, row.topic, row.ground, row.ground_id].join(' ')).toSorted()).toEqual(
          implied.map(one => [one.readerId, one.topic, one.ground, one.groundId].join(' ')).toSorted(),
        )
        if (living.some(row => row.ground === 'other_ground' || row.ground === 'break_glass')) open++
      }
      const step = fc.record({
        what: fc.constantFrom('yes', 'withdraw', 'other_ground', 'break_glass', 'end', 'wait' as const),
        who: fc.constantFrom(lars.hege, lars.trond),
        topic: fc.constantFrom('plan', 'health', '*'),
        hours: fc.constantFrom(1, 3, 72),
        forward: fc.constantFrom(0, 1, 3, 100),
      })
      const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async steps => {
        for (const { what, who, topic, hours, forward } of steps) {
          clock.forward(forward / 24)
          const input = {
            caseId,
            serviceId: ppt,
            until: addDays(dayOf(clock.now()), 40),
            answers: [{ topic: 'plan', answer: 'yes' }],
          }
          if (what === 'yes') await act(answerConsent, who, input)
          else if (what === 'withdraw') await act(withdrawConsent, who, { caseId, serviceId: ppt })
          else if (what === 'end') await end(given.at(-1) ?? randomUUID())
          else if (what !== 'wait') await give(what, topic, hours)
          await same()
        }
      })
      await fc.assert(property, { numRuns: 12 })
      expect(open).toBeGreaterThan(10)
    },
  )
})
