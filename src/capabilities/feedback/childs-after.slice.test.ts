import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { inTest } from '../case/testing.ts'
import { aChildActor } from '../child-screen/testing.ts'
import { recordEvaluation } from '../plan/operations/evaluate.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import { answerAsChild, openChildsFeedback } from './operations/childs.ts'
import { anAskingCase, done } from './slice.testing.ts'

const began = theClock.now()
const today = dayOf(began)
afterEach(() => theClock.set(began))

describe('a child at a screen', () => {
  it('is asked how it was when all that was done has ended, by whoever hands the screen over, before the case is closed', async () => {
    const small = await anAskingCase({ birthDate: '2018-03-14' })
    const { caseId, childId, municipality, teacher } = small
    const { id: measureId } = await done(teacher, addMeasure, {
      ...{ caseId, title: 'Leksehjelp', details: null, goalId: null, arena: 'school', topic: 'plan' },
      responsible: { kind: 'employee', id: teacher.id },
      ...{ startsOn: today, evaluateOn: addDays(today, 20) },
    })
    const look = async (version: number, decided: object) =>
      done(teacher, recordEvaluation, {
        ...{ caseId, measureId, version, carriedOut: 'yes', effect: 'some', ...decided },
        child: { is: 'said', helps: 'yes', weight: 'followed' },
      })
    const answersBy = async (by: Actor) => {
      const actor = aChildActor(by, { id: childId, caseId, since: theClock.now() })
      const opened = await carryOut(small.house, openChildsFeedback, { actor, input: { caseId }, key: randomUUID() })
      const [first] = opened.is === 'done' ? opened.reply : []
      const items = [{ question: first?.id, value: 4, words: first?.words }]
      const said = await carryOut(small.house, answerAsChild, { actor, input: { caseId, items }, key: randomUUID() })
      const id = said.is === 'done' ? said.reply.id : ''
      return inTest(small.database, municipality, async tx => {
        const { rows } = await sql<{ phase: string }>`
          select phase from feedback_answer where municipality_id = ${municipality} and id = ${id}`.execute(tx)
        return rows[0]?.phase
      })
    }
    expect(await answersBy(teacher)).toBe('before')
    await look(1, { decision: 'continue', nextOn: addDays(today, 40) })
    expect(await answersBy(teacher)).toBe('during')
    theClock.forward(1)
    await look(2, { decision: 'end', nextOn: null })
    for (const by of [teacher, small.hege]) expect(await answersBy(by)).toBe('after')
  })
})
