import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import { openPlan } from '../plan/operations/open.ts'
import { sayOfMeasure } from './operations/say.ts'
import { unsayOfMeasure } from './operations/unsay.ts'
import { aTellingCase, done, tried } from './slice.testing.ts'
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

  it('is taken back by the one who said it alone, and stands then before nobody else', async () => {
    const { youth, hege, trond, teacher, caseId } = here
    const measureId = await aMeasure()
    const { id: youths } = await done(youth, sayOfMeasure, {
      caseId,
      measureId,
      said: { helps: 'no' },
      audience: 'everyone',
    })
    const { id: heges } = await done(hege, sayOfMeasure, { caseId, measureId, said: { words: 'Fint' } })
    const back = (who: Actor, viewId: string) => tried(who, unsayOfMeasure, { caseId, measureId, viewId })
    for (const who of [hege, trond, teacher]) expect(await back(who, youths)).toBe('hidden')
    for (const who of [youth, trond, teacher]) expect(await back(who, heges)).toBe('hidden')
    const mine = async (who: Actor) =>
      (await done(who, openPlan, { caseId })).measures[0]?.views.map(one => [one.id, one.me, one.takenBack])
    expect(await mine(youth)).toEqual([[youths, true, false]])
    expect([await back(youth, youths), await back(hege, heges)]).toEqual(['done', 'done'])
    // Whoever said it reads that it is taken back; nobody else that it ever was.
    expect(await mine(youth)).toEqual([[null, true, true]])
    expect(await mine(hege)).toEqual([[null, true, true]])
    for (const who of [trond, teacher]) expect(await mine(who)).toEqual([])
  })
})
