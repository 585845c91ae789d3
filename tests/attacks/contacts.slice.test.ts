import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { compose } from '../../src/apps/server/compose.ts'
import { inTest } from '../../src/capabilities/case/testing.ts'
import { aMeetingRow } from '../../src/capabilities/overview/testing.ts'
import { aSharedCase } from '../../src/capabilities/sharing/slice.testing.ts'
import type { SharedCase } from '../../src/capabilities/sharing/slice.testing.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { anyInput } from './any-input.ts'
import type { Schema } from './any-input.ts'

/** How one parent is reached: nothing of it is the other parent's, nor the child's, in any reply. */
const PHONE = '99887766'
const MAIL = 'hege.hemmelig@example.no'
const ADDRESS = 'Ukjentveien 47'

const { operations } = compose()
const reads = operations.filter(op => op.contract['~orpc'].meta.kind === 'read' && !op.contract['~orpc'].meta.handed)
const inputOf = (op: AnyOperation) =>
  z.toJSONSchema(op.contract['~orpc'].inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema

let lars: SharedCase
let others: readonly Actor[]
let ids: string[]
beforeAll(async () => {
  lars = await aSharedCase({ birthDate: '2010-03-14' })
  const { database, municipality, hege, trond, childId } = lars
  const meetingId = await inTest(database, municipality, async tx => {
    const reached = { phone: PHONE, email: MAIL, address: ADDRESS }
    await tx.updateTable('family_person').set(reached).where('id', '=', hege.id).execute()
    return aMeetingRow(tx, lars, [lars.teacher, hege, trond])
  })
  const youth: Actor = { kind: 'family', role: 'youth', id: childId, municipality, level: 'high' }
  others = [trond, youth]
  ids = [lars.caseId, lars.caseId, childId, meetingId, hege.id, trond.id, lars.ppt]
})

/** As it is asked for in life: each id field has the one id that fits it. */
const fitting = (op: AnyOperation) => {
  const { properties = {} } = inputOf(op) as { readonly properties?: Readonly<Record<string, unknown>> }
  const known = { caseId: ids[0], childId: ids[2], meetingId: ids[3], personId: ids[4], serviceId: ids[6] }
  return Object.fromEntries(Object.entries(known).filter(([name]) => name in properties))
}
const said = async (actor: Actor, op: AnyOperation, input: unknown) =>
  JSON.stringify(await carryOut(lars.house, op, { actor, input, key: randomUUID() }))

describe('how one parent is reached', () => {
  test('stands in no reply to the other parent or the child', async () => {
    let answered = 0
    for (const op of reads)
      for (const actor of others)
        for (const input of [fitting(op), ...fc.sample(anyInput(inputOf(op), ids), { seed: 20_261_123, numRuns: 2 })]) {
          const reply = await said(actor, op, input)
          if (reply.startsWith('{"is":"done"')) answered += 1
          for (const hidden of [PHONE, MAIL, ADDRESS])
            expect(reply.includes(hidden) ? op.contract['~orpc'].meta.id : '').toBe('')
        }
    expect(answered).toBeGreaterThan(30)
  })

  test('is found by this very look where it may be: by who works with the family', async () => {
    const open = reads.find(op => op.contract['~orpc'].meta.id === 'person.open')
    if (!open) throw new Error('no person.open')
    expect(await said(lars.teacher, open, { childId: lars.childId })).toContain(PHONE)
  })
})
