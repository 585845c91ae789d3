import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, anEmployee, inTest } from '../case/testing.ts'
import { aChildAtSchool, sharedWithLeader } from '../concern/testing/in-house.ts'
import { children, day } from '../overview/operations/mine.ts'
import { now } from '../overview/operations/now.ts'
import { unit } from '../overview/operations/unit.ts'
import { comesOf, house, reads, tripsOf } from '../overview/slice.testing.ts'
import { aMeasureRow, anAskRow, inDays, lay } from '../overview/testing.ts'
import { recordKin } from '../sight/index.ts'
import { answerGap, openGap, takeBack } from './answer-operations.ts'
import { gapTicks } from './jobs.ts'
import { openServiceGap, takeBackOfService } from './service-answer-operations.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

type Case = Awaited<ReturnType<typeof aCase>>
const WORDS = 'Vi venter på ferien.'

/** The open gap of a case; there is one. */
async function gapOf(one: Case): Promise<string> {
  const [gap] = await inTest(database, one.municipality, tx =>
    tx.selectFrom('gap').select('id').where('case_id', '=', one.caseId).where('closed_at', 'is', null).execute(),
  )
  if (!gap) throw new Error('no gap was found')
  return gap.id
}
/** A case in which the teacher, who holds, is late with looking at a measure. */
async function aLateMeasure(options: Parameters<typeof aCase>[1] = {}) {
  const one = await aCase(database, options)
  const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: -2 }))
  return { one, measure, gapId: await gapOf(one) }
}
/** A concern that its leader should have decided. */
async function aConcernGap() {
  const at = await aChildAtSchool()
  const { municipality } = at
  await sharedWithLeader(at)
  const administrator = await inTest(database, municipality, tx =>
    anEmployee(tx, { municipality, serviceId: at.area }, 'Ada Styrer', 'administrator'),
  )
  theClock.forward(60)
  await gapTicks[0]?.run(house, municipality, theClock.now())
  const [gap] = await inTest(database, municipality, tx =>
    tx.selectFrom('gap').select(['id', 'concern_id']).where('type', '=', 'concern_decide').execute(),
  )
  if (!gap?.concern_id) throw new Error('no gap was found')
  return { ...at, administrator, gapId: gap.id, concernId: gap.concern_id }
}
interface Late {
  readonly one: Case
  readonly gapId: string
}
const codeOf = ({ is, ...outcome }: Awaited<ReturnType<typeof carryOut>>) =>
  'refusal' in outcome ? outcome.refusal.code : is
const answers = async (actor: Actor | undefined, { one, gapId }: Late, more: object = {}) => {
  const input = { caseId: one.caseId, gapId, version: 0, reason: 'agreed_to_wait', words: WORDS, until: inDays(10) }
  return codeOf(await carryOut(house, answerGap, { actor, key: randomUUID(), input: { ...input, ...more } }))
}
const takesBack = async (actor: Actor, { one, gapId }: Late, version: number) =>
  codeOf(await carryOut(house, takeBack, { actor, key: randomUUID(), input: { caseId: one.caseId, gapId, version } }))
const opens = (actor: Actor, { one, gapId }: Late) => reads(openGap, actor, { caseId: one.caseId, gapId })
/** The gap on the page of the child, whether it is answered, and by whom. */
const onNow = async (actor: Actor, { one }: Late) =>
  (await reads(now, actor, { caseId: one.caseId })).gaps.map(({ type, answer }) => [type, answer?.by ?? null])
const sweep = (one: Case) => gapTicks[0]?.run(house, one.municipality, theClock.now())

describe('an answer that something is no gap', () => {
  it('is shown with who, why and until when, and counted apart', async () => {
    const late = await aLateMeasure()
    const { teacher, leader, caseId } = late.one
    expect((await reads(day, teacher)).holding).toEqual({ count: 1, withGaps: 1 })
    expect(await answers(teacher, late)).toBe('done')
    const [gap] = (await reads(now, teacher, { caseId })).gaps
    const reason = { nb: 'Vi har avtalt å vente', nn: 'Vi har avtalt å vente' }
    const told = { version: 1, reason, by: 'Marte Vik', at: theClock.now().toISOString(), until: inDays(10) }
    expect(gap).toMatchObject({ type: 'measure', answer: { ...told, words: WORDS } })
    expect((await reads(day, teacher)).holding).toEqual({ count: 1, withGaps: 0 })
    expect((await reads(children, teacher)).rows).toMatchObject([{ caseId, gaps: 0 }])
    expect((await reads(unit, leader)).gaps).toMatchObject([{ type: 'measure', answer: { ...told, words: null } }])
  })

  it('stands last on Min dag, and not as something that waits', async () => {
    const one = await aCase(database)
    const to = { kind: 'family' as const, id: one.guardians[0].id }
    await lay(database, one, tx => anAskRow(tx, one, to, { kind: 'consent', due: -3 }))
    const late = { one, gapId: await gapOf(one) }
    const gapRow = async () => (await reads(day, one.teacher)).rows.find(row => row.kind === 'gap')
    expect((await gapRow())?.facts).not.toHaveProperty('answeredBy')
    expect(await answers(one.teacher, late)).toBe('done')
    expect((await gapRow())?.facts).toMatchObject({
      ...{ answeredBy: 'Marte Vik', answeredUntil: inDays(10), reasonNb: 'Vi har avtalt å vente' },
    })
    expect((await reads(day, one.teacher)).rows.at(-1)?.kind).toBe('gap')
    expect(JSON.stringify(await reads(day, one.teacher))).not.toContain(WORDS)
  })

  it('holds until its day, and then it is a gap again by itself', async () => {
    const late = await aLateMeasure()
    const { teacher } = late.one
    expect(await answers(teacher, late, { until: inDays(3) })).toBe('done')
    theClock.forward(3)
    await sweep(late.one)
    expect(await onNow(teacher, late)).toEqual([['measure', 'Marte Vik']])
    theClock.forward(1)
    await sweep(late.one)
    expect(await onNow(teacher, late)).toEqual([['measure', null]])
    expect((await opens(teacher, late)).version).toBe(1)
  })

  it('holds no more when what the rule says is another thing', async () => {
    const late = await aLateMeasure()
    const { one } = late
    expect(await answers(one.teacher, late)).toBe('done')
    const sets = (row: { evaluate_on: string }) =>
      lay(database, one, tx => tx.updateTable('measure').set(row).where('id', '=', late.measure).execute())
    await sets({ evaluate_on: inDays(-1) })
    expect(await onNow(one.teacher, late)).toEqual([['measure', null]])
    // The same gap all the while, so that its days are whole.
    expect(await gapOf(one)).toBe(late.gapId)
  })

  it('mends nothing: the gap is closed by what is done, and its answer says no more', async () => {
    const late = await aLateMeasure()
    const { one } = late
    expect(await answers(one.teacher, late)).toBe('done')
    const ended = { status: 'ended', ended_at: theClock.now(), ended_as: 'no_effect' }
    await lay(database, one, tx => tx.updateTable('measure').set(ended).where('id', '=', late.measure).execute())
    expect(await onNow(one.teacher, late)).toEqual([])
    expect(await answers(one.teacher, late, { version: 1 })).toBe('gap.mended')
  })

  it('is taken back by whoever may answer; two at once do not overwrite each other', async () => {
    const late = await aLateMeasure()
    const { teacher, leader } = late.one
    expect(await takesBack(teacher, late, 0)).toBe('invalid')
    expect(await answers(teacher, late)).toBe('done')
    expect(await answers(leader, late)).toBe('version.conflict')
    expect(await takesBack(leader, late, 1)).toBe('done')
    expect(await takesBack(teacher, late, 1)).toBe('version.conflict')
    expect(await takesBack(teacher, late, 2)).toBe('gap.not_answered')
    expect(await onNow(teacher, late)).toEqual([['measure', null]])
    expect(await answers(teacher, late, { version: 2 })).toBe('done')
    expect(await onNow(teacher, late)).toEqual([['measure', 'Marte Vik']])
  })

  it('needs one of the municipality’s reasons, and a day within its bound', async () => {
    const late = await aLateMeasure()
    const { teacher } = late.one
    expect(await answers(teacher, late, { reason: 'because' })).toBe('gap.reason_unknown')
    for (const until of [inDays(-1), inDays(0), inDays(31)])
      expect(await answers(teacher, late, { until })).toBe('gap.until_outside')
    expect(await answers(teacher, late, { words: '  ' })).toBe('invalid')
    expect(await answers(teacher, late, { until: inDays(30) })).toBe('done')
  })

  it('is not taken for a case that nobody has said yes to hold', async () => {
    const one = await aCase(database)
    await lay(database, one, tx =>
      tx
        .updateTable('baton_period')
        .set({ kind: 'acting', because: 'opened', accepted_at: null })
        .where('case_id', '=', one.caseId)
        .execute(),
    )
    expect(await answers(one.leader, { one, gapId: await gapOf(one) })).toBe('gap.must_stand')
  })
})

describe('who answers', () => {
  it('is the holder, whoever must act, and the leader of the unit that owns the case; nobody else', async () => {
    const late = await aLateMeasure({ sharedWithPpt: ['plan'] })
    const { one } = late
    const { teacher, leader, adviser, colleague, pptLeader, chief, coordinator, guardians } = one
    expect(await answers(undefined, late)).toBe('not logged in')
    for (const actor of [adviser, colleague, pptLeader, chief, coordinator, guardians[0]])
      expect(await answers(actor, late)).toBe('hidden')
    expect(await answers((await aCase(database)).teacher, late)).toBe('hidden')
    for (const actor of [teacher, leader]) expect(await comesOf(openGap, actor, { ...late.one, ...late })).toBe('done')
    const hers = await lay(database, one, tx => aMeasureRow(tx, one, { to: -3, by: adviser }))
    const [gap] = await inTest(database, one.municipality, tx =>
      tx.selectFrom('gap').select('id').where('thing_id', '=', hers).execute(),
    )
    expect(await answers(adviser, { one, gapId: gap?.id ?? '' })).toBe('done')
  })

  it('is not the leader for own family', async () => {
    const late = await aLateMeasure()
    const { municipality, leader, childId } = late.one
    await inTest(database, municipality, tx =>
      recordKin(tx, { municipality, employeeId: leader.id, childIds: [childId] }),
    )
    expect(await answers(leader, late)).toBe('hidden')
    expect(await comesOf(openGap, leader, { caseId: late.one.caseId, gapId: late.gapId })).toBe('hidden')
  })

  it('is not whoever must act or leads, by the door of a service: what is of a case or a concern is not there', async () => {
    const concern = await aConcernGap()
    const late = await aLateMeasure()
    const { teacher, leader, caseId, municipality } = late.one
    const administrator = await inTest(database, municipality, tx =>
      anEmployee(tx, { municipality, serviceId: late.one.area }, 'Ada Styrer', 'administrator'),
    )
    expect(await answers(teacher, late)).toBe('done')
    for (const [serviceId, gapId, actors] of [
      [caseId, late.gapId, [teacher, leader, administrator]],
      [concern.concernId, concern.gapId, [concern.teacher, concern.leader, concern.administrator]],
    ] as const)
      for (const actor of actors) {
        expect(await comesOf(openServiceGap, actor, { serviceId, gapId })).toBe('hidden')
        const input = { serviceId, gapId, version: 1 }
        expect(codeOf(await carryOut(house, takeBackOfService, { actor, key: randomUUID(), input }))).toBe('hidden')
      }
    expect(await onNow(teacher, late)).toEqual([['measure', 'Marte Vik']])
  })

  it('names a gap of that very case', async () => {
    const [late, other] = [await aLateMeasure(), await aLateMeasure()]
    expect(await answers(late.one.teacher, { ...late, gapId: other.gapId })).toBe('hidden')
  })

  it('reads the words only where the whole case is seen, or who wrote them', async () => {
    const late = await aLateMeasure()
    const { teacher, leader } = late.one
    expect(await answers(teacher, late)).toBe('done')
    expect((await opens(teacher, late)).answer?.words).toBe(WORDS)
    const asLeader = await opens(leader, late)
    expect(asLeader.answer).toMatchObject({ by: 'Marte Vik', words: null })
    expect(asLeader.reasons.map(one => one.id)).toContain('agreed_to_wait')
    expect(asLeader.latest).toBe(inDays(30))
    expect(await tripsOf(openGap, teacher, { caseId: late.one.caseId, gapId: late.gapId })).toBe(2)
  })
})
