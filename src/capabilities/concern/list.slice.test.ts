import { describe, expect, it } from 'vitest'
import { inTest } from '../case/testing.ts'
import { listConcerns } from './operations/list.ts'
import { aChildAtSchool, noted } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'

const DUE = ['2026-12-04', '2026-12-01', '2026-12-04', '2026-12-09', '2026-12-04']

async function fiveConcerns(at: ChildAtSchool) {
  for (const due_on of DUE) {
    const { id } = await noted(at)
    await inTest(at.house.database, at.municipality, tx =>
      tx
        .updateTable('concern')
        .set({ due_on })
        .where('municipality_id', '=', at.municipality)
        .where('id', '=', id)
        .execute(),
    )
  }
}

async function inPages(at: ChildAtSchool, limit: number) {
  const rows: { id: string; dueOn: string }[] = []
  for (let pages = 0; pages < DUE.length; pages++) {
    const last = rows.at(-1)
    const from = last ? { afterDay: last.dueOn, afterId: last.id } : {}
    const page = await at.done(listConcerns, at.teacher, { show: 'open', limit, ...from })
    rows.push(...page)
    if (page.length < limit) break
  }
  return rows
}

describe('the list of concerns', () => {
  it('comes in pages that miss nothing and say nothing twice, also where many are due on one day', async () => {
    const at = await aChildAtSchool()
    await fiveConcerns(at)
    const whole = await at.done(listConcerns, at.teacher, { show: 'open', limit: 50 })
    expect(whole.map(one => one.dueOn)).toEqual(DUE.toSorted())
    for (const limit of [1, 2, 3])
      expect((await inPages(at, limit)).map(one => one.id)).toEqual(whole.map(one => one.id))
  })
})
