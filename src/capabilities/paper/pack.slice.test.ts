import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { learnLanguages } from '../../platform/languages.ts'
import { registerPack } from '../transition/operations/answer.ts'
import { YES, asked, written } from '../transition/testing.ts'
import { listPapers } from './operations/list.ts'
import { printPaper } from './operations/print.ts'
import { noteGiven } from './operations/serve.ts'

learnLanguages()
const began = theClock.now()
afterEach(() => theClock.set(began))

type Noor = Awaited<ReturnType<typeof asked>>['noor']
const packsOf = async (noor: Noor, personId: string, by = noor.teacher) => {
  const { people } = await noor.done(listPapers, by, {})
  return people.find(one => one.personId === personId)?.things.filter(one => one.kind === 'transition_pack') ?? []
}

describe('what goes along in a passage, on paper', () => {
  it('is printed for each who is asked, in every language, noted as given, and the answer registered as such', async () => {
    const { noor, transitionId } = await asked()
    const [hege, trond] = noor.guardians
    for (const { id } of [hege, trond])
      expect(await packsOf(noor, id)).toMatchObject([{ thingId: transitionId, title: 'Lia skole', given: null }])
    const which = { personId: hege.id, kind: 'transition_pack', thingId: transitionId }
    for (const language of LANGUAGE_CODES)
      expect(await noor.done(printPaper, noor.teacher, { ...which, language })).toMatchObject({ language })
    const [thing] = await packsOf(noor, hege.id)
    const given = { ...which, since: thing?.since ?? null, language: 'ar', how: 'handed' }
    await noor.done(noteGiven, noor.teacher, given)
    expect(await packsOf(noor, hege.id)).toMatchObject([{ given: { how: 'handed', language: 'ar' } }])
    const giver = { kind: 'guardian', id: hege.id }
    const paper = { transitionId, giver, method: 'paper', archiveRef: 'Perm 3' }
    const answers = [{ ...YES, block: 'strengths' }]
    await noor.done(registerPack, noor.teacher, { ...paper, answers })
    expect((await noor.one(hege)).blocks.find(one => one.id === 'strengths')?.mine).toBe('yes')
    // What came back is of what stood on it: another version is asked anew, on another paper.
    await written(noor, 'strengths', { version: 1, words: 'Hun liker å synge.' })
    expect(await noor.comes(registerPack, noor.teacher, { ...paper, answers })).toBe('transition.block_changed')
  })

  it('is made by nobody who does not read all of it, and for nobody who is not asked', async () => {
    const { noor, transitionId } = await asked()
    const [hege] = noor.guardians
    const which = { personId: hege.id, kind: 'transition_pack', thingId: transitionId }
    expect(await noor.comes(printPaper, noor.adviser, which)).toBe('hidden')
    await noor.rows(tx => tx.updateTable('transition').set({ asked_at: null }).where('id', '=', transitionId).execute())
    expect(await packsOf(noor, hege.id)).toEqual([])
    expect(await noor.comes(printPaper, noor.teacher, which)).toBe('paper.nothing_to_print')
  })
})
