import { afterEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { answerPack } from './operations/answer.ts'
import { startTransition } from './operations/start.ts'
import { askFamily } from './operations/write.ts'
import { YES, aNoor, asked, written } from './testing.ts'
import type { Noor } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

/** Trond is kept from a topic. */
const keptFrom = (noor: Noor, topic: string) =>
  askingIn(() => noor.house).made('block.set', noor.teacher, {
    ...{ caseId: noor.caseId, personId: noor.trond.id, code: 'PB-VIOLENCE', what: { scope: 'topic', topic } },
    ...{ reason: 'Avklares.', recheckOn: addDays(dayOf(theClock.now()), 20) },
  })
const logOf = async (noor: Noor, who: Noor['trond']) =>
  JSON.stringify(await askingIn(() => noor.house).done('log.list', who, { caseId: noor.caseId, limit: 50 }))

describe('a parent who is kept from a topic', () => {
  it('cannot answer a block of it, nor find out that it is there; who prepares sees why nobody answers', async () => {
    const { noor, transitionId } = await asked()
    await keptFrom(noor, 'home')
    expect((await noor.one(noor.trond)).blocks.map(one => one.id)).toEqual(['strengths'])
    for (const block of ['home', 'goals', 'nothing'])
      expect(await noor.comes(answerPack, noor.trond, { transitionId, answers: [{ ...YES, block }] })).toBe(
        'transition.block_changed',
      )
    // What the parent may read is all that is waited for.
    await noor.done(answerPack, noor.trond, { transitionId, answers: [{ ...YES, block: 'strengths' }] })
    const asks = await noor.asks('transition_pack')
    expect(asks.find(one => one.to_id === noor.trond.id)?.state).toBe('accepted')
    const { blocks } = await noor.one(noor.teacher)
    const kept = (id: string) => blocks.find(one => one.id === id)?.said.filter(one => one.kept)
    expect(kept('strengths')).toEqual([])
    expect(kept('home')).toMatchObject([{ giver: { id: noor.trond.id }, answer: null }])
  })

  it('hears of no passage from or to a service that has to do with nothing else, in the page or the log', async () => {
    const noor = await aNoor({ birthDate: '2015-05-02', kind: 'follow_up', liaKind: 'nav' })
    await noor.opens(noor.ppt, ['health'])
    const start = { passage: 'to_work', on: '2026-12-20', fromServiceId: noor.ppt }
    const { id: transitionId } = await noor.done(startTransition, noor.teacher, start)
    await written(noor, 'work')
    await noor.opens(noor.lia.school, ['everyday'])
    await keptFrom(noor, 'health')
    const { version } = await noor.one(noor.teacher)
    await noor.done(askFamily, noor.teacher, { transitionId, version, toServiceId: noor.lia.school })
    expect((await noor.page(noor.hege)).transitions).toMatchObject([{ from: 'PPT', to: 'Lia skole' }])
    expect((await noor.page(noor.trond)).transitions).toEqual([])
    // Who would read an empty page is not asked, and who prepares sees it.
    expect((await noor.asks('transition_pack')).map(one => one.to_id)).toEqual([noor.hege.id])
    const said = (await noor.one(noor.teacher)).blocks.find(one => one.id === 'work')?.said
    expect(new Map(said?.map(one => [one.giver.id, one.kept]))).toEqual(
      new Map([
        [noor.hege.id, false],
        [noor.trond.id, true],
      ]),
    )
    const answers = [{ ...YES, block: 'work' }]
    expect(await noor.comes(answerPack, noor.trond, { transitionId, answers })).toBe('hidden')
    const label = (await noor.one(noor.teacher)).passage.nb
    expect(await logOf(noor, noor.trond)).toContain('Lia skole')
    expect(await logOf(noor, noor.trond)).not.toContain(label)
  })

  it('hears of a receiver through what is asked of it, and not where that is kept', async () => {
    const { noor } = await asked(['home'])
    await keptFrom(noor, 'home')
    expect((await noor.page(noor.trond)).transitions).toMatchObject([{ to: 'Lia skole' }])
    await keptFrom(noor, 'everyday')
    expect((await noor.page(noor.trond)).transitions).toEqual([])
    expect((await noor.page(noor.hege)).transitions).toMatchObject([{ to: 'Lia skole' }])
  })
})
