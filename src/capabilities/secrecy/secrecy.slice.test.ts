import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { openDuty, readDuty } from './operations.ts'

describe('TAU-08: what a family must know before they read of others', () => {
  it('is said to each of them until that one has read it, and kept', async () => {
    const lars = await aSharedCase()
    const words = async (who: typeof lars.hege) => {
      const answer = await lars.act(openDuty, who, {})
      return answer.is === 'done' ? answer.reply.words : answer.is
    }
    expect(await words(lars.hege)).toMatchObject({ nb: expect.stringContaining('ikke fortelle videre') })
    const reads = (edition: number, who = lars.hege) => lars.act(readDuty, who, { edition })
    expect(await reads(99)).toMatchObject({ is: 'done', reply: { read: false } })
    expect(await words(lars.hege)).not.toBeNull()
    expect(await reads(1)).toMatchObject({ is: 'done', reply: { read: true } })
    expect(await reads(1)).toMatchObject({ is: 'done', reply: { read: false } })
    expect([await words(lars.hege), (await words(lars.trond)) === null]).toEqual([null, false])
    const kept = await inTest(lars.database, lars.municipality, tx =>
      tx.selectFrom('secrecy_read').select(['words', 'read_at']).where('person_id', '=', lars.hege.id).execute(),
    )
    expect(kept).toEqual([{ words: 1, read_at: theClock.now() }])
    const trail = await inTest(lars.database, lars.municipality, tx =>
      tx.selectFrom('trail').select('operation').where('actor_id', '=', lars.hege.id).execute(),
    )
    expect(trail.map(one => one.operation)).toContain('secrecy.read')
  })

  it('is nothing to who sees nothing, nor to who works there', async () => {
    const lars = await aSharedCase()
    const stranger = { ...lars.hege, id: crypto.randomUUID() }
    expect(await lars.act(openDuty, stranger, {})).toMatchObject({ is: 'done', reply: { words: null } })
    expect((await lars.act(openDuty, lars.teacher, {})).is).toBe('hidden')
    expect(await lars.act(readDuty, stranger, { edition: 1 })).toMatchObject({ reply: { read: false } })
    expect((await lars.act(readDuty, lars.teacher, { edition: 1 })).is).toBe('hidden')
  })
})
