import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, aPlace, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'
import { comesOf, house, reads, weak } from '../overview/slice.testing.ts'
import { recordKin } from '../sight/index.ts'
import { figures } from './figures-operations.ts'
import type { Case } from './testing.ts'

const { database } = house

/** A gap of the past: found when it began, mended after so many days. */
async function aGap(
  tx: Tx,
  one: Case,
  more: { type?: string; days?: number; since?: string; facts?: object; keptBy?: string } = {},
) {
  const since = new Date(more.since ?? '2026-03-02T08:00:00Z')
  const closed_at = new Date(since.getTime() + (more.days ?? 4) * 86_400_000)
  const id = randomUUID()
  await tx
    .insertInto('gap')
    .values({
      ...{
        municipality_id: one.municipality,
        id,
        type: more.type ?? 'silent',
        case_id: one.caseId,
        thing_id: one.caseId,
      },
      ...{
        since,
        as_of: since,
        opened_at: since,
        closed_at,
        unit_id: more.keptBy ?? one.school,
        kept_by: more.keptBy ?? null,
        facts: JSON.stringify(more.facts ?? {}),
      },
    })
    .execute()
  return id
}
/** So many cases of one school, each with gaps of the past. */
async function withGaps(count: number, gap: (at: number, one: Case) => Parameters<typeof aGap>[2], place?: Place) {
  const at = place ?? (await aPlace(database))
  const cases: Case[] = []
  for (let made = 0; made < count; made += 1) cases.push(await aCase(database, {}, at))
  await inTest(database, at.municipality, async tx => {
    for (const [number, one] of cases.entries()) await aGap(tx, one, gap(number, one))
  })
  return { place: at, cases }
}
const typesFor = async (who: Place['leader']) => (await reads(figures, who)).types

describe('what slips, in numbers', () => {
  it('is for leaders and the coordinating unit', async () => {
    const { teacher, adviser, leader, coordinator, chief } = await aPlace(database)
    expect(await comesOf(figures, undefined)).toBe('not logged in')
    expect(await comesOf(figures, weak(leader))).toBe('not logged in')
    for (const actor of [teacher, adviser]) expect(await comesOf(figures, actor)).toBe('hidden')
    for (const actor of [leader, chief, coordinator]) expect(await comesOf(figures, actor)).toBe('done')
  })

  it('tells of no number under five, of no median under ten, and of nobody by name', async () => {
    const { place } = await withGaps(4, at => ({ days: at }))
    const hidden = [{ type: 'silent', cases: null, days: null }]
    expect(await typesFor(place.coordinator)).toEqual(hidden)
    expect(await typesFor(place.leader)).toEqual(hidden)
    await withGaps(1, () => ({}), place)
    expect(await typesFor(place.coordinator)).toEqual([{ type: 'silent', cases: 5, days: null }])
    await withGaps(5, at => ({ days: at + 5 }), place)
    const shown = await reads(figures, place.coordinator)
    expect(shown.types).toEqual([{ type: 'silent', cases: 10, days: 4 }])
    expect(shown).toMatchObject({ from: '2025-10-01', to: '2026-09-30', whole: true, fewest: 5 })
    expect(JSON.stringify(shown)).not.toMatch(/Lars|Prøve|Hege/)
  })

  it('tells no median of which one family is most', async () => {
    const { place } = await withGaps(10, at => ({ days: at === 0 ? 90 : 2 }))
    expect(await typesFor(place.coordinator)).toEqual([{ type: 'silent', cases: 10, days: null }])
  })

  it('counts what stood in the twelve months to the end of the last quarter, and what stands as far as that', async () => {
    const since = (at: number) => (at < 5 ? '2025-09-29T08:00:00Z' : '2026-09-20T22:00:00Z')
    const { place } = await withGaps(10, at => ({ type: 'step', since: since(at), days: at < 5 ? 1 : 60 }))
    // Those that were mended the day before the period are not of it.
    expect(await typesFor(place.coordinator)).toEqual([{ type: 'step', cases: 5, days: null }])
    await withGaps(5, () => ({ type: 'step', since: '2026-09-20T22:00:00Z', days: 60 }), place)
    expect(await typesFor(place.coordinator)).toEqual([{ type: 'step', cases: 10, days: 10 }])
    await withGaps(5, () => ({ type: 'pause', since: '2026-10-01T08:00:00Z' }), place)
    expect((await typesFor(place.coordinator)).map(({ type }) => type)).toEqual(['step'])
  })

  it('counts nobody protected below the municipality, other units’ nobody, and own family nowhere', async () => {
    const { place, cases } = await withGaps(5, () => ({}))
    const { municipality, leader, pptLeader, coordinator } = place
    expect(await typesFor(pptLeader)).toEqual([])
    const [first] = cases
    if (!first) throw new Error('no case')
    await inTest(database, municipality, tx =>
      tx.updateTable('child').set({ protection: 'strictly_confidential' }).where('id', '=', first.childId).execute(),
    )
    expect(await typesFor(leader)).toEqual([{ type: 'silent', cases: null, days: null }])
    expect(await typesFor(coordinator)).toEqual([{ type: 'silent', cases: 5, days: null }])
    await inTest(database, municipality, tx =>
      recordKin(tx, { municipality, employeeId: coordinator.id, childIds: [first.childId] }),
    )
    expect(await typesFor(coordinator)).toEqual([{ type: 'silent', cases: null, days: null }])
  })

  it('names the services that a case stood between, and no pair that is few', async () => {
    const of = (at: number, { ppt }: Case) => ({
      ...{ type: 'unanswered', days: at + 1, facts: { toKind: 'service', toId: ppt } },
    })
    const { place } = await withGaps(4, of)
    expect((await reads(figures, place.coordinator)).pairs).toEqual([])
    await withGaps(6, of, place)
    expect((await reads(figures, place.coordinator)).pairs).toEqual([
      { from: 'Bjørkely skole', to: 'PPT', cases: 10, days: 3 },
    ])
  })

  it('counts in a unit nothing that another service keeps to itself, and names no pair of it', async () => {
    const kept = (_: number, { ppt }: Case) => ({
      ...{ type: 'unanswered', keptBy: ppt, facts: { toKind: 'service', toId: ppt } },
    })
    const { place, cases } = await withGaps(10, kept)
    await inTest(database, place.municipality, async tx => {
      for (const one of cases) {
        const gap_id = await aGap(tx, one, { type: 'measure', keptBy: one.ppt })
        const at = new Date('2026-03-03T08:00:00Z')
        const said = { reason: 'wrong_date', words: 'x', until_on: '2026-03-20', by_id: one.adviser.id, at }
        await tx
          .insertInto('gap_answer')
          .values({ municipality_id: one.municipality, gap_id, version: 1, ...said, facts: '{}', as_of: at })
          .execute()
      }
    })
    const { types, pairs, answers } = await reads(figures, place.leader)
    expect({ types, pairs, answers }).toEqual({ types: [], pairs: [], answers: [] })
    expect(await typesFor(place.pptLeader)).toMatchObject([
      { type: 'measure', cases: 10 },
      { type: 'unanswered', cases: 10 },
    ])
    expect((await reads(figures, place.coordinator)).pairs).toEqual([])
  })

  it('counts what was said to be no gap by type and reason, not by who said it', async () => {
    const { place, cases } = await withGaps(5, () => ({}))
    await inTest(database, place.municipality, async tx => {
      for (const one of cases) {
        const gap_id = await aGap(tx, one, { type: 'step' })
        const at = new Date('2026-03-03T08:00:00Z')
        const answer = {
          reason: 'wrong_date',
          words: 'Vi rettet dagen',
          until_on: '2026-03-20',
          by_id: one.teacher.id,
          at,
        }
        await tx
          .insertInto('gap_answer')
          .values({ municipality_id: one.municipality, gap_id, version: 1, ...answer, facts: '{}', as_of: at })
          .execute()
      }
    })
    const shown = await reads(figures, place.leader)
    expect(shown.answers).toEqual([{ type: 'step', reason: { nb: 'Dagen er feil', nn: 'Dagen er feil' }, cases: 5 }])
    expect(JSON.stringify(shown)).not.toContain('rettet')
  })
})
