import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { asksOfThings } from '../ask/index.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { weighOwnWord } from './operations/weigh.ts'
import { keepOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'
import { aTellingCase, done, readBy, tells, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const WHY = 'Han orker ikke fem dager. Begynn med tre.'
let here: Here
beforeEach(async () => void (here = await aTellingCase()))

const disagrees = (who: Actor, more: object = {}) => tells(here, who, WHY, { kind: 'disagree', ...more })
const asked = async (wordId: string) =>
  (await inTest(here.database, here.municipality, tx => asksOfThings(tx, here.municipality, [wordId]))).map(
    ({ kind, to, state }) => ({ kind, to: to.id, state }),
  )
const told = async (who: Actor, kind: string) =>
  (await done(who, listNotices, {})).notices.filter(one => one.kind === kind)

describe('somebody of the family who does not agree with the plan', () => {
  it('is read by those it is for, with the reason, and whoever holds is asked with a clock', async () => {
    const { hege, trond, youth, teacher, adviser } = here
    const id = await disagrees(hege)
    for (const who of [teacher, adviser, hege])
      expect(await readBy(here, who)).toMatchObject([{ id, kind: 'disagree', words: WHY }])
    for (const who of [trond, youth]) expect(await readBy(here, who)).toEqual([])
    expect(await asked(id)).toEqual([{ kind: 'plan_disagreed', to: teacher.id, state: 'sent' }])
    const notices = await told(teacher, 'plan_disagreed')
    expect(notices).toMatchObject([{ thingId: id, dueAt: expect.anything() }])
    expect(JSON.stringify(notices)).not.toContain('orker')
    expect(await told(adviser, 'plan_disagreed')).toEqual([])
  })

  it('is answered by what came of it, with why, and told so; nobody who works here writes for the family', async () => {
    const { youth, hege, teacher, adviser, caseId } = here
    const id = await disagrees(youth, { forWhom: 'everyone' })
    const input = { caseId, kind: 'disagree', words: 'Alle er enige', forWhom: 'helpers' }
    expect(await tried(teacher, tellOwnWord, input)).toBe('hidden')
    expect(await tried(teacher, weighOwnWord, { caseId, wordId: id, weight: 'partly' })).toBe('voice.why_missing')
    await done(adviser, weighOwnWord, { caseId, wordId: id, weight: 'partly', because: 'Vi prøver fire dager.' })
    expect(await asked(id)).toMatchObject([{ to: teacher.id, state: 'accepted' }])
    expect(await told(youth, 'own_word_answered')).toHaveLength(1)
    expect((await readBy(here, hege))[0]).toMatchObject({ words: WHY, weights: [{ because: 'Vi prøver fire dager.' }] })
  })

  it('asks no more when it is taken back, and asks anew when it is written anew', async () => {
    const { hege, teacher, caseId } = here
    const first = await disagrees(hege)
    const second = await disagrees(hege, { replaces: first })
    expect(await asked(first)).toMatchObject([{ state: 'withdrawn' }])
    expect(await asked(second)).toMatchObject([{ state: 'sent' }])
    await done(hege, takeBackOwnWord, { caseId, wordId: second })
    expect(await asked(second)).toMatchObject([{ state: 'withdrawn' }])
    expect(await readBy(here, teacher)).toEqual([])
  })

  it('says why, and to somebody: it is never for oneself alone', async () => {
    const { hege, caseId } = here
    expect(await tried(hege, keepOwnWord, { caseId, kind: 'disagree', words: WHY })).toBe('own_word.whom_missing')
    const pointed = { caseId, kind: 'disagree', symbols: ['swim'], forWhom: 'helpers' }
    expect(await tried(hege, tellOwnWord, pointed)).not.toBe('done')
  })
})
