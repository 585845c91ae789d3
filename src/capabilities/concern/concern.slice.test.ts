import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { carryOut } from '../../platform/api/carry-out.ts'
import { openAsksFor } from '../ask/index.ts'
import { inTest } from '../case/testing.ts'
import { recordKin } from '../sight/index.ts'
import { leaveConcern } from './operations/decide.ts'
import { concernGuide } from './operations/guide.ts'
import { listConcerns } from './operations/list.ts'
import { changeConcern, noteConcern } from './operations/note.ts'
import { concernAbilities, openConcern } from './operations/open.ts'
import { agreeTalker, remindOfConcern, shareConcern } from './operations/share.ts'
import { recordTalk } from './operations/talk.ts'
import { aChildAtSchool, aToldTalk, noted, sharedWithLeader, talkedWithMother } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'
import { aNote } from './testing/rules.ts'

const OPEN = { show: 'open', limit: 50 } as const
/** Who of the people around the child finds the concern by opening it, and who in the list. */
const readers = async (at: ChildAtSchool, concernId: string) => {
  const { teacher, leader, colleague, chief, adviser, mother, father } = at
  const people = { teacher, leader, colleague, chief, adviser, mother, father }
  const found = await Promise.all(
    Object.entries(people).map(async ([who, actor]) => {
      const opened = await at.call(openConcern, actor, { concernId })
      const listed = await at.done(listConcerns, actor, OPEN)
      expect({ who, listed: listed.some(row => row.id === concernId) }).toEqual({ who, listed: opened.is === 'done' })
      return opened.is === 'done' ? [who] : []
    }),
  )
  return found.flat()
}

describe('who sees a concern', () => {
  it('is its writer alone until it is shared', async () => {
    const at = await aChildAtSchool()
    const { id, state } = await noted(at)
    expect(state).toBe('noted')
    expect(await readers(at, id)).toEqual(['teacher'])
  })

  it('is the leader too from the sharing on, who is asked with a clock', async () => {
    const at = await aChildAtSchool()
    const { id } = await sharedWithLeader(at)
    expect(await readers(at, id)).toEqual(['teacher', 'leader'])
    const asked = await inTest(at.house.database, at.municipality, tx => openAsksFor(tx, at.leader))
    expect(asked).toMatchObject([{ kind: 'shared_concern', thingId: id, about: { kind: 'concern', id } }])
  })

  it('is not the same people when they act in another service', async () => {
    const at = await aChildAtSchool()
    const { id } = await sharedWithLeader(at)
    for (const actor of [at.teacher, at.leader]) {
      const elsewhere = { ...actor, serviceId: at.ppt }
      expect(await at.call(openConcern, elsewhere, { concernId: id })).toMatchObject({ is: 'hidden' })
      expect(await at.done(listConcerns, elsewhere, OPEN)).toEqual([])
    }
  })

  it('is the parent who has heard it, and not the other one', async () => {
    const at = await aChildAtSchool()
    const { id } = await talkedWithMother(at)
    expect(await readers(at, id)).toEqual(['teacher', 'leader', 'mother'])
  })

  it('looks to all others like a concern that does not exist', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    expect(await at.call(openConcern, at.mother, { concernId: id })).toEqual({
      is: 'hidden',
      because: 'denied',
      reason: 'sight.no_ground',
    })
    expect(await at.call(openConcern, at.mother, { concernId: randomUUID() })).toMatchObject({
      is: 'hidden',
      because: 'absent',
    })
  })

  it('is never a leader whose own child it is: who stands in gets it', async () => {
    const at = await aChildAtSchool()
    await inTest(at.house.database, at.municipality, tx =>
      recordKin(tx, { municipality: at.municipality, employeeId: at.leader.id, childIds: [at.childId] }),
    )
    const { id } = await sharedWithLeader(at)
    expect(await readers(at, id)).toEqual(['teacher', 'chief'])
  })
})

describe('a note', () => {
  it('starts the clock of the municipality and tells what is next', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    expect(await at.done(openConcern, at.teacher, { concernId: id })).toMatchObject({
      ...{ notedOn: '2026-11-24', dueOn: '2026-12-08', state: 'noted', leaderNow: 'Rune Leder' },
      ...{ child: { name: 'Noor' }, note: aNote(), whoSees: [{ kind: 'writer', name: 'Marte Vik' }] },
      next: { step: 'share', mine: true, who: 'Marte Vik' },
    })
    const guide = await at.done(concernGuide, at.teacher, {})
    expect(guide).toMatchObject({ dueOn: '2026-12-08', leader: 'Rune Leder', school: true })
    expect(guide.steps.map(step => step.id)).toContain('0.3')
  })

  it('cannot be about a child the writer does not know here, or about own family', async () => {
    const at = await aChildAtSchool()
    const note = { note: aNote(), schoolEnvironment: false, namesAreFine: false }
    const about = { kind: 'child', childId: at.childId } as const
    const unknown = { is: 'refused', refusal: { code: 'concern.child_unknown' } }
    expect(await at.call(noteConcern, at.adviser, { about, ...note })).toMatchObject(unknown)
    await inTest(at.house.database, at.municipality, tx =>
      recordKin(tx, { municipality: at.municipality, employeeId: at.teacher.id, childIds: [at.childId] }),
    )
    expect(await at.call(noteConcern, at.teacher, { about, ...note })).toMatchObject(unknown)
    expect(await at.call(noteConcern, at.mother, { about, ...note })).toMatchObject({ is: 'hidden' })
  })

  it('about a group warns of names of children the writer knows, and takes no identity numbers', async () => {
    const at = await aChildAtSchool()
    const about = { kind: 'group', group: '8B' } as const
    const write = (facts: string, namesAreFine: boolean, actor = at.teacher) =>
      at.call(noteConcern, actor, { about, note: aNote({ facts }), schoolEnvironment: true, namesAreFine })
    expect(await write('Noor er mye alene.', false)).toMatchObject({
      refusal: { code: 'concern.names_found', data: { names: ['noor'] } },
    })
    expect(await write('Noor er mye alene.', true)).toMatchObject({ is: 'done' })
    // Who does not know the child learns nothing about whether she is known here.
    expect(await write('Noor er mye alene.', false, at.adviser)).toMatchObject({ is: 'done' })
    expect(await write('Se 01810912345', true)).toMatchObject({ refusal: { code: 'concern.identity_number' } })
  })

  it('that others have read is changed in the open, and a late writer sees both texts', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    const changed = await at.done(changeConcern, at.teacher, {
      concernId: id,
      version,
      note: aNote({ facts: 'Satt alene.' }),
      namesAreFine: false,
    })
    const late = await at.call(changeConcern, at.teacher, {
      concernId: id,
      version,
      note: aNote({ facts: 'Noe annet.' }),
      namesAreFine: false,
    })
    expect(late).toMatchObject({ refusal: { code: 'version.conflict', data: { theirs: { facts: 'Satt alene.' } } } })
    expect(await at.done(openConcern, at.leader, { concernId: id })).toMatchObject({
      note: { facts: 'Satt alene.' },
      before: [{ by: 'Marte Vik', note: { facts: aNote().facts } }],
      version: changed.version,
    })
  })

  it('that nobody else has read is simply changed', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    const note = aNote({ facts: 'Satt alene. Noor.' })
    await at.done(changeConcern, at.teacher, { concernId: id, version, note, namesAreFine: false })
    expect(await at.done(openConcern, at.teacher, { concernId: id })).toMatchObject({ before: [] })
  })

  it('about a group is not changed to name a child the writer knows', async () => {
    const at = await aChildAtSchool()
    const group = { about: { kind: 'group', group: '8B' }, schoolEnvironment: true, namesAreFine: false } as const
    const { id, version } = await at.done(noteConcern, at.teacher, { ...group, note: aNote() })
    const named = { concernId: id, version, note: aNote({ facts: 'Noor er mye alene.' }) }
    expect(await at.call(changeConcern, at.teacher, { ...named, namesAreFine: false })).toMatchObject({
      refusal: { code: 'concern.names_found', data: { names: ['noor'] } },
    })
    expect(await at.call(changeConcern, at.teacher, { ...named, namesAreFine: true })).toMatchObject({ is: 'done' })
  })

  it('is written once with one key', async () => {
    const { house, teacher, childId } = await aChildAtSchool()
    const input = { about: { kind: 'child', childId }, note: aNote(), schoolEnvironment: false, namesAreFine: false }
    const request = { actor: teacher, key: randomUUID(), input }
    const [first, second] = [await carryOut(house, noteConcern, request), await carryOut(house, noteConcern, request)]
    expect(second).toEqual(first)
    expect(await carryOut(house, listConcerns, { actor: teacher, input: OPEN })).toMatchObject({
      reply: [{ childName: 'Noor' }],
    })
  })
})

describe('the talk with the family', () => {
  it('with a sibling as interpreter is refused, and nothing is opened', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    const talk = { concernId: id, version, ...aToldTalk(at), interpreter: 'child' as const }
    expect(await at.call(recordTalk, at.teacher, talk)).toMatchObject({ refusal: { code: 'concern.child_interprets' } })
    const without = { ...talk, interpreter: 'not_needed' as const }
    expect(await at.call(recordTalk, at.teacher, without)).toMatchObject({
      refusal: { code: 'concern.interpreter_needed' },
    })
    expect(await readers(at, id)).toEqual(['teacher', 'leader'])
  })

  it('shows the parent what was seen and what goes well, without versions, the clock’s next step or what the writer thinks', async () => {
    const at = await aChildAtSchool()
    const { id } = await talkedWithMother(at)
    const seen = await at.done(openConcern, at.mother, { concernId: id })
    expect(seen).toMatchObject({
      ...{ state: 'shared_with_family', version: null, next: null, guardians: [] },
      note: { facts: aNote().facts, strengths: aNote().strengths, interpretation: null },
      talks: [{ familyView: 'Hjemme snakker hun mye.', heardBy: ['Amira Saleh'] }],
      whoSees: [{ kind: 'writer' }, { kind: 'leader' }, { kind: 'guardian', name: 'Amira Saleh' }],
    })
  })

  it('is kept from the other home, which reads only its own', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const other = {
      ...aToldTalk(at),
      heardBy: [at.father.id],
      interpreter: 'not_needed' as const,
      familyView: 'Det er skolens skyld.',
    }
    await at.done(recordTalk, at.teacher, { concernId: id, version, ...other })
    const father = JSON.stringify(await at.done(openConcern, at.father, { concernId: id }))
    expect(father).toContain('Det er skolens skyld.')
    expect(father).not.toContain('Hjemme snakker hun mye.')
    expect(father).not.toContain('Amira')
    expect(JSON.stringify(await at.done(openConcern, at.mother, { concernId: id }))).not.toContain('skolens skyld')
  })

  it('may be the leader’s to hold, by agreement that answers the question', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    await at.done(agreeTalker, at.leader, { concernId: id, version, talker: 'leader' })
    expect(await at.done(openConcern, at.leader, { concernId: id })).toMatchObject({
      next: { step: 'talk', mine: true },
    })
    expect(await inTest(at.house.database, at.municipality, tx => openAsksFor(tx, at.leader))).toEqual([])
  })
})

describe('the acute route', () => {
  it('leaves the parents exactly what they saw before', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const read = async () => [
      await at.done(openConcern, at.mother, { concernId: id }),
      await at.done(listConcerns, at.mother, OPEN),
    ]
    const before = await read()
    await at.done(leaveConcern, at.teacher, { concernId: id, version, acute: true, leaderMayKnow: false })
    expect(await read()).toEqual(before)
    expect(await at.done(listConcerns, at.mother, { ...OPEN, show: 'decided' })).toEqual([])
    expect(await at.done(openConcern, at.leader, { concernId: id })).toMatchObject({
      decision: { outcome: 'elsewhere' },
    })
    expect(await at.done(openConcern, at.teacher, { concernId: id })).toMatchObject({ decision: { outcome: 'acute' } })
  })
})

describe('what one may do', () => {
  it('is told by the very policies', async () => {
    const at = await aChildAtSchool()
    const { id } = await sharedWithLeader(at)
    const mine = await at.done(concernAbilities, at.teacher, { concernId: id })
    const leaders = await at.done(concernAbilities, at.leader, { concernId: id })
    expect(mine['concern.change']?.allowed).toBe(true)
    expect(leaders['concern.change']?.allowed).toBe(false)
    expect(leaders['concern.decide']).toEqual({ allowed: true, reason: 'concern.leader' })
  })
  it('is to wait and see, while the clock goes on', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    await at.done(remindOfConcern, at.teacher, { concernId: id, version, lookAgainOn: '2026-12-01' })
    const [row] = await at.done(listConcerns, at.teacher, OPEN)
    expect(row).toMatchObject({ next: { step: 'look_again', by: '2026-12-01' }, dueOn: '2026-12-08' })
    const late = await at.call(remindOfConcern, at.teacher, {
      concernId: id,
      version: version + 1,
      lookAgainOn: '2026-12-09',
    })
    expect(late).toMatchObject({ refusal: { code: 'concern.look_again_late' } })
  })
  it('is nothing for a colleague', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    expect(await at.call(shareConcern, at.colleague, { concernId: id, version })).toMatchObject({
      is: 'hidden',
      because: 'denied',
    })
    expect(
      await at.call(leaveConcern, at.colleague, { concernId: id, version, acute: true, leaderMayKnow: false }),
    ).toMatchObject({
      is: 'hidden',
    })
  })
})
