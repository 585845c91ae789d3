import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { carryOut } from '../../../platform/api/carry-out.ts'
import type { House } from '../../../platform/api/carry-out.ts'
import type { AnyContract, Answer, Input, Operation } from '../../../platform/api/operation.ts'
import { aHouse } from '../../../../tests/house.ts'
import { aChild, aGuardian, aPlace, inTest } from '../../case/testing.ts'
import type { Note } from '../model.ts'
import { noteConcern } from '../operations/note.ts'
import { recordTalk } from '../operations/talk.ts'
import { shareConcern } from '../operations/share.ts'
import { aNote } from './rules.ts'

/** Calls an operation as somebody, with a key of its own. */
export const callIn =
  (house: House) =>
  <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: Input<C>) =>
    carryOut(house, op, { actor, key: randomUUID(), input })

/** Calls an operation that must succeed; answers its reply. */
export const doneIn =
  (house: House) =>
  async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: Input<C>): Promise<Answer<C>> => {
    const outcome = await callIn(house)(op, actor, input)
    if (outcome.is !== 'done') throw new Error(`expected done, got ${JSON.stringify(outcome)}`)
    return outcome.reply
  }

/** A school with people in it, and Noor, who goes there, with a mother who needs an interpreter and a father who does not. */
export async function aChildAtSchool() {
  const house = await aHouse()
  const place = await aPlace(house.database)
  const { municipality } = place
  const family = await inTest(house.database, municipality, async tx => {
    const childId = await aChild(tx, municipality, 'Noor Saleh', '2018-04-01')
    await tx
      .updateTable('child')
      .set({ place_id: place.school })
      .where('id', '=', childId)
      .where('municipality_id', '=', municipality)
      .execute()
    const mother = await aGuardian(tx, { municipality, childId }, 'Amira Saleh')
    const father = await aGuardian(tx, { municipality, childId }, 'Yusuf Saleh')
    await tx
      .updateTable('family_person')
      .set({ interpreter_language: 'ar' })
      .where('municipality_id', '=', municipality)
      .where('id', '=', mother.id)
      .execute()
    return { childId, mother, father }
  })
  return { house, ...place, ...family, call: callIn(house), done: doneIn(house) }
}
export type ChildAtSchool = Awaited<ReturnType<typeof aChildAtSchool>>

/** The teacher's concern about Noor. */
export const noted = ({ done, teacher, childId }: ChildAtSchool, note: Partial<Note> = {}) =>
  done(noteConcern, teacher, {
    about: { kind: 'child', childId },
    note: aNote(note),
    schoolEnvironment: false,
    namesAreFine: false,
  })

/** The same, shared with the leader. */
export async function sharedWithLeader(at: ChildAtSchool) {
  const { id, version } = await noted(at)
  return at.done(shareConcern, at.teacher, { concernId: id, version })
}

/** What is told of a talk with the mother, with a qualified interpreter. */
export const aToldTalk = ({ mother }: Pick<ChildAtSchool, 'mother'>) => ({
  talkedOn: '2026-11-24',
  heardBy: [mother.id],
  childTookPart: false,
  interpreter: 'qualified' as const,
  familyView: 'Hjemme snakker hun mye.',
  agreement: 'agree' as const,
  agreed: 'Kari leser med henne hver dag.',
  childTold: 'Mor forteller henne det.',
  shareInterpretation: false,
})

/** The same, talked about with the mother. */
export async function talkedWithMother(at: ChildAtSchool) {
  const { id, version } = await sharedWithLeader(at)
  return at.done(recordTalk, at.teacher, { concernId: id, version, ...aToldTalk(at) })
}

/** The same, talked about with both parents. */
export async function talkedWithBoth(at: ChildAtSchool) {
  const { id, version } = await sharedWithLeader(at)
  const heardBy = [at.mother.id, at.father.id]
  return at.done(recordTalk, at.teacher, { concernId: id, version, ...aToldTalk(at), heardBy })
}
