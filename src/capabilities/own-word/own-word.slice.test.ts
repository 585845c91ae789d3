import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { closeCase } from '../case/operations/closing.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { listOwnWords } from './operations/list.ts'
import { weighOwnWord } from './operations/weigh.ts'
import { keepOwnWord, putAwayOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'
import { aTellingCase, done, keeps, readBy, tells, tried, wordsOf } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const NOTE = { results: 'Bedre', helped: 'Ro', childsExperience: 'Fint', parentsExperience: 'Fint', followUpOn: null }

let here: Here
const began = theClock.now()
beforeEach(async () => {
  here = await aTellingCase()
})
afterEach(() => theClock.set(began))

const told = async (who: Actor) => (await done(who, listNotices, { show: 'all' })).notices.map(one => one.kind)

describe('what a youth tells', () => {
  it('is read by those whom the youth chose', async () => {
    const { youth, hege, trond, teacher, adviser } = here
    await tells(here, youth, 'Til alle', { forWhom: 'everyone' })
    await tells(here, youth, 'Til hjelperne')
    await tells(here, youth, 'Ikke til Trond', { forWhom: 'all_but_one', notFor: trond.id })
    const all = new Set(['Ikke til Trond', 'Til alle', 'Til hjelperne'])
    for (const who of [youth, teacher, adviser]) expect(new Set(await wordsOf(here, who))).toEqual(all)
    expect(new Set(await wordsOf(here, hege))).toEqual(new Set(['Ikke til Trond', 'Til alle']))
    expect(await wordsOf(here, trond)).toEqual(['Til alle'])
  })

  it('that is not for a parent takes no place in a page of that parent, however few are asked for', async () => {
    const { youth, hege, trond, caseId } = here
    for (const words of ['En', 'To', 'Tre']) await tells(here, youth, words, { forWhom: 'everyone' })
    const pages = async (who: Actor) => {
      const read: unknown[] = []
      for (let before: string | undefined; read.length < 9;) {
        const page = await done(who, listOwnWords, { caseId, before, limit: 1 })
        read.push(page.words.map(one => one.words))
        if (page.next === null) return read
        before = page.next
      }
      return read
    }
    const before = [await pages(hege), await pages(trond)]
    expect(before[0]).toHaveLength(3)
    await tells(here, youth, 'Til hjelperne')
    await tells(here, youth, 'Ikke til Trond', { forWhom: 'all_but_one', notFor: trond.id })
    expect(await pages(trond)).toEqual(before[1])
    expect(await pages(hege)).toHaveLength(4)
    expect((await pages(youth)).flat()).toHaveLength(5)
  })

  it('is written anew once, also from two windows at the same time, and not when it is taken back meanwhile', async () => {
    const { youth, teacher, caseId } = here
    const replaces = await tells(here, youth, 'Først')
    const anew = { caseId, kind: 'tell', forWhom: 'helpers', words: 'På nytt', replaces }
    const outcomes = await Promise.all([tried(youth, tellOwnWord, anew), tried(youth, tellOwnWord, anew)])
    expect(outcomes.toSorted()).toEqual(['done', 'own_word.newer_there'])
    expect(await wordsOf(here, teacher)).toEqual(['På nytt'])
    expect(await tried(youth, takeBackOwnWord, { caseId, wordId: replaces })).toBe('own_word.newer_there')
    const wordId = await tells(here, youth, 'Enda noe')
    const both = await Promise.all([
      tried(youth, takeBackOwnWord, { caseId, wordId }),
      tried(youth, tellOwnWord, { ...anew, replaces: wordId }),
    ])
    expect(both.toSorted()).toEqual(['done', 'own_word.newer_there'])
  })

  it('is kept from now on in the same act that takes it back: not one without the other', async () => {
    const { youth, teacher, caseId } = here
    const wordId = await tells(here, youth, 'Til hjelperne')
    const act = (keep: object) => tried(youth, takeBackOwnWord, { caseId, wordId, keep })
    expect(await act({ kind: 'tell' })).toBe('own_word.empty')
    expect(await wordsOf(here, teacher)).toEqual(['Til hjelperne'])
    expect(await act({ kind: 'tell', words: 'Bare mitt' })).toBe('done')
    expect(await wordsOf(here, teacher)).toEqual([])
    expect(await readBy(here, youth)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ words: 'Bare mitt', whom: { forWhom: 'only_me', notFor: null }, takenBack: false }),
      ]),
    )
  })

  it('says whom it is for to the youth and to those who help, and nothing of that to the parents', async () => {
    const { youth, hege, trond, teacher } = here
    await tells(here, youth, 'Ikke til Trond', { forWhom: 'all_but_one', notFor: trond.id })
    for (const who of [youth, teacher])
      expect(await readBy(here, who)).toMatchObject([{ whom: { forWhom: 'all_but_one', notFor: 'Trond' } }])
    expect(await readBy(here, hege)).toMatchObject([{ whom: null, by: 'Lars', mine: false }])
  })

  it('is written anew: the newest is read, and the youth keeps what was before', async () => {
    const { youth, hege, teacher } = here
    const first = await tells(here, youth, 'Fotball', { kind: 'important', forWhom: 'everyone' })
    await tells(here, youth, 'Bandet', { kind: 'important', forWhom: 'helpers', replaces: first })
    expect(await wordsOf(here, teacher)).toEqual(['Bandet'])
    expect(await wordsOf(here, hege)).toEqual([])
    const own = await readBy(here, youth)
    expect(own.map(one => [one.words, one.replaced])).toEqual(
      expect.arrayContaining([
        ['Fotball', true],
        ['Bandet', false],
      ]),
    )
    const again = { caseId: here.caseId, kind: 'important', forWhom: 'everyone', words: 'Nei', replaces: first }
    expect(await tried(youth, tellOwnWord, again)).toBe('own_word.newer_there')
  })

  it('is taken back by the youth alone, for all at once, and the case may be closed', async () => {
    const { youth, hege, teacher, caseId } = here
    const wordId = await tells(here, youth, 'Til alle', { forWhom: 'everyone' })
    await done(teacher, weighOwnWord, { caseId, wordId, weight: 'followed' })
    await done(teacher, closeCase, { caseId, version: 1, reason: 'goal_reached', note: NOTE })
    for (const who of [hege, teacher]) {
      expect(await wordsOf(here, who)).toEqual(['Til alle'])
      expect(await tried(who, takeBackOwnWord, { caseId, wordId })).toBe('hidden')
    }
    expect(await tried(youth, tellOwnWord, { caseId, kind: 'tell', forWhom: 'everyone', words: 'Mer' })).toBe(
      'case.already_closed',
    )
    expect(await tried(youth, keepOwnWord, { caseId, kind: 'tell', words: 'Mer' })).toBe('case.already_closed')
    await done(youth, takeBackOwnWord, { caseId, wordId })
    for (const who of [hege, teacher]) expect(await wordsOf(here, who)).toEqual([])
    expect(await readBy(here, youth)).toMatchObject([{ words: 'Til alle', takenBack: true }])
    expect((await done(youth, listOwnWords, { caseId })).write).toBeNull()
  })

  it('is told to whoever holds, once until it is read and without a word of it, and to nobody of the family', async () => {
    const { youth, hege, trond, teacher, adviser } = here
    const before = { hege: await told(hege), trond: await told(trond), adviser: await told(adviser) }
    await tells(here, youth, 'Hemmelig for huset')
    await tells(here, youth, 'Enda mer')
    const { notices } = await done(teacher, listNotices, { show: 'unread' })
    expect(notices.filter(one => one.kind === 'own_word')).toHaveLength(1)
    expect(JSON.stringify(notices)).not.toContain('Hemmelig')
    expect({ hege: await told(hege), trond: await told(trond), adviser: await told(adviser) }).toEqual(before)
  })

  it('leaves no sentence in the log, and the services have done nothing by it', async () => {
    const { youth, municipality, caseId } = here
    const standing = () =>
      inTest(here.database, municipality, async tx => {
        const at = await tx
          .selectFrom('child_case')
          .select('last_activity_at')
          .where('municipality_id', '=', municipality)
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow()
        const log = await tx.selectFrom('log_entry').select('id').where('case_id', '=', caseId).execute()
        return [at.last_activity_at, log.length]
      })
    const before = await standing()
    theClock.set(new Date(began.getTime() + 3_600_000))
    await tells(here, youth, 'Til alle', { forWhom: 'everyone' })
    expect(await standing()).toEqual(before)
  })
})

describe('what a parent tells', () => {
  it('is read by those who help, not by the other parent nor by the child', async () => {
    const { youth, hege, trond, teacher, adviser } = here
    await tells(here, hege, 'Det er vanskelig hjemme nå.')
    for (const who of [hege, teacher, adviser])
      expect(await wordsOf(here, who)).toEqual(['Det er vanskelig hjemme nå.'])
    for (const who of [trond, youth]) expect(await wordsOf(here, who)).toEqual([])
    const { write } = await done(hege, listOwnWords, { caseId: here.caseId })
    expect(write).toMatchObject({ forWhom: ['helpers', 'only_me'], guardians: [] })
    const toAll = { caseId: here.caseId, kind: 'tell', words: 'Til alle', forWhom: 'everyone' }
    expect(await tried(hege, tellOwnWord, toAll)).toBe('own_word.whom_missing')
  })

  it('is no longer read beside the child’s by those who help when that one is guardian no more', async () => {
    const { hege, teacher, municipality, caseId } = here
    const wordId = await tells(here, hege, 'Det er vanskelig hjemme nå.')
    const answer = { caseId, wordId, weight: 'followed' }
    expect(await tried(teacher, weighOwnWord, answer)).toBe('done')
    await inTest(here.database, municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ valid_to: '2026-01-01' })
        .where('municipality_id', '=', municipality)
        .where('person_id', '=', hege.id)
        .execute(),
    )
    expect(await wordsOf(here, teacher)).toEqual([])
    expect(await tried(teacher, weighOwnWord, answer)).toBe('hidden')
    expect(await wordsOf(here, hege)).toEqual(['Det er vanskelig hjemme nå.'])
  })
})

describe('what is kept', () => {
  it('is read by its writer alone, changed and put away by that one', async () => {
    const { youth, hege, trond, teacher, adviser, caseId } = here
    const first = await keeps(here, youth, 'Bare mitt')
    await keeps(here, hege, 'Bare Heges')
    await keeps(here, youth, 'Bare mitt, på nytt', { replaces: first })
    expect(await wordsOf(here, hege)).toEqual(['Bare Heges'])
    for (const who of [trond, teacher, adviser]) expect(await wordsOf(here, who)).toEqual([])
    for (const who of [hege, teacher])
      expect(await tried(who, putAwayOwnWord, { caseId, wordId: first })).toBe('hidden')
    await done(youth, putAwayOwnWord, { caseId, wordId: first })
    expect((await readBy(here, youth)).map(one => [one.words, one.takenBack])).toEqual(
      expect.arrayContaining([
        ['Bare mitt', true],
        ['Bare mitt, på nytt', false],
      ]),
    )
    // What was told is taken back in the open, never by the quiet way.
    const wordId = await tells(here, youth, 'Til hjelperne')
    expect(await tried(youth, putAwayOwnWord, { caseId, wordId })).toBe('hidden')
    expect(await tried(youth, takeBackOwnWord, { caseId, wordId: first })).toBe('hidden')
  })

  it('is written by nobody who works here, and nobody writes for another child', async () => {
    const { teacher, adviser, caseId } = here
    const other = await aTellingCase()
    for (const who of [teacher, adviser, other.youth, other.hege]) {
      expect(await tried(who, keepOwnWord, { caseId, kind: 'keep', words: 'x' })).toBe('hidden')
      expect(await tried(who, tellOwnWord, { caseId, kind: 'tell', forWhom: 'helpers', words: 'x' })).toBe('hidden')
    }
  })
})

describe('the rows', () => {
  it('are only added to', async () => {
    await tells(here, here.youth, 'Som det står')
    const changed = inTest(here.database, here.municipality, tx =>
      tx.updateTable('own_word').set({ words: 'rettet' }).where('municipality_id', '=', here.municipality).execute(),
    )
    await expect(changed).rejects.toMatchObject({ code: '42501' })
  })
})
