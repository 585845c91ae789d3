import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import type { FamilyActor } from '../../kernel/actor.ts'
import { aCase, inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/index.ts'
import { answered } from '../gap/testing.ts'
import type { Case } from '../gap/testing.ts'
import { house, reads } from '../overview/slice.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, inDays, lay } from '../overview/testing.ts'
import { home } from './operations.ts'

const { database } = house
const asking = askingIn(() => house)
const began = theClock.now()
afterEach(() => theClock.set(began))

const waits = async (actor: FamilyActor) => (await reads(home, actor)).child?.inCase?.waiting
const kinds = async (actor: FamilyActor) => (await waits(actor))?.map(({ kind }) => kind)
const later = async (one: Case, days: number) => {
  theClock.forward(days)
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
}

describe('what the family waits for', () => {
  it('is nothing while all goes as agreed', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeasureRow(tx, one, { to: 6 }))
    expect(await waits(one.guardians[0])).toEqual([])
  })

  it('is what a service promised and has not done, from whom and since when, until it is done', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Lesegruppe', to: -4 })
      await aMeasureRow(tx, one, { title: 'Lekegruppe', status: 'planned', from: -2, to: 20, by: one.adviser })
      await aMeetingRow(tx, one, [one.teacher, hege], { days: -1 })
    })
    expect(await waits(hege)).toMatchObject([
      { kind: 'measure', title: 'Lesegruppe', who: 'Marte Vik', since: expect.stringContaining(inDays(-4)) },
      { kind: 'not_started', title: 'Lekegruppe', who: 'Anne Råd' },
      { kind: 'minutes', on: inDays(-1), who: 'Marte Vik' },
    ])
    const running = { status: 'running' }
    await lay(database, one, tx =>
      tx
        .updateTable('measure')
        .set(running)
        .where('title', '=', 'Lekegruppe')
        .where('case_id', '=', one.caseId)
        .execute(),
    )
    expect(await kinds(hege)).toEqual(['measure', 'minutes'])
  })

  it('is that nobody has said yes to hold, and a step past its day', async () => {
    const one = await aCase(database)
    const acting = { kind: 'acting', because: 'opened', accepted_at: null }
    await lay(database, one, async tx => {
      await tx.updateTable('baton_period').set(acting).where('case_id', '=', one.caseId).execute()
      await tx
        .updateTable('child_case')
        .set({ step_due: inDays(-1) })
        .where('id', '=', one.caseId)
        .execute()
    })
    expect((await kinds(one.guardians[0]))?.toSorted()).toEqual(['holder', 'step'])
  })

  it('is not solved by what somebody says of it', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeasureRow(tx, one, { title: 'Lesegruppe', to: -4 }))
    await inTest(database, one.municipality, async tx => {
      const gap = await tx.selectFrom('gap').selectAll().where('case_id', '=', one.caseId).executeTakeFirstOrThrow()
      const answer = { reason: 'agreed_to_wait', words: 'Vi venter', until_on: inDays(9), by_id: one.teacher.id }
      const was = { facts: JSON.stringify(gap.facts), as_of: gap.as_of, at: theClock.now() }
      await tx
        .insertInto('gap_answer')
        .values({ municipality_id: one.municipality, gap_id: gap.id, version: 1, ...answer, ...was })
        .execute()
    })
    expect(await kinds(one.guardians[0])).toEqual(['measure'])
  })

  it('tells each parent only of what is for that parent, and nobody of what the family does itself', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Hos Hege', to: -2, audience: 'not_guardian', notFor: trond.id })
      await aMeasureRow(tx, one, { title: 'Bare teamet', to: -2, audience: 'team' })
      await aMeasureRow(tx, one, { title: 'Bare skolen', to: -2, audience: 'own_service' })
      await aMeasureRow(tx, one, { title: 'Lese hjemme', to: -2, by: trond })
      await aMeetingRow(tx, one, [one.teacher, hege], { days: -1, audience: 'not_guardian', notFor: trond.id })
    })
    expect((await waits(hege))?.map(({ title }) => title)).toEqual(['Hos Hege', null])
    expect(await waits(trond)).toEqual([])
  })

  it('tells nothing of which the end could tell of something hidden', async () => {
    const one = await aCase(database)
    const to = { kind: 'family' as const, id: one.guardians[1].id }
    await lay(database, one, tx => anAskRow(tx, one, to, { kind: 'consent', due: -3 }))
    await later(one, 60)
    const found = await inTest(database, one.municipality, tx =>
      tx.selectFrom('gap').select('type').where('case_id', '=', one.caseId).orderBy('type').execute(),
    )
    expect(found.map(({ type }) => type)).toEqual(['silent', 'unanswered'])
    expect(await waits(one.guardians[0])).toEqual([])
  })

  it('names nobody whom the page does not name already', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Lesegruppe', to: -4, by: one.colleague })
      const asked = (id: string) => anAskRow(tx, one, { kind: 'employee', id }, { kind: 'participation', due: -1 })
      await asked(one.adviser.id)
      await asked(one.colleague.id)
    })
    expect(await waits(hege)).toMatchObject([
      { kind: 'measure', who: null },
      { kind: 'participation', who: 'Anne Råd' },
    ])
  })
})

/** What services were to do together, past its day: the plan, a passage to PPT that nobody receives, what they do not agree about. */
async function together(more: { asked?: boolean; forFamily?: boolean } = {}, shared: readonly string[] = ['plan']) {
  const one = await aCase(database, { sharedWithPpt: [...shared] })
  const [hege] = one.guardians
  const at = theClock.now()
  const id = { municipality_id: one.municipality, case_id: one.caseId }
  const disagreement = randomUUID()
  await lay(database, one, async tx => {
    await tx
      .insertInto('plan_day')
      .values({ ...id, id: randomUUID(), version: 1, kind: 'set', review_on: inDays(-2), by_id: one.teacher.id, at })
      .execute()
    const passage = { child_id: one.childId, passage: 'to_school', from_service_id: one.school, to_service_id: one.ppt }
    const days = { happens_on: inDays(40), begin_by: inDays(-30), receive_by: inDays(-4), started_at: at, begun_at: at }
    const asked_at = more.asked === false ? null : at
    await tx
      .insertInto('transition')
      .values({ ...id, id: randomUUID(), state: 'open', ...passage, ...days, asked_at })
      .execute()
    const words = {
      question: 'who_does',
      words: 'Hemmelig',
      meanwhile: 'Skolen fortsetter',
      for_family: more.forFamily ?? true,
    }
    const raised = { raised_by: one.teacher.id, raised_in: one.school, at, step: 'decision_maker', due_on: inDays(-1) }
    await tx
      .insertInto('disagreement')
      .values({ ...id, id: disagreement, ...words, ...raised })
      .execute()
    for (const service_id of [one.school, one.ppt])
      await tx
        .insertInto('disagreement_service')
        .values({ municipality_id: one.municipality, disagreement_id: disagreement, service_id })
        .execute()
  })
  return { ...one, hege }
}

describe('what services were to do together', () => {
  it('is waited for: a plan to look over, a passage that nobody receives, what is not decided', async () => {
    const { hege } = await together()
    expect(await waits(hege)).toMatchObject([
      { kind: 'transition_receive', on: inDays(40), title: null },
      { kind: 'plan_late', on: inDays(-2), who: 'Marte Vik' },
      { kind: 'undecided', on: null },
    ])
    expect(JSON.stringify(await waits(hege))).not.toContain('Hemmelig')
  })

  it('is told of no passage that the family is not asked about, and of no disagreement that is not for it', async () => {
    const { hege } = await together({ asked: false, forFamily: false })
    expect(await kinds(hege)).toEqual(['plan_late'])
  })

  it('is told to nobody who may not know of one of the services, or is kept from the plan', async () => {
    const one = await together({}, ['health'])
    const [hege, trond] = one.guardians
    await lay(database, one, tx => answered(tx, one, hege.id, 'yes', 300, 'health'))
    const keptFrom = async (topic: string) => {
      const what = { scope: 'topic', topic }
      const because = { code: 'PB-VIOLENCE', what, reason: 'Vold', recheckOn: inDays(30) }
      await asking.done('block.set', one.teacher, { caseId: one.caseId, personId: trond.id, ...because })
    }
    const all = ['transition_receive', 'plan_late', 'undecided']
    expect([await kinds(hege), await kinds(trond)]).toEqual([all, all])
    await keptFrom('health')
    expect([await kinds(hege), await kinds(trond)]).toEqual([all, ['plan_late']])
    await keptFrom('plan')
    expect([await kinds(hege), await kinds(trond)]).toEqual([all, []])
  })
})
