import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { sightChanged } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { shareConcern } from '../concern/operations/share.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import { askEmptyHanded, listAdvice } from '../consultation/operations.ts'
import { listLog } from '../log/operations.ts'
import { day as openDay } from '../overview/operations/mine.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { sectionOn } from './rules/ground.ts'
import { book } from './operations/book.ts'
import { openChoices } from './operations/choices.ts'
import { listDisclosures, listFromConcern, toldToFamily } from './operations/list.ts'
import { recordDisclosure, recordFromConcern } from './operations/record.ts'
import { tellFamily, tellFromConcern } from './operations/tell.ts'
import { aCaseToGiveFrom, giving, untold } from './slice.testing.ts'

// A worker's first file starts the database and the queues: that takes no test's time.
beforeAll(async () => void (await aHouse()))

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const day = (from = 0) => addDays(dayOf(theClock.now()), from)
const told = () => ({ told: 'told' as const, on: day() })
/** The police, who use nothing of this. */
const police = {
  kind: 'outside' as const,
  sector: 'police' as const,
  name: 'Politiet i Veikryss',
  contact: 'Vakta, 02800',
}
const later = () => ({
  ground: 'life_health',
  telling: { told: 'later' as const, because: 'De er på reise.', checkOn: day(3) },
})

describe('confidentiality, as the rule table names it', () => {
  it('TAU-01: between services nothing is open that nobody has opened', async () => {
    const lars = await aCaseToGiveFrom()
    expect((await lars.call(listLog, lars.adviser, { caseId: lars.caseId, limit: 30 })).is).toBe('hidden')
    expect((await lars.call(openGrid, lars.adviser, { caseId: lars.caseId })).is).toBe('hidden')
    expect((await lars.call(listDisclosures, lars.adviser, { caseId: lars.caseId })).is).toBe('hidden')
  })

  it('TAU-02: what is given is kept with ground, purpose, receiver, content and reason, also to somebody outside', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId } = lars
    const whole = { caseId, ...giving(lars, { ground: 'life_health', to: police, telling: told() }) }
    for (const missing of ['ground', 'to', 'purpose', 'what', 'telling'])
      expect((await lars.call(recordDisclosure, lars.teacher, { ...whole, [missing]: undefined })).is).toBe('invalid')
    expect((await lars.call(recordDisclosure, lars.teacher, { ...whole, to: { ...police, name: ' ' } })).is).toBe(
      'invalid',
    )
    expect(await lars.call(recordDisclosure, lars.teacher, { ...whole, necessity: undefined })).toMatchObject({
      refusal: { code: 'disclosure.necessity_missing' },
    })
    await lars.done(recordDisclosure, lars.teacher, whole)
    expect(await lars.done(listDisclosures, lars.teacher, { caseId })).toMatchObject([
      {
        receiver: 'Politiet i Veikryss',
        contact: 'Vakta, 02800',
        purpose: whole.purpose,
        what: whole.what,
        sight: null,
      },
    ])
    // The family reads to whom, and not how a person there is reached.
    const family = await lars.done(toldToFamily, lars.hege, { caseId })
    expect(family.given).toMatchObject([{ receiver: 'Politiet i Veikryss' }])
    expect(JSON.stringify(family)).not.toContain('02800')
  })

  it('TAU-03: the ground that asks for it is not taken in without why it is no more than it must be', async () => {
    const lars = await aCaseToGiveFrom()
    const asks = book.grounds.find(one => one.needsProportionality && one.id === 'giver_task')
    expect(asks?.id).toBe('giver_task')
    const wanted = { caseId: lars.caseId, ...giving(lars, { telling: told() }) }
    expect(await lars.call(recordDisclosure, lars.teacher, { ...wanted, proportionality: undefined })).toMatchObject({
      refusal: { code: 'disclosure.proportionality_missing' },
    })
    expect((await lars.call(recordDisclosure, lars.teacher, wanted)).is).toBe('done')
  })

  it('TAU-04: cooperation about healthcare can never be chosen towards school, PPT or child welfare', async () => {
    const lars = await aCaseToGiveFrom()
    const nowhere = ['education', 'child_welfare'] as const
    const ground = book.grounds.find(one => one.id === 'health_coop')
    for (const from of ['municipal_health', 'specialist_health'] as const)
      for (const to of nowhere)
        expect(ground?.never.some(one => one.from.includes(from) && one.to.includes(to))).toBe(true)
    const choices = await lars.done(openChoices, lars.teacher, { toSector: 'education' })
    expect(choices.grounds.map(one => one.id)).not.toContain('health_coop')
    const wanted = giving(lars, { ground: 'health_coop', telling: told() })
    expect(await lars.call(recordDisclosure, lars.teacher, { caseId: lars.caseId, ...wanted })).toMatchObject({
      refusal: { code: 'disclosure.ground_unknown' },
    })
  })

  it('TAU-05: that a service is involved is in no list or log of those who may not know', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId } = lars
    await lars.done(recordDisclosure, lars.teacher, { caseId, ...giving(lars, { ...untold, to: police }) })
    for (const actor of [lars.hege, lars.trond])
      for (const read of [
        await lars.done(listLog, actor, { caseId, limit: 30 }),
        await lars.done(toldToFamily, actor, { caseId }),
      ])
        expect(JSON.stringify(read)).not.toMatch(/Politi|02800/)
    expect((await lars.call(listDisclosures, lars.hege, { caseId })).is).toBe('hidden')
  })

  it('TAU-06: which act a ground stands in follows the day, and never an act that has no day', () => {
    const own = book.grounds.find(one => one.id === 'giver_task')
    const adopted = book.laws.find(one => one.status === 'adopted' && one.validFrom === null)
    const old = book.laws.find(one => one.replacedBy === adopted?.id)
    if (!own || !adopted || !old) throw new Error('the acts have changed')
    expect(sectionOn(book, own, '2030-01-01')?.law).not.toBe(adopted.id)
    const laws = book.laws.map(one => (one.id === adopted.id ? { ...one, validFrom: '2028-01-01' } : one))
    expect(sectionOn({ laws }, own, '2027-12-31')?.law).toBe(old.id)
    expect(sectionOn({ laws }, own, '2028-01-01')?.law).toBe(adopted.id)
  })

  it('TAU-07: advice without names, also empty-handed: no person is tied to it, a number is refused and a known name warned of', async () => {
    const at = await aChildAtSchool()
    const ask = (question: string, namesAreFine = false) =>
      at.call(askEmptyHanded, at.teacher, { serviceId: at.ppt, question, namesAreFine })
    expect(await ask('Gjelder 01810912345')).toMatchObject({ refusal: { code: 'concern.identity_number' } })
    const known = { code: 'concern.names_found', data: { names: ['noor'] } }
    expect(await ask('Hva kan vi prøve med Noor?')).toMatchObject({ refusal: known })
    const own = { serviceId: at.school, question: 'Hva gjør vi?', namesAreFine: false }
    expect(await at.call(askEmptyHanded, at.teacher, own)).toMatchObject({
      refusal: { code: 'consultation.service_unknown' },
    })
    expect((await ask('Hva kan vi prøve med en som er mye alene?')).is).toBe('done')
    const [row] = await at.done(listAdvice, at.adviser, { limit: 50 })
    expect(row).toMatchObject({ concernId: null, mine: false, question: 'Hva kan vi prøve med en som er mye alene?' })
    const kept = await inTest(at.house.database, at.municipality, tx =>
      tx
        .selectFrom('consultation')
        .selectAll()
        .where('municipality_id', '=', at.municipality)
        .executeTakeFirstOrThrow(),
    )
    expect(kept.concern_id).toBeNull()
    expect(Object.keys(kept).filter(name => name.includes('child') || name.includes('person'))).toEqual([])
    expect(
      (await at.call(askEmptyHanded, at.mother, { serviceId: at.ppt, question: 'Hei', namesAreFine: true })).is,
    ).toBe('hidden')
  })

  it('TAU-08: whoever is told of what was given reads it as given to them, and it stands in the trail', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId } = lars
    await lars.done(recordDisclosure, lars.teacher, { caseId, ...giving(lars, { telling: told() }) })
    await lars.done(toldToFamily, lars.hege, { caseId })
    const trail = await inTest(lars.database, lars.municipality, tx =>
      tx.selectFrom('trail').select(['operation', 'outcome']).where('actor_id', '=', lars.hege.id).execute(),
    )
    expect(trail).toContainEqual({ operation: 'disclosure.read_by_family', outcome: 'done' })
  })
})

describe('what the family does not know yet', () => {
  it('comes to the giver’s day when it is to be looked at again, and goes when they are told or it waits', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId } = lars
    const { id } = await lars.done(recordDisclosure, lars.teacher, {
      caseId,
      ...giving(lars, { to: police, ...later() }),
    })
    const mine = async (actor = lars.teacher) =>
      (await lars.done(openDay, actor, {})).rows.filter(row => row.kind === 'untold').map(row => row.id)
    expect(await mine()).toEqual([])
    theClock.forward(3)
    expect(await mine()).toEqual([id])
    expect(await mine(lars.leader)).toEqual([])
    const waits = {
      caseId,
      disclosureId: id,
      told: { is: 'waits' as const, checkOn: day(5) },
      words: 'Ikke hjemme ennå.',
    }
    await lars.done(tellFamily, lars.teacher, waits)
    expect(await mine()).toEqual([])
    theClock.forward(5)
    expect(await mine()).toEqual([id])
    await lars.done(tellFamily, lars.teacher, {
      caseId,
      disclosureId: id,
      told: { is: 'told' as const, on: day() },
      words: 'I dag.',
    })
    expect(await mine()).toEqual([])
  })

  it('falls to the holder when the giver is no longer in the case', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, municipality, colleague, database } = lars
    const [participant, from] = [randomUUID(), theClock.now()]
    const act = { municipality, caseId, newId: randomUUID }
    await inTest(database, municipality, async tx => {
      const row = { municipality_id: municipality, case_id: caseId, service_id: lars.school, valid_from: from }
      await tx
        .insertInto('participant')
        .values({ ...row, id: participant, employee_id: colleague.id })
        .execute()
      await sightChanged(tx, { ...act, now: from })
    })
    const { id } = await lars.done(recordDisclosure, colleague, { caseId, ...giving(lars, { to: police, ...later() }) })
    theClock.forward(3)
    const mine = async (actor = colleague) =>
      (await lars.done(openDay, actor, {})).rows.filter(row => row.kind === 'untold').map(row => row.id)
    expect([await mine(), await mine(lars.teacher)]).toEqual([[id], []])
    await inTest(database, municipality, async tx => {
      const now = theClock.now()
      await tx
        .updateTable('participant')
        .set({ valid_to: now })
        .where('municipality_id', '=', municipality)
        .where('id', '=', participant)
        .execute()
      await sightChanged(tx, { ...act, now })
    })
    expect([await mine(), await mine(lars.teacher)]).toEqual([[], [id]])
  })

  it('is recorded, listed and told from a concern too, by its writer alone', async () => {
    const at = await aChildAtSchool()
    const { id: concernId } = await noted(at)
    const given = { concernId, ...giving(at, { to: police, ...later() }) }
    const { id } = await at.done(recordFromConcern, at.teacher, given)
    expect(await at.done(listFromConcern, at.teacher, { concernId })).toMatchObject([
      { id, contact: 'Vakta, 02800', told: 'later' },
    ])
    for (const actor of [at.adviser, at.mother])
      expect((await at.call(listFromConcern, actor, { concernId })).is).toBe('hidden')
    theClock.forward(3)
    const rows = await at.done(openDay, at.teacher, {})
    expect(rows.rows.filter(row => row.kind === 'untold').map(row => row.concernId)).toEqual([concernId])
    const said = { concernId, disclosureId: id, told: { is: 'told' as const, on: day() }, words: 'Snakket sammen.' }
    expect((await at.call(tellFromConcern, at.adviser, said)).is).toBe('hidden')
    await at.done(tellFromConcern, at.teacher, said)
    expect(await at.done(listFromConcern, at.teacher, { concernId })).toMatchObject([{ told: 'told', checkOn: null }])
  })

  it('falls to the leader of the concern when its writer has left, and to nobody else', async () => {
    const at = await aChildAtSchool()
    const { id: concernId, version } = await noted(at)
    const given = { concernId, ...giving(at, { to: police, ...later() }) }
    const { id } = await at.done(recordFromConcern, at.teacher, given)
    await at.done(shareConcern, at.teacher, { concernId, version })
    const waits = async (who: typeof at.leader) => {
      const { rows } = await at.done(openDay, who, {})
      return rows.filter(row => row.kind === 'untold').map(row => row.concernId)
    }
    theClock.forward(3)
    expect((await at.call(listFromConcern, at.leader, { concernId })).is).toBe('hidden')
    expect([await waits(at.teacher), await waits(at.leader)]).toEqual([[concernId], []])
    await inTest(at.house.database, at.municipality, tx =>
      tx
        .updateTable('employee')
        .set({ leaves_at: theClock.now() })
        .where('municipality_id', '=', at.municipality)
        .where('id', '=', at.teacher.id)
        .execute(),
    )
    expect([await waits(at.leader), await waits(at.colleague)]).toEqual([[concernId], []])
    expect(await at.done(listFromConcern, at.leader, { concernId })).toMatchObject([{ id, told: 'later' }])
    const said = { concernId, disclosureId: id, told: { is: 'told' as const, on: day() }, words: 'Snakket sammen.' }
    for (const who of [at.colleague, at.mother]) expect((await at.call(tellFromConcern, who, said)).is).toBe('hidden')
    await at.done(tellFromConcern, at.leader, said)
    expect(await waits(at.leader)).toEqual([])
  })
})
