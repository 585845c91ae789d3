import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aHouse, testDatabase, theClock } from '../../../tests/house.ts'
import { askingIn } from '../../../tests/asking.ts'
import * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import type { Database } from '../../platform/database/open.ts'
import { holdersOf } from '../baton/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { renewForChild } from '../sharing/index.ts'

let house: House
let database: Database
let here: Awaited<ReturnType<typeof aCase>>
beforeEach(async () => {
  house = await aHouse()
  database = await testDatabase()
  here = await aCase(database, { sharedWithPpt: ['plan'] })
})

const asking = askingIn(() => house)
const act = (id: string, actor: Actor, input: object = {}) =>
  asking.call(id, actor, { childId: here.childId, ...input })
const done = (id: string, actor: Actor, input: object = {}) =>
  asking.done(id, actor, { childId: here.childId, ...input })
const looseningIn = async (proposed: ReturnType<typeof act>): Promise<string> => {
  const outcome = await proposed
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return z.object({ looseningId: z.string() }).parse(outcome.reply).looseningId
}
const WHY = { because: 'Politiet har meldt fra om en trussel' }
const close = (circle: readonly string[] = [], by: Actor = here.teacher) =>
  done('person.tighten', by, { grade: 'strictly_confidential', circle, ...WHY })
const sees = async (actor: Actor) => (await act('case.open', actor, { caseId: here.caseId })).is
const row = () =>
  inTest(database, here.municipality, tx =>
    tx
      .selectFrom('child')
      .selectAll()
      .where('municipality_id', '=', here.municipality)
      .where('id', '=', here.childId)
      .executeTakeFirstOrThrow(),
  )
const holderNow = async () => {
  const chain = await inTest(database, here.municipality, tx => holdersOf(tx, here.municipality, [here.caseId]))
  return chain.find(one => one.to === null)
}
/** Another case with the same people, that is not closed. */
const settled = () =>
  inTest(database, here.municipality, tx =>
    renewForChild(tx, {
      municipality: here.municipality,
      childId: here.childId,
      now: theClock.now(),
      newId: randomUUID,
    }),
  )

describe('a child whom only the named may know of', () => {
  it('is closed at once to everybody else, also those with consent and in the same service, in item and list', async () => {
    expect(await sees(here.adviser)).toBe('done')
    await close()
    expect(await sees(here.teacher)).toBe('done')
    for (const other of [here.adviser, here.colleague, here.leader, here.chief, here.coordinator]) {
      expect(await sees(other)).toBe('hidden')
      expect(JSON.stringify(await act('overview.children', other, { limit: 50, offset: 0 }))).not.toContain(here.caseId)
      expect(JSON.stringify(await act('person.find', other, { name: '' }))).not.toContain(here.childId)
    }
    expect((await act('person.open', here.leader)).is).toBe('hidden')
  })

  it('is not counted in its leader’s unit, nor on the red list', async () => {
    const before = await done('overview.unit', here.leader)
    expect(before).toMatchObject({ openCases: 1 })
    await close()
    expect(await done('overview.unit', here.leader)).toMatchObject({ openCases: 0, gaps: [] })
    const holders = JSON.stringify(await done('overview.unit', here.leader))
    expect(holders).not.toContain('"count":1')
  })

  it('still has its family: those with responsibility see their own', async () => {
    await settled()
    await close()
    expect(await sees(here.guardians[0])).toBe('done')
  })

  it('keeps neither address nor place', async () => {
    await inTest(database, here.municipality, tx =>
      tx
        .updateTable('child')
        .set({ address: 'Granlia 12', place_id: here.school })
        .where('municipality_id', '=', here.municipality)
        .where('id', '=', here.childId)
        .execute(),
    )
    await close()
    expect(await row()).toMatchObject({ address: null, place_id: null, protection: 'strictly_confidential' })
    await done('person.change', here.teacher, { version: (await row()).version, placeId: here.school })
    expect((await row()).place_id).toBeNull()
  })

  it('takes one more by name, and one less; never the last', async () => {
    await close()
    await done('person.letIntoCircle', here.teacher, {
      employeeId: here.adviser.id,
      because: 'Skal være med på planen',
    })
    expect((await act('person.open', here.adviser)).is).toBe('done')
    // To be named is no ground to see the case: that takes a part in it.
    expect(await sees(here.adviser)).toBe('hidden')
    expect((await act('person.letIntoCircle', here.leader, { employeeId: here.leader.id, because: 'Leder' })).is).toBe(
      'hidden',
    )
    await done('person.leaveCircle', here.teacher, { employeeId: here.adviser.id })
    expect((await act('person.open', here.adviser)).is).toBe('hidden')
    expect(await act('person.leaveCircle', here.teacher, { employeeId: here.teacher.id })).toMatchObject({
      refusal: { code: 'person.last_of_circle' },
    })
  })

  it('is offered to nobody outside, by name or by service', async () => {
    await close()
    const baton = { caseId: here.caseId, toId: here.colleague.id, toServiceId: here.school }
    const words = { reason: 'Ferie', handOverNote: 'Alt er sagt', familyView: 'Greit' }
    expect((await act('baton.offer', here.teacher, { ...baton, ...words })).is).toBe('refused')
    const invited = await act('team.invite', here.teacher, { caseId: here.caseId, serviceId: here.school })
    expect(invited).toMatchObject({ refusal: { code: 'team.cannot_take_part' } })
  })

  it('leaves in the trail who closed it and whom it is about', async () => {
    await close()
    const rows = await inTest(database, here.municipality, tx =>
      tx
        .selectFrom('trail')
        .select(['operation', 'actor_id', 'outcome'])
        .where('municipality_id', '=', here.municipality)
        .where('operation', '=', 'child.tightened')
        .execute(),
    )
    expect(rows).toMatchObject([{ actor_id: here.teacher.id, outcome: 'done' }])
  })
})

describe('the baton of such a child', () => {
  it('falls to the leader when the leader is of the circle', async () => {
    await close([here.leader.id])
    await done('person.leaveCircle', here.leader, { employeeId: here.teacher.id })
    expect(await holderNow()).toMatchObject({ holderId: here.leader.id, kind: 'acting' })
    expect(await sees(here.leader)).toBe('done')
    expect(await sees(here.teacher)).toBe('hidden')
  })

  it('falls past the leader who is not of it, to the first who is', async () => {
    await close([here.colleague.id])
    await done('person.leaveCircle', here.colleague, { employeeId: here.teacher.id })
    expect(await holderNow()).toMatchObject({ holderId: here.colleague.id, kind: 'acting', serviceId: here.school })
    expect(await sees(here.colleague)).toBe('done')
    expect(await sees(here.leader)).toBe('hidden')
  })

  it('falls when the one who holds is not named as the case is closed', async () => {
    await close([here.coordinator.id], here.adviser)
    expect((await holderNow())?.holderId).toBe(here.coordinator.id)
    expect(await sees(here.teacher)).toBe('hidden')
  })

  it('goes to somebody of the circle in another service when nobody else is left, never to the leader outside', async () => {
    await close([here.adviser.id])
    await done('person.leaveCircle', here.adviser, { employeeId: here.teacher.id })
    expect(await holderNow()).toMatchObject({ holderId: here.adviser.id, serviceId: here.ppt, kind: 'acting' })
    expect(await sees(here.adviser)).toBe('done')
  })
})

describe('loosening', () => {
  const gradeId = async () => {
    const shown = await done('person.openProtection', here.teacher)
    const [grade] = (shown as { grades: { id: string }[] }).grades
    if (!grade) throw new Error('no grade')
    return grade.id
  }
  const propose = async (askedId: string, by: Actor = here.teacher) =>
    act('person.proposeLoosening', by, { about: { kind: 'grade', id: await gradeId() }, because: 'Over', askedId })

  it('takes one who proposes and another who confirms, and both are in the trail', async () => {
    await close([here.leader.id])
    const looseningId = await looseningIn(propose(here.leader.id))
    expect(await row()).toMatchObject({ protection: 'strictly_confidential' })
    const input = { looseningId, version: 2, answer: 'confirm', words: 'Politiet er enig' }
    for (const other of [here.teacher, here.chief, here.colleague, here.guardians[0]])
      expect((await act('person.answerLoosening', other, input)).is).toBe('hidden')
    expect(await done('person.listLoosenings', here.leader)).toMatchObject([
      { grade: 'strictly_confidential', because: 'Over' },
    ])
    await done('person.answerLoosening', here.leader, input)
    expect(await row()).toMatchObject({ protection: 'none' })
    expect(await done('person.listLoosenings', here.leader)).toEqual([])
    const rows = await inTest(database, here.municipality, tx =>
      tx
        .selectFrom('trail')
        .select(['operation', 'actor_id'])
        .where('municipality_id', '=', here.municipality)
        .where('outcome', '=', 'done')
        .where('operation', 'in', ['child.loosening_proposed', 'child.loosening_answered'])
        .orderBy('at')
        .execute(),
    )
    expect(rows).toEqual([
      { operation: 'child.loosening_proposed', actor_id: here.teacher.id },
      { operation: 'child.loosening_answered', actor_id: here.leader.id },
    ])
  })

  it('asks nobody outside the circle, nobody without the role, and not oneself', async () => {
    await close([here.colleague.id])
    for (const id of [here.leader.id, here.colleague.id])
      expect(await propose(id)).toMatchObject({ refusal: { code: 'person.not_confirmer' } })
    expect(await propose(here.teacher.id)).toMatchObject({ refusal: { code: 'person.two_people' } })
  })

  it('of one grade leaves the next strictest, and the same is proposed once', async () => {
    await done('person.tighten', here.teacher, { grade: 'confidential', ...WHY })
    const looseningId = await looseningIn(propose(here.leader.id))
    expect(await propose(here.leader.id)).toMatchObject({ refusal: { code: 'person.already_proposed' } })
    await done('person.tighten', here.teacher, { grade: 'hidden_residence', source: 'child_welfare', ...WHY })
    expect(await row()).toMatchObject({ protection: 'confidential' })
    const input = { looseningId, version: 2, answer: 'confirm', words: 'Enig' }
    await done('person.answerLoosening', here.leader, input)
    expect(await row()).toMatchObject({ protection: 'hidden_residence' })
  })
})

describe('a guardian who is kept out', () => {
  const guardianshipOf = async (personId: string) => {
    const child = (await done('person.open', here.teacher)) as {
      guardians: { personId?: string; guardianshipId: string; version: number; fullName: string }[]
    }
    const found = child.guardians.find(one => one.personId === personId)
    if (!found) throw new Error('no guardian')
    return found
  }

  it('sees nothing from that instant, is asked nothing, and comes back only by two', async () => {
    await settled()
    const father = here.guardians[1]
    expect(await sees(father)).toBe('done')
    const { guardianshipId, version } = await guardianshipOf(father.id)
    await done('person.keepOut', here.teacher, { guardianshipId, version, because: 'Har mistet samværet' })
    expect(await sees(father)).toBe('hidden')
    expect(await sees(here.guardians[0])).toBe('done')
    const again = await act('person.changeGuardian', here.teacher, {
      guardianshipId,
      version: version + 1,
      parentalResponsibility: true,
      source: 'register',
    })
    expect(again).toMatchObject({ refusal: { code: 'person.loosens' } })
    const about = { kind: 'guardian', id: guardianshipId }
    const looseningId = await looseningIn(
      act('person.proposeLoosening', here.teacher, {
        about,
        because: 'Ny dom',
        askedId: here.leader.id,
      }),
    )
    expect(await sees(father)).toBe('hidden')
    const answer = {
      looseningId,
      version: 2,
      answer: 'confirm',
      words: 'Dommen er rettskraftig',
    }
    await done('person.answerLoosening', here.leader, answer)
    expect(await sees(father)).toBe('done')
  })
})
