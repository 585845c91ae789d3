import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import { compose } from '../../apps/server/compose.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { House } from '../../platform/api/carry-out.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { aCase, inTest } from '../case/testing.ts'
import { leaveConcern } from '../concern/operations/decide.ts'
import { noteConcern } from '../concern/operations/note.ts'
import { openConcern } from '../concern/operations/open.ts'
import { shareConcern } from '../concern/operations/share.ts'
import { recordTalk } from '../concern/operations/talk.ts'
import { callIn, doneIn } from '../concern/testing/in-house.ts'
import { aNote } from '../concern/testing/rules.ts'
import { listSources, listUnitReports, markSent, openAcute } from './operations.ts'

/** Mikkel's story: an open case with both parents in it, and a concern that both have heard. */
async function mikkel() {
  const house = await aHouse()
  const at = await aCase(house.database, { childName: 'Mikkel Prøve', birthDate: '2019-03-02' })
  await inTest(house.database, at.municipality, tx =>
    tx
      .updateTable('child')
      .set({ place_id: at.school })
      .where('municipality_id', '=', at.municipality)
      .where('id', '=', at.childId)
      .execute(),
  )
  const done = doneIn(house)
  const about = { kind: 'child', childId: at.childId } as const
  const input = { about, note: aNote({ childSaid: 'Pappa slår.' }), schoolEnvironment: false, namesAreFine: false }
  const noted = await done(noteConcern, at.teacher, input)
  const shared = await done(shareConcern, at.teacher, { concernId: noted.id, version: noted.version })
  const talked = await done(recordTalk, at.teacher, {
    ...{ concernId: noted.id, version: shared.version, talkedOn: '2026-11-24', childTookPart: false },
    ...{ heardBy: at.guardians.map(one => one.id), interpreter: 'not_needed', agreement: 'disagree' },
    ...{ familyView: 'Vi kjenner oss ikke igjen.', agreed: '', childTold: '', shareInterpretation: false },
  })
  return { ...at, house, done, call: callIn(house), concernId: noted.id, version: talked.version }
}
type Mikkel = Awaited<ReturnType<typeof mikkel>>

let reads: readonly AnyOperation[]
beforeAll(async () => {
  await aHouse()
  reads = compose().operations.filter(op => op.contract['~orpc'].meta.kind === 'read')
})

/** Everything that somebody can read, by operation: every read that lets them in, about the child, the case, the concern. */
async function allThatIsRead(house: House, actor: Actor, { caseId, childId, concernId }: Mikkel) {
  const input = { caseId, childId, concernId, show: 'open', serviceId: randomUUID(), topic: 'plan' }
  const found: [string, unknown][] = []
  for (const op of reads) {
    const outcome = await carryOut(house, op, { actor, input })
    if (outcome.is === 'done') found.push([op.contract['~orpc'].meta.id, outcome.reply])
  }
  return Object.fromEntries(found)
}

/** What a teacher does who is told that daddy hits, and what a leader may know of it. */
async function theAcuteRoute({ done, teacher, leader, concernId, version }: Mikkel) {
  await done(openAcute, teacher, {})
  await done(listSources, teacher, { limit: 20 })
  await done(leaveConcern, teacher, { concernId, version, acute: true, leaderMayKnow: true })
  const sentAt = theClock.now().toISOString()
  const sent = {
    label: 'M',
    channel: 'portal',
    sentAt,
    leaderMayKnow: true,
    earlierId: null,
    draftKey: 'report.new',
  } as const
  await done(markSent, teacher, sent)
  await done(openConcern, leader, { concernId })
  await done(listUnitReports, leader, { limit: 20 })
}

describe('a report to child welfare', () => {
  it('leaves everything that the parents can read exactly as it was', async () => {
    const at = await mikkel()
    const before = await Promise.all(at.guardians.map(one => allThatIsRead(at.house, one, at)))
    expect(Object.keys(before[0] ?? {})).toEqual(
      expect.arrayContaining(['concern.open', 'concern.list', 'sharing.family', 'oversight.seen']),
    )
    await theAcuteRoute(at)
    expect(await Promise.all(at.guardians.map(one => allThatIsRead(at.house, one, at)))).toEqual(before)
  })

  it('is not the leader’s to stop: a leader can only be told', async () => {
    const at = await mikkel()
    await theAcuteRoute(at)
    expect(await at.call(listUnitReports, at.leader, { limit: 20 })).toMatchObject({ reply: [{ writer: 'Marte Vik' }] })
    const all = await allThatIsRead(at.house, at.leader, at)
    expect(JSON.stringify(all['report.unit'])).not.toContain(at.childId)
  })
})
