import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { closeCase } from '../case/operations/closing.ts'
import { inTest } from '../case/testing.ts'
import { setBlock } from '../block/operations/set.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { tells, keeps, aTellingCase, done, tried } from '../own-word/slice.testing.ts'
import type { Here } from '../own-word/slice.testing.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import { endParticipant, listParticipants } from '../team/operations/participant.ts'
import { addEntry, takeBackEntry } from './operations/entry.ts'
import { openPicture } from './operations/open.ts'
import { MOST } from './rules/entry.ts'

let here: Here
beforeEach(async () => {
  here = await aTellingCase()
})

const NOTE = { results: 'Bedre', helped: 'Ro', childsExperience: 'Fint', parentsExperience: 'Fint', followUpOn: null }
const open = (who: Actor) => done(who, openPicture, { caseId: here.caseId })
const wordsFor = async (who: Actor) =>
  (await open(who)).entries.map(one => one.words ?? '').toSorted((a, b) => (a < b ? -1 : 1))
const resource = { kind: 'resource', level: 'child', forWhom: 'everyone', topic: 'plan' }
const puts = async (who: Actor, words: string, more: object = {}) =>
  (await done(who, addEntry, { caseId: here.caseId, ...resource, words, ...more })).id
const triesPut = (who: Actor, more: object) =>
  tried(who, addEntry, { caseId: here.caseId, ...resource, words: 'x', ...more })

describe('the picture', () => {
  it('puts the child first, then the family, then those who help, and says who wrote each', async () => {
    const { youth, hege, teacher } = here
    await puts(teacher, 'Marte ser at han hjelper andre.')
    await puts(hege, 'Besteforeldrene bor nær.', { level: 'family' })
    await puts(youth, 'Jeg er god til å tegne.')
    const { entries } = await open(teacher)
    expect(entries.map(one => [one.by.kind, one.by.name])).toEqual([
      ['child', 'Lars'],
      ['guardian', 'Hege'],
      ['service', expect.any(String)],
    ])
  })

  it('shows each entry to those whom it is for, and to nobody else', async () => {
    const { youth, hege, trond, teacher, adviser } = here
    await puts(youth, 'Til alle')
    await puts(youth, 'Til hjelperne', { forWhom: 'helpers' })
    await puts(youth, 'Ikke til Trond', { forWhom: 'all_but_one', notFor: trond.id })
    await puts(hege, 'Heges, til hjelperne', { forWhom: 'helpers' })
    for (const who of [teacher, adviser])
      expect(await wordsFor(who)).toEqual(['Heges, til hjelperne', 'Ikke til Trond', 'Til alle', 'Til hjelperne'])
    expect(await wordsFor(youth)).toEqual(['Ikke til Trond', 'Til alle', 'Til hjelperne'])
    expect(await wordsFor(hege)).toEqual(['Heges, til hjelperne', 'Ikke til Trond', 'Til alle'])
    expect(await wordsFor(trond)).toEqual(['Til alle'])
  })

  it('says of what an adult and the child wrote together that they did, with what was pointed at; and the child reads it', async () => {
    const { youth, hege, trond, teacher } = here
    await puts(hege, 'Ball, Musikk', { withChild: true, symbols: ['ball', 'music'], forWhom: 'helpers' })
    await puts(teacher, 'Alene skrevet')
    expect(await triesPut(youth, { withChild: true })).toBe('picture.not_together')
    const shown = async (who: Actor) =>
      (await open(who)).entries.map(one => [one.words, one.withChild, one.by.kind, one.symbols.map(each => each.id)])
    const together = ['Ball, Musikk', true, 'guardian', ['music', 'ball']]
    for (const who of [youth, hege, teacher])
      expect(await shown(who)).toEqual([together, ['Alene skrevet', false, 'service', []]])
    expect(await shown(trond)).toEqual([['Alene skrevet', false, 'service', []]])
  })

  it('tells what is hard at home to no service that the family has not opened home for', async () => {
    const { hege, teacher, adviser } = here
    const hard = { kind: 'factor', level: 'family' }
    expect(await triesPut(hege, hard)).toBe('picture.whom_missing')
    await puts(hege, 'Vi flytter snart.', { ...hard, forWhom: 'helpers' })
    expect(await wordsFor(teacher)).toEqual(['Vi flytter snart.'])
    expect(await wordsFor(adviser)).toEqual([])
    expect(await triesPut(teacher, hard)).toBe('picture.why_missing')
    expect(await triesPut(adviser, { ...hard, because: 'Vi må vite det.' })).toBe('picture.topic_closed')
    expect(await triesPut(teacher, { ...hard, because: 'Vi må vite det.' })).toBe('done')
  })

  it('holds what the child has told everybody of what is its own, and never what is kept or for others', async () => {
    const { youth, hege, trond, teacher } = here
    await tells(here, youth, 'Bandet', { kind: 'like', forWhom: 'everyone' })
    await tells(here, youth, 'Bare hjelperne', { kind: 'like', forWhom: 'helpers' })
    await tells(here, youth, 'Dette skal dere vite', { kind: 'tell', forWhom: 'everyone' })
    await tells(here, hege, 'Heges egne', { kind: 'like' })
    await keeps(here, youth, 'Hemmelig', { kind: 'like' })
    await tells(here, youth, 'Ro rundt meg', { kind: 'helping', forWhom: 'everyone' })
    for (const who of [youth, hege, trond, teacher]) expect(await wordsFor(who)).toEqual(['Bandet', 'Ro rundt meg'])
    const { entries } = await open(teacher)
    const placed = entries.map(one => `${one.words}: ${one.kind} ${one.level}`)
    expect(placed.toSorted()).toEqual(['Bandet: mine null', 'Ro rundt meg: resource child'])
  })

  it('names one home to the other in nothing', async () => {
    const { hege, trond, teacher, youth } = here
    await puts(hege, 'Fra den ene')
    expect((await open(trond)).entries).toMatchObject([
      { by: { kind: 'guardian', name: null, mine: false }, whom: null },
    ])
    expect((await open(trond)).family.map(one => one.name)).toEqual(['Lars', 'Trond'])
    expect((await open(trond)).guardians).toEqual([])
    for (const who of [teacher, youth])
      expect((await open(who)).family.map(one => one.name)).toEqual(['Lars', 'Hege', 'Trond'])
  })

  it('is seen by no leader of another unit, no coordinating unit and no administrator', async () => {
    await puts(here.youth, 'Til alle')
    for (const role of ['leader', 'coordinating_unit', 'administrator', 'privacy_officer'] as const) {
      const who: Actor = { ...here.teacher, id: randomUUID(), serviceId: here.ppt, role }
      expect(await tried(who, openPicture, { caseId: here.caseId })).toBe('hidden')
      expect(await triesPut(who, {})).toBe('hidden')
    }
  })

  it('is shut to a parent from whom the case is kept, and of a topic what is of it', async () => {
    const { trond, youth, teacher, caseId } = here
    await puts(youth, 'Til alle')
    const block = {
      caseId,
      personId: trond.id,
      code: 'PB-VIOLENCE',
      reason: 'Avklares.',
      recheckOn: addDays(dayOf(theClock.now()), 20),
    }
    await done(teacher, setBlock, { ...block, what: { scope: 'topic', topic: 'plan' } })
    expect(await wordsFor(trond)).toEqual([])
    expect(await triesPut(trond, {})).toBe('hidden')
    await done(teacher, setBlock, { ...block, what: { scope: 'case' } })
    expect(await tried(trond, openPicture, { caseId })).toBe('hidden')
  })
})

describe('an entry', () => {
  it('is taken back and written anew by whoever wrote it alone', async () => {
    const { youth, hege, teacher, adviser, caseId } = here
    const entryId = await puts(teacher, 'Først')
    for (const who of [youth, hege, adviser])
      expect(await tried(who, takeBackEntry, { caseId, entryId })).toBe('hidden')
    expect(await triesPut(adviser, { replaces: entryId })).toBe('picture.newer_there')
    const both = await Promise.all([triesPut(teacher, { replaces: entryId }), triesPut(teacher, { replaces: entryId })])
    expect(both.toSorted()).toEqual(['done', 'version.conflict'])
    expect(await tried(teacher, takeBackEntry, { caseId, entryId })).toBe('picture.newer_there')
    expect(await wordsFor(hege)).toEqual(['x'])
  })
  it('that a colleague wrote anew meanwhile is shown beside one’s own words, which then stand in its place', async () => {
    const { teacher, hege, caseId } = here
    const first = await puts(teacher, 'Først')
    const second = await puts(teacher, 'Så', { replaces: first })
    const third = await puts(teacher, 'Til sist', { replaces: second })
    const late = done(teacher, addEntry, { caseId, ...resource, words: 'Mine', replaces: first })
    await expect(late).rejects.toThrow(`"theirs":{"id":"${third}","words":"Til sist"}`)
    expect(await triesPut(hege, { replaces: first })).toBe('picture.newer_there')
    await puts(teacher, 'Mine', { replaces: third })
    expect(await wordsFor(hege)).toEqual(['Mine'])
  })
  it('that a colleague wrote anew and took back is written as something new', async () => {
    const { teacher, hege, caseId } = here
    const first = await puts(teacher, 'Først')
    const entryId = await puts(teacher, 'Så', { replaces: first })
    await done(teacher, takeBackEntry, { caseId, entryId })
    await puts(teacher, 'Mine', { replaces: first })
    expect(await wordsFor(hege)).toEqual(['Mine'])
    // So it is put back, too, by whoever took it back.
    await puts(teacher, 'Så', { replaces: entryId })
    expect(await wordsFor(hege)).toEqual(['Mine', 'Så'])
  })
  it('of an employee is about what that one has said, and of one of the family about the plan', async () => {
    const { teacher, hege } = here
    expect(await triesPut(teacher, { topic: undefined })).toBe('picture.topic_missing')
    expect(await triesPut(hege, { topic: undefined })).toBe('done')
  })
  it('of a service that has left is corrected or taken back by the service that holds, and it is kept who did', async () => {
    const { teacher, adviser, hege, ppt, caseId, municipality } = here
    const sees = { kind: 'sees', level: null }
    const [one, other] = [await puts(adviser, 'Han sover lite', sees), await puts(adviser, 'Han er sliten', sees)]
    const change = { ...sees, replaces: other }
    for (const who of [teacher, hege]) expect(await tried(who, takeBackEntry, { caseId, entryId: one })).toBe('hidden')
    expect(await triesPut(teacher, change)).toBe('picture.newer_there')
    const taking = (await done(teacher, listParticipants, { caseId })).find(each => each.service.id === ppt)
    await done(teacher, endParticipant, { caseId, participantId: taking?.id, version: taking?.version })
    const mine = (await open(teacher)).entries.map(each => each.may)
    expect(mine).toEqual(Array.from({ length: 2 }, () => ({ anew: true, takeBack: true })))
    for (const each of (await open(hege)).entries) expect(each.may).toEqual({ anew: false, takeBack: false })
    for (const who of [adviser, hege]) expect(await tried(who, takeBackEntry, { caseId, entryId: one })).toBe('hidden')
    expect(await tried(teacher, takeBackEntry, { caseId, entryId: one })).toBe('done')
    expect(await triesPut(teacher, change)).toBe('done')
    expect((await open(hege)).entries).toMatchObject([{ words: 'x', by: { serviceId: here.school } }])
    const kept = await inTest(here.database, municipality, tx =>
      tx.selectFrom('picture_taken_back').select('by_id').where('entry_id', '=', one).execute(),
    )
    expect(kept).toEqual([{ by_id: teacher.id }])
  })
  it('is refused where so much of one writer stands, and what others have written counts for nobody else', async () => {
    const { youth, hege, teacher, caseId, municipality } = here
    await puts(youth, 'Mitt')
    await inTest(here.database, municipality, tx =>
      sql`insert into picture_entry (municipality_id, id, case_id, kind, writer_kind, writer_id, at, words, topic, for_whom)
        select ${municipality}, gen_random_uuid(), ${caseId}, 'mine', 'guardian', ${hege.id}, ${theClock.now()}, n || '', 'plan', 'helpers'
        from generate_series(1, ${MOST}::int) n`.execute(tx),
    )
    expect(await triesPut(hege, {})).toBe('picture.full')
    expect(await triesPut(youth, {})).toBe('done')
    const [mine] = (await open(hege)).entries.filter(one => one.by.mine)
    expect(await tried(hege, takeBackEntry, { caseId, entryId: mine?.id })).toBe('done')
    expect(await triesPut(hege, {})).toBe('done')
    expect(await wordsFor(teacher)).toEqual(expect.arrayContaining(['Mitt']))
  })
  it('of one who is guardian no more is read by nobody but that one', async () => {
    const { hege, teacher, youth, municipality } = here
    await puts(hege, 'Heges')
    await inTest(here.database, municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ valid_to: '2026-01-01' })
        .where('municipality_id', '=', municipality)
        .where('person_id', '=', hege.id)
        .execute(),
    )
    for (const who of [teacher, youth]) expect(await wordsFor(who)).toEqual([])
  })
  it('is put in by nobody in a closed case', async () => {
    await done(here.teacher, closeCase, { caseId: here.caseId, version: 1, reason: 'goal_reached', note: NOTE })
    expect(await triesPut(here.youth, {})).toBe('case.already_closed')
    expect((await open(here.youth)).may).toEqual({ add: false, glassesOf: null })
  })
})

describe('measures and lines', () => {
  const atSchool = (who: Actor) => ({
    ...{ caseId: here.caseId, goalId: null, title: 'Lesegruppe', details: null, arena: 'school', topic: 'plan' },
    ...{
      responsible: { kind: 'employee', id: who.id },
      startsOn: dayOf(theClock.now()),
      evaluateOn: addDays(dayOf(theClock.now()), 30),
    },
  })

  it('come from the case by themselves, each measure with its arena and the service that does it', async () => {
    const { teacher, adviser, ppt, hege } = here
    await done(teacher, addMeasure, atSchool(adviser))
    for (const who of [teacher, hege]) {
      const { measures, services } = await open(who)
      expect(measures).toMatchObject([
        { title: 'Lesegruppe', arena: 'school', serviceId: ppt, responsible: { kind: 'employee' } },
      ])
      expect(services.map(one => one.id)).toContain(ppt)
    }
  })

  it('keep the name of who does one and takes no part, and say of no service that it does it', async () => {
    const { teacher, colleague, hege, municipality, database } = here
    await done(teacher, addMeasure, atSchool(teacher))
    // As where somebody held the case when it was agreed, and holds it no more.
    await inTest(database, municipality, tx =>
      tx
        .updateTable('measure')
        .set({ responsible_employee_id: colleague.id })
        .where('municipality_id', '=', municipality)
        .execute(),
    )
    const { measures } = await open(hege)
    expect(measures).toMatchObject([{ responsible: { name: 'Per Lie' }, serviceId: null }])
  })

  it('leave two services apart until there is something that they do together', async () => {
    const { teacher, adviser, school, ppt } = here
    const pair = [school, ppt].toSorted()
    const before = await open(teacher)
    expect(before.lines).toEqual([])
    expect(before.apart.map(one => [one.oneId, one.otherId].toSorted())).toEqual([pair])
    await done(teacher, addMeasure, { ...atSchool(adviser), startsOn: addDays(dayOf(theClock.now()), 2) })
    expect((await open(teacher)).lines).toEqual([])
    await done(teacher, addMeasure, atSchool(adviser))
    const after = await open(teacher)
    expect(after.apart).toEqual([])
    expect(after.lines.map(one => [one.oneId, one.otherId].toSorted())).toEqual([pair])
    expect(after.lines).toMatchObject([{ because: [{ kind: 'measure', title: 'Lesegruppe' }] }])
  })
})

describe('the rows', () => {
  it('are only added to', async () => {
    await puts(here.youth, 'Som det står')
    const { municipality } = here
    const changed = inTest(here.database, municipality, tx =>
      tx.updateTable('picture_entry').set({ words: 'rettet' }).where('municipality_id', '=', municipality).execute(),
    )
    await expect(changed).rejects.toMatchObject({ code: '42501' })
  })
})
