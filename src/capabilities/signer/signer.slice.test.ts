import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { aService, inTest } from '../case/testing.ts'
import { listLog } from '../log/operations.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { openFamily } from '../sharing/operations/family.ts'
import { registerConsent } from '../sharing/operations/answer.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { endCareOrder, recordCareOrder } from './operations/care.ts'
import { addException, endException } from './operations/exception.ts'
import { openSigners } from './operations/open.ts'

let lars: SharedCase
let today: string
beforeEach(async () => {
  lars = await aSharedCase()
  today = dayOf(theClock.now())
  await lars.ask()
})

const stateOfPlan = async () => {
  const grid = await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
  if (grid.is !== 'done') throw new Error(grid.is)
  const row = grid.reply.services.find(one => one.id === lars.ppt)
  return row?.cells.find(one => one.topic === 'plan')?.state
}
const exception = (over: object = {}) => ({
  ...{ caseId: lars.caseId, kind: 'without_guardian', personId: lars.trond.id, topics: null },
  ...{ reason: 'court', words: 'Dom av 1. oktober.', to: addDays(today, 30) },
  ...over,
})

describe('CON-05: a recorded reason why one need not answer', () => {
  it('opens by the other’s yes alone, at once, and closes when it is ended', async () => {
    await lars.says(lars.hege, 'yes')
    expect(await stateOfPlan()).toBe('waiting')
    const made = await lars.act(addException, lars.teacher, exception())
    expect(made).toMatchObject({ is: 'done', reply: { version: 1 } })
    expect(await stateOfPlan()).toBe('yes')
    const { id, version } = made.is === 'done' ? made.reply : { id: '', version: 0 }
    expect((await lars.act(endException, lars.teacher, { caseId: lars.caseId, id, version })).is).toBe('done')
    expect(await stateOfPlan()).toBe('waiting')
    const again = await lars.act(endException, lars.teacher, { caseId: lars.caseId, id, version })
    expect(again).toMatchObject({ is: 'refused', refusal: { code: 'version.conflict' } })
  })

  it('closes by itself when its time is over', async () => {
    await lars.says(lars.hege, 'yes')
    await lars.act(addException, lars.teacher, exception({ to: addDays(today, 2) }))
    const before = theClock.now()
    try {
      theClock.set(new Date(before.getTime() + 3 * 86_400_000))
      expect(await stateOfPlan()).toBe('waiting')
    } finally {
      theClock.set(before)
    }
  })

  it('is recorded by the holder or a leader who sees the case, and by nobody else', async () => {
    for (const who of [lars.colleague, lars.adviser, lars.hege])
      expect((await lars.act(addException, who, exception())).is).toBe('hidden')
    const opened = await lars.act(openSigners, lars.hege, { caseId: lars.caseId })
    expect(opened.is).toBe('hidden')
  })

  it.each([
    ['a reason that is not known', { reason: 'because' }, 'signer.reason_unknown'],
    ['somebody without responsibility', { personId: randomUUID() }, 'signer.not_responsible'],
    ['an end that has been', { to: '2020-01-01' }, 'signer.ends_before'],
    [
      'a child too young to decide alone',
      { kind: 'youth_alone', personId: null, reason: 'health_own_will', topics: ['health'] },
      'signer.too_young',
    ],
  ])('refuses %s', async (_, over, code) => {
    const refused = await lars.act(addException, lars.teacher, exception(over))
    expect(refused).toMatchObject({ is: 'refused', refusal: { code } })
  })
})

describe('a reason of which somebody may not know', () => {
  const logOf = async (who: SharedCase['hege']) => {
    const log = await lars.act(listLog, who, { caseId: lars.caseId, limit: 50 })
    return log.is === 'done' ? log.reply.entries.filter(one => one.kind === 'consent.signers').length : log.is
  }
  const both = async () => [await logOf(lars.hege), await logOf(lars.trond)]

  it('is not told to who is left out, neither when it begins nor when it ends; the other parent reads it', async () => {
    const made = await lars.act(addException, lars.teacher, exception({ reason: 'must_not_know' }))
    if (made.is !== 'done') throw new Error(made.is)
    expect(await both()).toEqual([1, 0])
    expect((await lars.act(endException, lars.teacher, { caseId: lars.caseId, ...made.reply })).is).toBe('done')
    expect(await both()).toEqual([2, 0])
  })

  it('is told to no parent when the youth decides alone; any other reason is told to both', async () => {
    lars = await aSharedCase({ birthDate: '2012-03-14' })
    const alone = { kind: 'youth_alone', personId: null, topics: ['health'], reason: 'health_own_will' }
    expect((await lars.act(addException, lars.teacher, exception(alone))).is).toBe('done')
    expect(await both()).toEqual([0, 0])
    expect((await lars.act(addException, lars.teacher, exception())).is).toBe('done')
    expect(await both()).toEqual([1, 1])
  })
})

describe('CON-07: child welfare has the care', () => {
  it('changes who must answer, lets the holder write its answer down, and gives it back', async () => {
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'yes')
    expect(await stateOfPlan()).toBe('yes')
    const serviceId = await inTest(lars.database, lars.municipality, tx =>
      aService(tx, lars.municipality, 'Barneverntjenesten', 'child_welfare'),
    )
    const care = { caseId: lars.caseId, serviceId, from: today, words: 'Vedtak 3. mars, i mappa.' }
    expect(await lars.act(recordCareOrder, lars.teacher, { ...care, serviceId: lars.ppt })).toMatchObject({
      is: 'refused',
      refusal: { code: 'signer.not_child_welfare' },
    })
    const made = await lars.act(recordCareOrder, lars.teacher, care)
    expect(await stateOfPlan()).toBe('waiting')
    const family = await lars.act(openFamily, lars.hege, { caseId: lars.caseId })
    expect(family).toMatchObject({ is: 'done', reply: { decides: false } })
    const said = await lars.act(registerConsent, lars.teacher, {
      ...{ caseId: lars.caseId, serviceId: lars.ppt, giver: { kind: 'child_welfare', id: serviceId }, method: 'phone' },
      ...{ note: 'Samtale i dag.', language: 'nb', interpreter: 'not_needed' },
      answers: [{ topic: 'plan', answer: 'yes' }],
    })
    expect(said.is).toBe('done')
    expect(await stateOfPlan()).toBe('yes')
    expect(await lars.act(recordCareOrder, lars.teacher, care)).toMatchObject({
      is: 'refused',
      refusal: { code: 'signer.care_already' },
    })
    const opened = await lars.act(openSigners, lars.teacher, { caseId: lars.caseId })
    const names = opened.is === 'done' ? opened.reply.matters.map(one => one.signers.map(who => who.name)) : []
    expect(names).toEqual(Array.from({ length: 4 }, () => ['Barneverntjenesten']))
    const { id, version } = made.is === 'done' ? made.reply : { id: '', version: 0 }
    expect((await lars.act(endCareOrder, lars.teacher, { caseId: lars.caseId, id, version })).is).toBe('done')
    const after = await lars.act(openSigners, lars.teacher, { caseId: lars.caseId })
    const count = after.is === 'done' ? after.reply.matters[0]?.signers.length : 0
    expect(count).toBe(2)
  })
})
