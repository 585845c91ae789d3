import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { aService, anEmployee, inTest } from '../case/testing.ts'
import { listLog } from '../log/operations.ts'
import { addGuardian } from '../person/operations/guardian.ts'
import { registerConsent, withdrawConsent } from '../sharing/operations/answer.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { requestConsent } from '../sharing/operations/request.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { sightChanged } from '../case/index.ts'
import { consentTicks } from './jobs.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { recordCareOrder } from '../signer/operations/care.ts'
import { addException } from '../signer/operations/exception.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const seesLog = async (lars: SharedCase, actor = lars.adviser) =>
  (await lars.act(listLog, actor, { caseId: lars.caseId })).is === 'done'
const bothSayYes = async (lars: SharedCase) => {
  await lars.ask()
  await lars.says(lars.hege, 'yes')
  await lars.says(lars.trond, 'yes')
}
const onPaper = (lars: SharedCase, over: Record<string, unknown> = {}) =>
  lars.act(registerConsent, lars.teacher, {
    ...{ caseId: lars.caseId, serviceId: lars.ppt, giver: { kind: 'guardian', id: lars.hege.id } },
    ...{ method: 'paper', archiveRef: 'Mappe 3', note: 'Levert i dag.', language: 'ar', interpreter: 'used' },
    answers: [{ topic: 'plan', answer: 'limited', limits: 'Ikke hjemmet.' }],
    ...over,
  })

describe('the conditions of a consent, as the rule table names them', () => {
  it('CON-01: it is kept with purpose, content, receiver, form, language, time, exclusions and who wrote it in; less is not taken in', async () => {
    const lars = await aSharedCase()
    const question = {
      caseId: lars.caseId,
      serviceId: lars.ppt,
      topics: ['plan'],
      purpose: 'cooperation',
      why: 'Hjelp.',
    }
    const asked = { ...question, validTo: '2027-06-01' }
    for (const missing of ['serviceId', 'topics', 'purpose', 'why', 'validTo'])
      expect((await lars.act(requestConsent, lars.teacher, { ...asked, [missing]: undefined })).is).toBe('invalid')
    for (const missing of ['giver', 'method', 'note', 'language', 'interpreter', 'answers'])
      expect((await onPaper(lars, { [missing]: undefined })).is).toBe('invalid')
    expect((await onPaper(lars, { answers: [{ topic: 'plan', answer: 'limited' }] })).is).toBe('invalid')
    expect(await onPaper(lars, { archiveRef: undefined })).toMatchObject({ refusal: { code: 'consent.paper_where' } })
    expect((await onPaper(lars, { notFor: [lars.adviser.id] })).is).toBe('done')
    const row = await inTest(lars.database, lars.municipality, tx =>
      tx.selectFrom('consent_answer').selectAll().where('case_id', '=', lars.caseId).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({
      ...{ giver_id: lars.hege.id, service_id: lars.ppt, topic: 'plan', purpose: 'cooperation', answer: 'limited' },
      ...{ limits: 'Ikke hjemmet.', not_for: [lars.adviser.id], method: 'paper', language: 'ar', interpreter: 'used' },
      ...{ archive_ref: 'Mappe 3', note: 'Levert i dag.', registered_by: lars.teacher.id },
    })
    expect(row.valid_to).not.toBeNull()
  })

  it('CON-02: it is given to a service, never to a person: a colleague who takes over sees by the same yes', async () => {
    const lars = await aSharedCase()
    const toPerson = { caseId: lars.caseId, serviceId: lars.adviser.id, topics: ['plan'], purpose: 'cooperation' }
    expect(
      await lars.act(requestConsent, lars.teacher, { ...toPerson, why: 'Hjelp.', validTo: '2027-06-01' }),
    ).toMatchObject({ refusal: { code: 'consent.service_unknown' } })
    expect(await onPaper(lars, { serviceId: lars.adviser.id })).toMatchObject({
      refusal: { code: 'consent.service_unknown' },
    })
    await bothSayYes(lars)
    const { municipality, caseId, ppt, database, pptLeader } = await withLeaderOf(lars)
    expect(await seesLog(lars, pptLeader)).toBe(false)
    await inTest(database, municipality, async tx => {
      const who = { municipality_id: municipality, case_id: caseId, service_id: ppt, employee_id: pptLeader.id }
      await tx
        .insertInto('participant')
        .values({ ...who, id: randomUUID(), valid_from: theClock.now() })
        .execute()
      await sightChanged(tx, { municipality, caseId, now: theClock.now(), newId: randomUUID })
    })
    expect(await seesLog(lars, pptLeader)).toBe(true)
  })

  it('CON-03: taken back or run out, it stops at the next request, and the owner service reads it in the log', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    expect(await seesLog(lars)).toBe(true)
    await lars.act(withdrawConsent, lars.trond, { caseId: lars.caseId, serviceId: lars.ppt })
    expect(await seesLog(lars)).toBe(false)
    const log = await lars.act(listLog, lars.teacher, { caseId: lars.caseId })
    expect(log.is === 'done' && log.reply.entries[0]?.kind).toBe('consent.withdrawn')
    const other = await aSharedCase()
    await bothSayYes(other)
    theClock.set(new Date('2027-05-31T21:59:59Z'))
    expect(await seesLog(other)).toBe(true)
    theClock.set(new Date('2027-05-31T22:00:00Z'))
    expect(await seesLog(other)).toBe(false)
  })

  it('CON-03: those who could see, and who holds, are told once that it holds no more, but not who wrote it in', async () => {
    const run = (lars: SharedCase) =>
      Promise.all(consentTicks.map(one => one.run(lars.house, lars.municipality, theClock.now())))
    const inbox = async (lars: SharedCase, who: SharedCase['teacher']) => {
      const said = await lars.act(listNotices, who, { limit: 20 })
      return said.is === 'done' ? said.reply.notices.filter(one => one.kind === 'consent_ended') : []
    }
    const lars = await aSharedCase()
    await bothSayYes(lars)
    await run(lars)
    expect([await inbox(lars, lars.teacher), await inbox(lars, lars.adviser)]).toEqual([[], []])
    const later = () => theClock.set(new Date(theClock.now().getTime() + 60_000))
    later()
    await lars.act(withdrawConsent, lars.trond, { caseId: lars.caseId, serviceId: lars.ppt })
    await run(lars)
    later()
    await run(lars)
    expect(await inbox(lars, lars.teacher)).toMatchObject([{ about: { id: lars.caseId }, child: { id: lars.childId } }])
    // Who sees nothing now is told that something ended, and of whom no more.
    expect(await inbox(lars, lars.adviser)).toMatchObject([{ child: null }])
    const other = await aSharedCase()
    await bothSayYes(other)
    later()
    await onPaper(other, { answers: [{ topic: 'plan', answer: 'no' }] })
    await run(other)
    later()
    await run(other)
    expect([(await inbox(other, other.teacher)).length, (await inbox(other, other.adviser)).length]).toEqual([0, 1])
  })

  it('CON-04: who must answer follows the child’s age and the topic: at sixteen the youth alone for health, with a note of maturity', async () => {
    const young = await aSharedCase({ birthDate: addDays(dayOf(theClock.now()), -16 * 365 - 10) })
    const grid = await young.act(openGrid, young.teacher, { caseId: young.caseId })
    const kinds = grid.is === 'done' ? grid.reply.givers.map(one => one.kind) : []
    expect(kinds).toContain('youth')
    const ask = (over: object) =>
      young.act(requestConsent, young.teacher, {
        ...{ caseId: young.caseId, serviceId: young.ppt, topics: ['health'], purpose: 'cooperation' },
        ...{ why: 'Hjelp.', validTo: '2027-06-01' },
        ...over,
      })
    expect(await ask({})).toMatchObject({ refusal: { code: 'consent.maturity_missing' } })
    expect((await ask({ maturity: 'Forstår hva det gjelder.' })).is).toBe('done')
    const lars = await aSharedCase()
    const nine = await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
    expect(nine.is === 'done' && nine.reply.givers.map(one => one.kind)).toEqual(['guardian', 'guardian'])
  })

  it('CON-05: with joint responsibility both must say yes, unless a legal reason is recorded', async () => {
    const lars = await aSharedCase()
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    expect(await seesLog(lars)).toBe(false)
    await lars.act(addException, lars.teacher, {
      ...{ caseId: lars.caseId, kind: 'without_guardian', personId: lars.trond.id, topics: null },
      ...{ reason: 'court', words: 'Dom av 1. oktober.', to: addDays(dayOf(theClock.now()), 30) },
    })
    expect(await seesLog(lars)).toBe(true)
  })

  it('CON-06: a parental responsibility that rests on nobody’s register is not taken in', async () => {
    const lars = await aSharedCase()
    const aunt = { givenName: 'Tone', familyName: 'Haugen' }
    const stated = {
      childId: lars.childId,
      relation: 'other',
      parentalResponsibility: true,
      person: aunt,
      source: 'stated',
    }
    expect(await lars.act(addGuardian, lars.teacher, stated)).toMatchObject({
      refusal: { code: 'person.responsibility_stated' },
    })
    const grid = await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
    expect(grid.is === 'done' && grid.reply.givers.length).toBe(2)
  })

  it('CON-07: when child welfare has the care, its answer counts and the parents’ does not', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const serviceId = await inTest(lars.database, lars.municipality, tx =>
      aService(tx, lars.municipality, 'Barneverntjenesten', 'child_welfare'),
    )
    await lars.act(recordCareOrder, lars.teacher, {
      ...{ caseId: lars.caseId, serviceId, from: dayOf(theClock.now()), words: 'Vedtak 3. mars.' },
    })
    expect(await seesLog(lars)).toBe(false)
    expect(await onPaper(lars)).toMatchObject({ refusal: { code: 'consent.not_a_giver' } })
    const giver = { kind: 'child_welfare', id: serviceId }
    expect((await onPaper(lars, { giver, answers: [{ topic: 'plan', answer: 'yes' }] })).is).toBe('done')
    expect(await seesLog(lars)).toBe(true)
  })

  it('CON-08: it opens to others and is no ground for keeping: taken back, the owner service still works, and nothing is gone', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const kept = () =>
      inTest(lars.database, lars.municipality, async tx => {
        const count = (table: 'log_entry' | 'participant' | 'consent_answer' | 'consent_request') =>
          tx
            .selectFrom(table)
            .select(eb => eb.fn.countAll().as('n'))
            .where('case_id', '=', lars.caseId)
            .executeTakeFirst()
        const tables = ['log_entry', 'participant', 'consent_answer', 'consent_request'] as const
        const found = await Promise.all(tables.map(count))
        return found.map(one => Number(one?.n))
      })
    const had = await kept()
    await lars.act(withdrawConsent, lars.hege, { caseId: lars.caseId, serviceId: lars.ppt })
    const has = await kept()
    expect(has.every((count, at) => count >= (had[at] ?? 0))).toBe(true)
    expect(await seesLog(lars, lars.teacher)).toBe(true)
    expect((await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })).is).toBe('done')
  })
})

/** Somebody else who works in PPT. */
async function withLeaderOf(lars: SharedCase) {
  const pptLeader = await inTest(lars.database, lars.municipality, tx =>
    anEmployee(tx, { municipality: lars.municipality, serviceId: lars.ppt }, 'Tor Råd'),
  )
  return { ...lars, pptLeader }
}
