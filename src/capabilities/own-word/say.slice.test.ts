import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import { openPlan } from '../plan/operations/open.ts'
import { sayOfMeasure } from './operations/say.ts'
import { aTellingCase, done } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
beforeEach(async () => void (here = await aTellingCase()))

const aMeasure = async () =>
  (
    await done(here.teacher, addMeasure, {
      ...{ caseId: here.caseId, title: 'Leksehjelp', details: null, goalId: null, arena: 'school', topic: 'plan' },
      responsible: { kind: 'employee', id: here.teacher.id },
      ...{ startsOn: '2026-11-24', evaluateOn: '2027-01-11' },
    })
  ).id
const saidTo = async (who: Actor) =>
  (await done(who, openPlan, { caseId: here.caseId })).measures[0]?.views.map(({ words, me, audience }) => ({
    ...{ words, me, audience },
  }))

describe('what a youth says of a measure', () => {
  it('is for whom the youth has chosen, and stands with that before the youth alone of the family', async () => {
    const { youth, hege, trond, teacher, caseId } = here
    const measureId = await aMeasure()
    const say = (words: string, audience: string) =>
      done(youth, sayOfMeasure, { caseId, measureId, said: { words }, audience })
    await say('Til alle', 'everyone')
    await say('Til hjelperne', 'not_guardians')
    for (const [who, me] of [
      [youth, true],
      [teacher, false],
    ] as const)
      expect(await saidTo(who)).toEqual(
        expect.arrayContaining([
          { words: 'Til alle', me, audience: 'everyone' },
          { words: 'Til hjelperne', me, audience: 'not_guardians' },
        ]),
      )
    for (const who of [hege, trond])
      expect(await saidTo(who)).toEqual([{ words: 'Til alle', me: false, audience: null }])
  })
})
