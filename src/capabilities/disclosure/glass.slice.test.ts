import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { endHolding, findCase, maySeeCase, sightChanged } from '../case/index.ts'
import { dayOf } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { day } from '../overview/operations/mine.ts'
import { openSeen } from '../oversight/operations/seen.ts'
import { recordKin } from '../sight/index.ts'
import { addNote, listLog } from '../log/operations.ts'
import { toldToFamily } from './operations/list.ts'
import { listGlass, reviewGlass } from './operations/glass-list.ts'
import { breakGlass, readGlass } from './operations/glass.ts'
import { aCaseToGiveFrom, allThatIsRead } from './slice.testing.ts'
import type { CaseToGiveFrom } from './slice.testing.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const reason = 'Barnet er her nå og er redd. Ingen av de faste svarer.'
const notFound = { is: 'refused', refusal: { code: 'disclosure.not_found' } }
const numberOf = (lars: CaseToGiveFrom) => lars.caseId.slice(0, 8)
const open = (lars: CaseToGiveFrom, who = lars.pptLeader, over: object = {}) =>
  lars.call(breakGlass, who, { which: numberOf(lars), reason, ...over })
const sees = (lars: CaseToGiveFrom, who: CaseToGiveFrom['adviser']) =>
  inTest(lars.database, lars.municipality, async tx => {
    const subject = await findCase(tx, { caseId: lars.caseId }, who)
    return subject ? maySeeCase(who, subject, theClock.now()).reason : undefined
  })
const protect = (lars: CaseToGiveFrom, protection: string) =>
  inTest(lars.database, lars.municipality, tx =>
    tx
      .updateTable('child')
      .set({ protection })
      .where('municipality_id', '=', lars.municipality)
      .where('id', '=', lars.childId)
      .execute(),
  )
/** The case is closed, in its rows: nobody holds it any more, and who sees it is reckoned anew. */
const close = ({ database, municipality, caseId }: CaseToGiveFrom) =>
  inTest(database, municipality, async tx => {
    const act = { municipality, caseId, now: theClock.now(), newId: randomUUID }
    await tx
      .updateTable('child_case')
      .set({ status: 'closed', closed_at: act.now, close_reason: 'done' })
      .where('municipality_id', '=', municipality)
      .where('id', '=', caseId)
      .execute()
    await endHolding(tx, act)
    await sightChanged(tx, act)
  })

describe('opening a case in an emergency', () => {
  it('lets one person look at one case for three hours, and ends by the clock', { timeout: 60_000 }, async () => {
    const lars = await aCaseToGiveFrom()
    const other = await aCaseToGiveFrom()
    expect(await open(lars)).toMatchObject({ is: 'done', reply: { caseId: lars.caseId } })
    expect(await sees(lars, lars.pptLeader)).toBe('sight.break_glass')
    expect(await sees(lars, lars.adviser)).toBe('sight.no_ground')
    expect(await sees({ ...lars, caseId: other.caseId }, lars.pptLeader)).toBeUndefined()
    const note = { caseId: lars.caseId, words: 'Jeg var her', topic: 'everyday', audience: 'everyone' } as const
    expect(await lars.act(addNote, lars.pptLeader, note)).toMatchObject({ is: 'hidden' })
    theClock.forward(2.999 / 24)
    expect(await sees(lars, lars.pptLeader)).toBe('sight.break_glass')
    theClock.forward(0.001 / 24)
    expect(await sees(lars, lars.pptLeader)).toBe('sight.no_ground')
  })

  it('about own family is told to the next who leads, and stands in no list of those who are kin', async () => {
    const lars = await aCaseToGiveFrom()
    const { municipality, leader, pptLeader, chief, childId, adviser } = lars
    const officer = { ...chief, role: 'privacy_officer' } as const
    await inTest(lars.database, municipality, async tx => {
      await recordKin(tx, { municipality, employeeId: pptLeader.id, childIds: [childId] })
      await recordKin(tx, { municipality, employeeId: leader.id, childIds: [childId] })
    })
    expect(await open(lars, adviser)).toMatchObject({ is: 'done' })
    for (const who of [leader, pptLeader])
      expect(await lars.done(listGlass, who, { limit: 50 })).toMatchObject({ rows: [] })
    expect(await lars.done(listGlass, chief, { limit: 50 })).toMatchObject({ rows: [{ waits: true }] })
    const month = dayOf(theClock.now()).slice(0, 7)
    expect((await lars.done(reviewGlass, officer, { month })).rows).toHaveLength(1)
    await inTest(lars.database, municipality, tx =>
      recordKin(tx, { municipality, employeeId: officer.id, childIds: [childId] }),
    )
    expect((await lars.done(reviewGlass, officer, { month })).rows).toEqual([])
  })

  it('is not for a closed case, a protected child, own family or a number that is not there: all answer the same', async () => {
    const lars = await aCaseToGiveFrom()
    expect(await open(lars, lars.pptLeader, { which: '00000000' })).toMatchObject(notFound)
    await protect(lars, 'confidential')
    expect(await open(lars)).toMatchObject(notFound)
    await protect(lars, 'none')
    await inTest(lars.database, lars.municipality, tx =>
      recordKin(tx, { municipality: lars.municipality, employeeId: lars.pptLeader.id, childIds: [lars.childId] }),
    )
    expect(await open(lars)).toMatchObject(notFound)
    expect(await open(lars, { ...lars.adviser, role: 'administrator' } as never)).toMatchObject({ is: 'hidden' })
    expect(await open(lars, lars.teacher)).toMatchObject({ refusal: { code: 'disclosure.sees_already' } })
    expect(await open(lars, lars.adviser)).toMatchObject({ is: 'done' })
    theClock.forward(1 / 1440)
    await close(lars)
    expect(await sees(lars, lars.adviser)).toBe('sight.no_ground')
    expect(await open(lars, lars.adviser)).toMatchObject(notFound)
  })

  it('is told to the leaders at once, by name and reason and without the child; they say that they have read it', async () => {
    const lars = await aCaseToGiveFrom()
    await open(lars, lars.adviser)
    for (const leader of [lars.leader, lars.pptLeader]) {
      const { rows } = await lars.done(day, leader, {})
      const row = rows.find(one => one.facts['ask'] === 'break_glass')
      expect(row).toMatchObject({ child: null, caseId: null, facts: { from: 'Anne Råd' } })
      const list = await lars.done(listGlass, leader, { limit: 30 })
      expect(list.rows).toMatchObject([{ name: 'Anne Råd', reason, waits: true, mine: false, caseId: null }])
      expect(JSON.stringify([row, list])).not.toContain('Lars')
      await lars.done(readGlass, leader, { glassId: list.rows[0]?.id ?? '' })
      expect((await lars.done(listGlass, leader, { limit: 30 })).rows[0]?.waits).toBe(false)
    }
    expect((await lars.done(listGlass, lars.colleague, { limit: 30 })).rows).toEqual([])
  })

  it('is told to the family in the log, on their page and among those who have looked', async () => {
    const lars = await aCaseToGiveFrom()
    await open(lars, lars.adviser)
    await allThatIsRead(lars, lars.adviser)
    theClock.forward(1 / 1440)
    const told = await lars.done(toldToFamily, lars.hege, { caseId: lars.caseId })
    expect(told.opened).toMatchObject([{ name: 'Anne Råd', service: 'PPT', reason }])
    const { looks } = await lars.done(openSeen, lars.hege, { caseId: lars.caseId, limit: 50 })
    expect(looks.some(one => one.name === 'Anne Råd' && one.why === 'emergency')).toBe(true)
    const log = await lars.done(listLog, lars.hege, { caseId: lars.caseId, limit: 20 })
    expect(JSON.stringify(log)).toContain('disclosure.glass')
  })

  it(
    'leaves everything that the family can read as it was when a ground says that they must not know',
    { timeout: 60_000 },
    async () => {
      const lars = await aCaseToGiveFrom()
      const both = () => Promise.all([lars.hege, lars.trond].map(one => allThatIsRead(lars, one)))
      const was = await both()
      await open(lars, lars.adviser, { untold: { reason: 'violence', because: 'Pappa er hjemme.' } })
      await allThatIsRead(lars, lars.adviser)
      theClock.forward(1 / 1440)
      expect(await both()).toEqual(was)
      expect(await open(lars, lars.pptLeader, { untold: { reason: 'nothing', because: '…' } })).toMatchObject({
        refusal: { code: 'disclosure.untold_reason_unknown' },
      })
    },
  )

  it('is on the data protection officer’s list of the month, with how often was looked, and no child', async () => {
    const lars = await aCaseToGiveFrom()
    await open(lars, lars.adviser)
    await allThatIsRead(lars, lars.adviser)
    const officer = { ...lars.chief, role: 'privacy_officer' } as const
    const { rows, month } = await lars.done(reviewGlass, officer, {})
    expect(month).toBe('2026-11')
    expect(rows).toMatchObject([
      { name: 'Anne Råd', caseNumber: numberOf(lars), reason, readByLeader: false, untold: null },
    ])
    expect(rows[0]?.looks).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(lars.childId)
    expect((await lars.done(reviewGlass, officer, { month: '2026-10' })).rows).toEqual([])
    for (const who of [lars.leader, lars.adviser, lars.hege])
      expect(await lars.call(reviewGlass, who, {})).toMatchObject({ is: 'hidden' })
  })
})
