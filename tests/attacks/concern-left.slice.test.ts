import { afterEach, beforeAll, expect, it } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { decideConcern, leaveConcern } from '../../src/capabilities/concern/operations/decide.ts'
import { noteConcern } from '../../src/capabilities/concern/operations/note.ts'
import { agreeTalker, shareConcern } from '../../src/capabilities/concern/operations/share.ts'
import { recordTalk } from '../../src/capabilities/concern/operations/talk.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { callIn, doneIn } from '../../src/capabilities/concern/testing/in-house.ts'
import { aNote } from '../../src/capabilities/concern/testing/rules.ts'
import { deliverNotices } from '../../src/capabilities/notice/testing.ts'
import { listSources, markSent, openAcute } from '../../src/capabilities/report/operations.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { aHouse, theClock } from '../house.ts'

const { operations, ticks } = compose()
let reads: readonly AnyOperation[]
beforeAll(async () => {
  await aHouse()
  reads = operations.filter(op => op.contract['~orpc'].meta.kind === 'read')
})
const began = theClock.now()
afterEach(() => theClock.set(began))

/** A school with Mikkel's open case, and a concern about him that the leader has been told of. */
async function aWorld() {
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
  const [call, done] = [callIn(house), doneIn(house)]
  const about = { kind: 'child', childId: at.childId } as const
  const input = { about, note: aNote({ childSaid: 'Pappa slår.' }), schoolEnvironment: false, namesAreFine: false }
  const noted = await done(noteConcern, at.teacher, input)
  const shared = await done(shareConcern, at.teacher, { concernId: noted.id, version: noted.version })
  return { ...at, house, call, done, concernId: noted.id, version: shared.version }
}
type World = Awaited<ReturnType<typeof aWorld>>
type Who = 'teacher' | 'leader'

/** Leaves the common way; for the acute one also all that a person does who reports. */
async function leaves(world: World, who: Who, acute: boolean) {
  const { done, concernId, version } = world
  if (acute) await done(openAcute, world[who], {})
  await done(leaveConcern, world[who], { concernId, version, acute, leaderMayKnow: false })
  if (!acute) return
  await done(listSources, world[who], { limit: 20 })
  const kept = { label: 'M', channel: 'portal', leaderMayKnow: false, earlierId: null, draftKey: null } as const
  await done(markSent, world[who], { ...kept, sentAt: theClock.now().toISOString() })
}

/** What somebody is answered to everything that can be asked, and to everything that can be tried afterwards. */
async function allReplies(world: World, who: Who) {
  const { house, caseId, childId, concernId, version, school } = world
  const actor = world[who]
  const found: unknown[] = []
  for (const show of ['open', 'decided'])
    for (const op of reads) {
      const input = { caseId, childId, concernId, serviceId: school, show, topic: 'plan', name: 'Mikkel' }
      found.push([op.contract['~orpc'].meta.id, show, await carryOut(house, op, { actor, input })])
    }
  const at = { concernId, version: version + 1 }
  const talk = { talkedOn: '2026-11-24', heardBy: [world.guardians[0].id], childTookPart: false, familyView: 'Ja' }
  const more = { interpreter: 'not_needed', agreement: 'agree', agreed: '', childTold: '' } as const
  const tried = [
    await world.call(recordTalk, actor, { ...at, ...talk, ...more, shareInterpretation: false }),
    await world.call(agreeTalker, actor, { ...at, talker: 'leader' }),
    await world.call(leaveConcern, actor, { ...at, acute: false, leaderMayKnow: false }),
    await world.call(decideConcern, actor, {
      ...{ ...at, reason: 'Nok', ending: { outcome: 'ended' } as const },
      ...{ familyNotYet: 'Ikke ennå', child: { said: null, notYet: 'Ikke ennå' } },
    }),
  ]
  return [...found, ...tried]
}

/** An id, or the part of one of which the tests make numbers and addresses. */
const ID = /\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?\b/g
/** The same with each id replaced by the order in which it first appears: two worlds differ in nothing else. */
function withoutIds(replies: unknown): string {
  const seen = new Map<string, string>()
  return JSON.stringify(replies, null, 1).replace(ID, id => {
    if (!seen.has(id)) seen.set(id, `id ${seen.size + 1}`)
    return seen.get(id) ?? ''
  })
}

/** What one sees at once, and what one sees when every deadline has run out. */
async function seenBy(world: World, who: Who): Promise<string> {
  const [then, left] = [theClock.now(), await allReplies(world, who)]
  theClock.forward(40)
  for (const tick of ticks.filter(one => /^(gap|ask|concern)/.test(one.name)))
    await tick.run(world.house, world.municipality, theClock.now())
  const later = await allReplies(world, who)
  theClock.set(then)
  return withoutIds([left, later])
}

it.each([
  ['the leader', 'when the writer', 'teacher', 'leader'],
  ['the writer', 'when the leader', 'leader', 'teacher'],
] as const)('%s cannot tell %s took the acute way from any other', async (_who, _when, leaver, reader) => {
  const [acute, other] = [await aWorld(), await aWorld()]
  await leaves(acute, leaver, true)
  await leaves(other, leaver, false)
  const [one, two] = [await seenBy(acute, reader), await seenBy(other, reader)]
  expect(one).toContain('elsewhere')
  expect(one).toBe(two)
})

/** What the database keeps of what was told and asked of a concern, and what leaves it by mail: to the letter, ids apart. */
async function toldOf(world: World): Promise<string> {
  const { house, municipality, concernId } = world
  const mails: unknown[] = []
  const sendMail: typeof house.sendMail = async mail => void mails.push(mail)
  await deliverNotices({ ...house, sendMail }, municipality)
  const kept = await inTest(house.database, municipality, async tx => ({
    notices: await tx.selectFrom('notice').selectAll().where('about_id', '=', concernId).orderBy('kind').execute(),
    asks: await tx.selectFrom('ask').selectAll().where('about_id', '=', concernId).orderBy('kind').execute(),
  }))
  return withoutIds([kept, mails]).replaceAll(/"municipality_id": \d+/g, '')
}

it.each(['teacher', 'leader'] as const)(
  'nothing that is told or kept of it differs when the %s has left',
  async who => {
    const [acute, other] = [await aWorld(), await aWorld()]
    await leaves(acute, who, true)
    await leaves(other, who, false)
    const [one, two] = [await toldOf(acute), await toldOf(other)]
    expect(one.includes('concern_answered')).toBe(who === 'leader')
    expect(one).toBe(two)
  },
)
