import { expect, it } from 'vitest'
import * as z from 'zod'
import { theClock } from '../../../tests/clock.ts'
import { askingIn } from '../../../tests/asking.ts'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { aCase, inTest } from '../case/testing.ts'

const house = await aHouse()
const { done } = askingIn(() => house)
const Asked = z.object({ id: z.string(), version: z.int() })

it('a case that is only to be stored is offered for a sibling’s measure only to who has named a ground in it', async () => {
  const here = await aCase(house.database)
  const { guardians, childId, teacher } = here
  const officer: Actor = { ...here.chief, role: 'privacy_officer' }
  const other = await aCase(house.database, { childName: 'Zahra Prøve' }, here)
  await inTest(house.database, here.municipality, tx =>
    tx
      .updateTable('guardianship')
      .set({ person_id: guardians[0].id })
      .where('person_id', '=', other.guardians[0].id)
      .execute(),
  )
  const day = addDays(dayOf(theClock.now()), 20)
  await done('measure.add', teacher, {
    ...{ caseId: other.caseId, title: 'Kurs', details: null, goalId: null, arena: 'school', topic: 'plan' },
    ...{ responsible: { kind: 'employee', id: teacher.id }, startsOn: day, evaluateOn: day },
  })
  const Possible = z.object({ possible: z.array(z.object({ children: z.array(z.object({ name: z.string() })) })) })
  const offered = async () =>
    Possible.parse(await done('sibling.possible', teacher, { caseId: other.caseId })).possible.flatMap(one =>
      one.children.map(child => child.name),
    )
  expect(await offered()).toEqual(['Lars'])
  const asks = { kind: 'restriction', forChildId: childId, words: 'Ikke bruk dette.' }
  const asked = Asked.parse(await done('privacy.ask', guardians[0], asks))
  await done('privacy.answer', officer, { ...asked, outcome: 'granted', words: 'Vi gjør det.' })
  expect(await offered()).toEqual([])
  await done('privacy.use', teacher, { caseId: here.caseId, ground: 'public_interest', words: 'Kurset er for begge.' })
  expect(await offered()).toEqual(['Lars'])
})
