import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import type { Actor } from '../../kernel/actor.ts'
import { send } from '../ask/index.ts'
import { listMine } from '../ask/operations.ts'
import { appendLog } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { correctEntry, listLog } from '../log/operations.ts'
import { readersOf } from '../sight/index.ts'
import { allReads, aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { recordView } from '../voice/operations/record.ts'
import { blockTicks } from './jobs.ts'
import type { What } from './model.ts'
import { liftBlock, reviewBlock } from './operations/mind.ts'
import { openBlocks } from './operations/open.ts'
import { setBlock } from './operations/set.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

const MARK = 'Blåbærsyltetøy'
let lars: SharedCase
let today: string
beforeEach(async () => {
  lars = await aSharedCase()
  today = dayOf(theClock.now())
})

const input = (what: What, over: object = {}) => ({
  ...{ caseId: lars.caseId, personId: lars.trond.id, code: 'PB-VIOLENCE', what },
  ...{ reason: 'Avklares med barnevernet.', recheckOn: addDays(today, 20) },
  ...over,
})
const set = async (what: What, over: object = {}, who: Actor = lars.teacher) => {
  const outcome = await lars.act(setBlock, who, input(what, over))
  return outcome.is === 'done' ? outcome.reply : outcome
}

/** Every read that there is, as somebody sends it: the whole of what this person can learn. */
async function everything(who: Actor, caseId = lars.caseId): Promise<string> {
  const told: unknown[] = []
  const ids = { caseId, childId: lars.childId }
  // Once with all that narrows a list, once with nothing of it.
  const inputs = [{ ...ids, serviceId: lars.ppt, topic: 'plan', name: 'Lars', day: today, limit: 50 }, ids]
  for (const op of await allReads())
    for (const input of inputs) {
      const outcome = await lars.act(op, who, input)
      told.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
    }
  return JSON.stringify(told)
}

/** The reads in which a name stands. */
const naming = (told: string, name: string) =>
  (JSON.parse(told) as [string, ...unknown[]][]).filter(one => JSON.stringify(one).includes(name)).map(([id]) => id)

const note = (topic: string) =>
  inTest(lars.database, lars.municipality, tx =>
    appendLog(tx, {
      ...{ municipality: lars.municipality, caseId: lars.caseId, kind: 'case.note', facts: {}, words: MARK },
      ...{ actor: lars.teacher, topic, now: theClock.now(), newId: lars.house.newId },
    }),
  )
const speak = () =>
  lars.act(recordView, lars.teacher, {
    ...{ caseId: lars.caseId, moment: 'plan' },
    view: {
      is: 'heard',
      talkedBy: lars.teacher.id,
      talkedOn: today,
      ways: ['talk'],
      words: MARK,
      tell: 'all',
      tellWhom: 'everyone',
    },
  })

describe('who is kept from something', () => {
  it('cannot tell that it exists: every reply is what it would be without it', { timeout: 240_000 }, async () => {
    const hide = {
      entry: async () => set({ scope: 'entry', entryId: await note('home') }),
      topic: async () => (await note('health'), set({ scope: 'topic', topic: 'health' })),
      voice: async () => (expect(await speak()).toMatchObject({ is: 'done' }), set({ scope: 'voice' })),
    }
    const thing = fc.constantFrom('entry' as const, 'voice' as const, 'topic' as const)
    let shown = 0
    const property = fc.asyncProperty(fc.uniqueArray(thing, { minLength: 1 }), async things => {
      lars = await aSharedCase()
      const without = await everything(lars.trond)
      expect(without).toContain(lars.caseId)
      for (const one of things) expect(await hide[one]()).toMatchObject({ version: 1 })
      expect(await everything(lars.trond)).toBe(without)
      // The other parent, and the youngest of the reads, show that it was there to be seen.
      if ((await everything(lars.hege)).includes(MARK)) shown++
    })
    await fc.assert(property, { numRuns: 4 })
    expect(shown).toBe(4)
  })

  it(
    'with the whole case hidden is told what somebody is told who has no case at all',
    { timeout: 120_000 },
    async () => {
      const absent = '00000000-0000-4000-8000-00000000dead'
      await set({ scope: 'case' })
      const [hidden, none] = [await everything(lars.trond), await everything(lars.trond, absent)]
      expect(hidden).toBe(none)
      // For whom he answers is his own to know; of a case it says nothing.
      expect([...new Set(naming(hidden, 'Lars'))]).toEqual(['privacy.mine'])
      expect(await everything(lars.hege)).toContain('Lars')
    },
  )

  it('is asked nothing, what was asked is taken back, and no list of readers has that person', async () => {
    await lars.ask()
    const asked = async (who: Actor) => {
      const mine = await lars.act(listMine, who, {})
      return mine.is === 'done' ? mine.reply.length : mine.is
    }
    expect([await asked(lars.trond), await asked(lars.hege)]).toEqual([1, 1])
    await set({ scope: 'case' })
    expect([await asked(lars.trond), await asked(lars.hege)]).toEqual([0, 1])
    await lars.ask(['home'])
    const now = theClock.now()
    const { municipality, caseId, childId } = lars
    const readers = await inTest(lars.database, municipality, async tx => {
      await send(tx, {
        ...{ municipality, kind: 'meeting', about: { kind: 'case', id: caseId }, childId, thingId: caseId, now },
        ...{ from: 'clock', to: { kind: 'family', id: lars.trond.id }, dueAt: now, newId: lars.house.newId },
      })
      return readersOf(tx, {
        municipality,
        about: { kind: 'case', id: caseId },
        reader: 'family',
        topic: 'meetings',
        now,
      })
    })
    expect([await asked(lars.trond), await asked(lars.hege)]).toEqual([0, 2])
    expect([readers.has(lars.trond.id), readers.has(lars.hege.id)]).toEqual([false, true])
  })

  it('of a topic is called to no meeting where that is the topic', async () => {
    await set({ scope: 'topic', topic: 'meetings' })
    const { municipality, caseId } = lars
    const now = theClock.now()
    const asked = { municipality, about: { kind: 'case', id: caseId }, reader: 'family', now } as const
    const [meetings, plan] = await inTest(lars.database, municipality, tx =>
      Promise.all([readersOf(tx, { ...asked, topic: 'meetings' }), readersOf(tx, { ...asked, topic: 'plan' })]),
    )
    expect([meetings?.has(lars.trond.id), plan?.has(lars.trond.id)]).toEqual([false, true])
  })

  it('does not see a correction of a hidden entry either, and sees it again when it is lifted', async () => {
    const entryId = await note('home')
    const made = await set({ scope: 'entry', entryId })
    const { municipality, caseId } = lars
    await inTest(lars.database, municipality, tx =>
      appendLog(tx, {
        ...{ municipality, caseId, kind: 'case.corrected', facts: {}, words: `${MARK} 2`, corrects: entryId },
        ...{ actor: lars.teacher, topic: 'home', now: theClock.now(), newId: lars.house.newId },
      }),
    )
    const log = async () => JSON.stringify(await lars.act(listLog, lars.trond, { caseId, limit: 50 }))
    expect(await log()).not.toContain(MARK)
    const lift = { caseId, id: 'id' in made ? made.id : '', version: 1, reason: 'Avklart.' }
    expect((await lars.act(liftBlock, lars.teacher, lift)).is).toBe('done')
    expect(await log()).toContain(`${MARK} 2`)
    expect(await lars.act(liftBlock, lars.teacher, { ...lift, version: 2 })).toMatchObject({
      is: 'refused',
      refusal: { code: 'block.lifted' },
    })
  })
})

describe('a hidden entry that is corrected again and again', () => {
  const corrected = async (entryId: string, words: string) => {
    const outcome = await lars.act(correctEntry, lars.teacher, { caseId: lars.caseId, entryId, words })
    if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.reply.entryId
  }
  const log = async () => JSON.stringify(await lars.act(listLog, lars.trond, { caseId: lars.caseId, limit: 50 }))

  it.each([0, 1, 2])('is hidden with all its corrections, whichever of them was hidden (%i)', async which => {
    const without = await log()
    const first = await note('home')
    const second = await corrected(first, `${MARK} 2`)
    const third = await corrected(second, `${MARK} 3`)
    expect(await log()).toContain(`${MARK} 3`)
    await set({ scope: 'entry', entryId: [first, second, third][which] ?? '' })
    expect(await log()).toBe(without)
    await corrected(third, `${MARK} 4`)
    expect(await log()).toBe(without)
  })
})

describe('who sets it', () => {
  it('is a named professional who sees it, with a reason of the law and a day to look again', async () => {
    expect((await lars.act(setBlock, lars.hege, input({ scope: 'case' }))).is).toBe('hidden')
    expect((await lars.act(setBlock, lars.adviser, input({ scope: 'case' }))).is).toBe('hidden')
    expect((await lars.act(setBlock, lars.teacher, input({ scope: 'case' }, { reason: ' ' }))).is).toBe('invalid')
    const refused = (over: object) => lars.act(setBlock, lars.teacher, input({ scope: 'case' }, over))
    expect(await refused({ recheckOn: addDays(today, 400) })).toMatchObject({ refusal: { code: 'block.recheck_day' } })
    expect(await refused({ code: 'PB-12-16' })).toMatchObject({ refusal: { code: 'block.not_this_age' } })
    expect(await refused({ personId: lars.adviser.id })).toMatchObject({ refusal: { code: 'block.guardian_unknown' } })
    await set({ scope: 'case' })
    expect(await refused({})).toMatchObject({ refusal: { code: 'block.already' } })
  })

  it('may work in another service: for a topic that the service sees, and sees own blocks only', async () => {
    await lars.ask()
    for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
    const topic = (name: string) => set({ scope: 'topic', topic: name } as What, {}, lars.adviser)
    expect(await topic('health')).toMatchObject({ version: 1 })
    expect(await topic('home')).toMatchObject({ is: 'hidden' })
    await set({ scope: 'voice' })
    const count = async (who: Actor) => {
      const open = await lars.act(openBlocks, who, { caseId: lars.caseId })
      return open.is === 'done' ? open.reply.blocks.length : open.is
    }
    expect([await count(lars.adviser), await count(lars.teacher), await count(lars.hege)]).toEqual([1, 2, 'hidden'])
  })
})

describe('looking at it again', () => {
  const ask = async (who: Actor) => {
    const mine = await lars.act(listMine, who, {})
    return mine.is === 'done' ? mine.reply.filter(one => one.kind === 'block_review').length : mine.is
  }
  const tick = () => blockTicks[0]!.run(lars.house, lars.municipality, theClock.now())

  it('is asked of who set it on its day, once however often the clock looks; and nothing is lifted by itself', async () => {
    const made = await set({ scope: 'case' })
    await tick()
    expect(await ask(lars.teacher)).toBe(0)
    theClock.set(new Date(before.getTime() + 40 * 86_400_000))
    for (let times = 0; times < 3; times++) await tick()
    expect(await ask(lars.teacher)).toBe(1)
    expect(await lars.act(listLog, lars.trond, { caseId: lars.caseId, limit: 5 })).toMatchObject({ is: 'hidden' })
    const next = addDays(dayOf(theClock.now()), 10)
    const review = {
      caseId: lars.caseId,
      id: 'id' in made ? made.id : '',
      version: 1,
      words: 'Ikke avklart ennå.',
      next,
    }
    expect((await lars.act(reviewBlock, lars.teacher, review)).is).toBe('done')
    expect(await ask(lars.teacher)).toBe(0)
    await tick()
    expect(await ask(lars.teacher)).toBe(0)
    theClock.set(new Date(before.getTime() + 60 * 86_400_000))
    await tick()
    expect(await ask(lars.teacher)).toBe(1)
    const open = await lars.act(openBlocks, lars.teacher, { caseId: lars.caseId })
    expect(open).toMatchObject({
      is: 'done',
      reply: { blocks: [{ due: true, reviews: [{ words: 'Ikke avklart ennå.' }] }] },
    })
  })
})
