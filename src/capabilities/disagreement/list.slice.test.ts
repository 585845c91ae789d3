import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { house, reads } from '../overview/slice.testing.ts'
import { listDisagreements } from './operations/read.ts'
import { settleDisagreement } from './operations/write.ts'
import { OUTCOME, disagreeing, does, raises } from './slice.testing.ts'

describe('the list', () => {
  it('comes a page at a time, those that stand first; the family is told of no page of what is not told to them', async () => {
    const one = await disagreeing()
    for (let nth = 0; nth < 3; nth++) await raises(one, one.teacher, { forFamily: nth === 1 })
    expect(await one.settles(one.teacher, 1)).toBe('done')
    const pages: string[][] = []
    let after: string | null | undefined
    while (after !== null) {
      const input = { caseId: one.caseId, limit: 3, ...(after !== undefined && { after }) }
      const page = await reads(listDisagreements, one.teacher, input)
      pages.push(page.disagreements.map(each => (each.endedAt === null ? 'open' : 'ended')))
      after = page.next
    }
    expect(pages).toEqual([['open', 'open', 'open'], ['ended']])
    const family = await reads(listDisagreements, one.guardians[0], { caseId: one.caseId, limit: 1 })
    expect(family).toMatchObject({ disagreements: [{ words: null }], next: null })
  })
})

describe('in a case that is closed', () => {
  it('nothing more can be said: the list says so', async () => {
    const one = await disagreeing()
    const open = async () => (await reads(listDisagreements, one.teacher, { caseId: one.caseId })).open
    expect(await open()).toBe(true)
    await inTest(house.database, one.municipality, async tx => {
      await tx.deleteFrom('baton_period').where('case_id', '=', one.caseId).execute()
      const closed = { status: 'closed', closed_at: theClock.now(), close_reason: 'goal_reached' }
      await tx.updateTable('child_case').set(closed).where('id', '=', one.caseId).execute()
    })
    expect(await open()).toBe(false)
    expect(await raises(one, one.teacher)).toBe('case.already_closed')
  })
})

describe('the next page', () => {
  it('leaves out nothing when what it comes after is ended meanwhile', async () => {
    const one = await disagreeing()
    for (let nth = 0; nth < 3; nth++) await raises(one, one.teacher)
    const page = (after?: string | null) =>
      reads(listDisagreements, one.teacher, { caseId: one.caseId, limit: 2, ...(after && { after }) })
    const first = await page()
    const ids = (list: { disagreements: { id: string }[] }) => list.disagreements.map(each => each.id)
    const standing = ids(await reads(listDisagreements, one.teacher, { caseId: one.caseId })).slice(2)
    const [, last] = ids(first)
    const ending = { caseId: one.caseId, disagreementId: last, outcome: OUTCOME, version: 1 }
    expect(await does(settleDisagreement, one.teacher, ending)).toBe('done')
    expect(ids(await page(first.next))).toEqual(standing)
  })
})
