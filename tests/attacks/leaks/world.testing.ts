import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { DestinationStream } from 'pino'
import * as z from 'zod'
import { compose } from '../../../src/apps/server/compose.ts'
import { aCase, aService, inTest } from '../../../src/capabilities/case/testing.ts'
import { feedbackTicks } from '../../../src/capabilities/feedback/index.ts'
import { aChildActor } from '../../../src/capabilities/child-screen/testing.ts'
import { renewForChild } from '../../../src/capabilities/sharing/index.ts'
import type { Actor } from '../../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../../src/kernel/time.ts'
import { aPdf } from '../../../src/platform/files/testing.ts'
import { aHouse, theClock } from '../../house.ts'
import { SEEDED, call, done, idOf } from './marks.testing.ts'
import type { World } from './marks.testing.ts'

/**
 * A municipality with two children. One is closed to all but its teacher, and its father is kept out; the other has a case
 * that PPT takes part in by consent, parents with protected addresses, a father who is kept from one note, a note of what
 * the child has told, and a report to child welfare.
 */
export async function markedWorld(): Promise<World> {
  const { operations, jobs } = compose()
  const house = await aHouse()
  const there = await aCase(house.database)
  const here = await aCase(house.database, { childName: `${SEEDED.name} Prøve`, birthDate: '2015-02-03' })
  const second = { childName: 'Mikkel Prøve', birthDate: '2013-03-14', sharedWithPpt: ['plan', 'meetings'] }
  const other = await aCase(house.database, second, here)
  const [mother, father] = here.guardians
  const people = new Map<string, Actor>([
    ...(['leader', 'colleague', 'chief', 'coordinator', 'adviser', 'pptLeader'] as const).map(
      name => [name, here[name]] as const,
    ),
    ['administrator', { ...here.chief, role: 'administrator' }],
    ['bti coordinator', { ...here.chief, role: 'bti_coordinator' }],
    ['privacy officer', { ...here.chief, role: 'privacy_officer' }],
    ['other municipality', there.teacher],
    ['mother', mother],
    ['father', father],
    ['other mother', other.guardians[0]],
    ['other father', other.guardians[1]],
    ['youth', { ...other.guardians[0], role: 'youth', id: other.childId }],
  ])
  const logger = (to: DestinationStream) => pino({ level: 'trace' }, to)
  const world = { house, operations, jobs, logger, folder: process.cwd(), people, here, other }
  await settle(world)
  const [mothers, youth] = [other.guardians[0], people.get('youth')]
  if (!youth) throw new Error('no youth')
  const threads = {
    threadId: await writesToOne(world, mothers, SEEDED.letter),
    youthsThreadId: await writesToOne(world, youth, SEEDED.youths),
  }
  await done(world, 'own_word.keep', youth, { caseId: other.caseId, kind: 'keep', words: SEEDED.kept })
  await answersAboutHelp(world, youth)
  for (const by of [mothers, here.teacher]) {
    const child = aChildActor(by, { id: other.childId, caseId: other.caseId })
    const keeps = { caseId: other.caseId, kind: 'keep', symbols: [], words: SEEDED.keptAtScreen }
    await done(world, 'own_word.childs_keep', child, { ...keeps, act: { id: randomUUID(), nth: 1 } })
  }
  await draws(world, youth)
  return { ...world, ...threads, views: await whatHappened({ ...world, ...threads }) }
}

/** The youth is asked what it thinks of the help, and answers in words that nobody else reads. */
async function answersAboutHelp(world: Made, youth: Actor): Promise<void> {
  const { house, other } = world
  const { municipality, caseId } = other
  await inTest(house.database, municipality, tx =>
    tx
      .updateTable('child_case')
      .set({ step_since: theClock.now() })
      .where('municipality_id', '=', municipality)
      .where('id', '=', caseId)
      .execute(),
  )
  for (const tick of feedbackTicks) await tick.run(house, municipality, theClock.now())
  const shape = z.object({ ask: z.object({ id: z.string() }) })
  const { ask } = shape.parse(await done(world, 'feedback.open', youth, { caseId }))
  await done(world, 'feedback.answer', youth, { caseId, askId: ask.id, version: 0, items: [], words: SEEDED.answered })
}

/** What is put into the picture of the second child, and what is said together. */
async function draws(world: Pick<World, 'house' | 'operations' | 'other'>, youth: Actor): Promise<void> {
  const { caseId, guardians } = world.other
  const [mother, father] = guardians
  const hard = { kind: 'factor', level: 'family', forWhom: 'helpers', words: SEEDED.hard }
  await done(world, 'picture.add', mother, { caseId, ...hard })
  const drawn = { kind: 'mine', forWhom: 'all_but_one', notFor: father.id, words: SEEDED.drawn }
  await done(world, 'picture.add', youth, { caseId, ...drawn })
  await done(world, 'picture.write_statement', mother, { caseId, words: SEEDED.agreed, after: [] })
}

type Made = Omit<World, 'views' | 'threadId' | 'youthsThreadId'>

/** Addresses and a school are written; then the one child is closed, and the parents of the other are protected. */
async function settle(world: Made): Promise<void> {
  const { house, here, other } = world
  const { municipality } = here
  await inTest(house.database, municipality, async tx => {
    const hidden = await aService(tx, municipality, 'Skolen som ingen skal vite om')
    for (const [childId, change] of [
      [here.childId, { address: SEEDED.address, place_id: here.school }],
      [other.childId, { address: SEEDED.parentsAddress, place_id: hidden }],
    ] as const)
      await tx
        .updateTable('child')
        .set(change)
        .where('municipality_id', '=', municipality)
        .where('id', '=', childId)
        .execute()
    await tx
      .updateTable('family_person')
      .set({ address: SEEDED.parentsAddress })
      .where('municipality_id', '=', municipality)
      .where('id', 'in', [other.guardians[0].id, other.guardians[1].id])
      .execute()
    for (const one of [here, other])
      await renewForChild(tx, { municipality, childId: one.childId, now: theClock.now(), newId: randomUUID })
  })
  const why = { childId: here.childId, because: SEEDED.threat }
  const [, father] = here.guardians
  const kept = (await guardiansOf(world, here)).find(one => one.personId === father.id)
  await done(world, 'person.tighten', here.teacher, { ...why, grade: 'strictly_confidential' })
  await done(world, 'person.keepOut', here.teacher, {
    ...{ ...why, guardianshipId: kept?.guardianshipId, version: kept?.version },
  })
  for (const { guardianshipId } of await guardiansOf(world, other))
    await done(world, 'person.tighten', here.teacher, {
      ...{ childId: other.childId, guardianshipId, grade: 'confidential', because: 'Vern' },
    })
  await done(world, 'person.tighten', here.teacher, {
    ...{ childId: other.childId, grade: 'hidden_residence', source: 'child_welfare', because: 'Vern' },
  })
  await withConsent(world)
}

/** The consent of the second case is a fact without answers behind it, which the changes above have taken away. */
const withConsent = ({ house, here, other }: Made) =>
  inTest(house.database, here.municipality, tx =>
    tx
      .insertInto('access_fact')
      .values({
        ...{ municipality_id: here.municipality, id: randomUUID(), about_kind: 'case', about_id: other.caseId },
        ...{ child_id: other.childId, reader_kind: 'employee', reader_id: here.adviser.id, topic: 'plan' },
        ...{ ground: 'consent', valid_from: theClock.now() },
      })
      .execute(),
  )

const Guardians = z.object({
  guardians: z.array(z.object({ personId: z.string(), guardianshipId: z.string(), version: z.int() })),
})
const guardiansOf = async (world: Made, { childId }: { readonly childId: string }) =>
  Guardians.parse(await done(world, 'person.open', world.here.teacher, { childId })).guardians

/** Everything after which nobody else's numbers and lists may have moved; and, before it, the note that a father is kept from. */
async function whatHappened(world: Made & Pick<World, 'threadId'>): Promise<readonly ReadonlyMap<string, string>[]> {
  const { here, other } = world
  const { teacher } = here
  const noted = { caseId: other.caseId, words: SEEDED.blocked, topic: 'plan', audience: 'everyone' }
  const { entryId } = z.object({ entryId: z.string() }).parse(await done(world, 'log.write', teacher, noted))
  const what = { scope: 'entry', entryId }
  await done(world, 'block.set', teacher, {
    ...{ caseId: other.caseId, personId: other.guardians[1].id, code: 'PB-VIOLENCE', what, reason: SEEDED.ground },
    recheckOn: addDays(dayOf(theClock.now()), 20),
  })
  const before = await viewsNow(world)
  await done(world, 'log.write', teacher, {
    ...{ caseId: here.caseId, words: SEEDED.note, topic: 'plan', audience: 'own_service' },
  })
  await done(world, 'meeting.call', teacher, aMeeting(world))
  const note = { arena: 'Gymsalen', facts: SEEDED.told, strengths: 'Kom selv', duration: 'I dag' }
  await done(world, 'concern.note', teacher, {
    ...{ about: { kind: 'child', childId: other.childId }, schoolEnvironment: false, namesAreFine: false },
    note: { childSaid: '', interpretation: '', earlier: '', ...note },
  })
  await done(world, 'report.markSent', teacher, {
    ...{ label: SEEDED.report, channel: 'portal', sentAt: theClock.now().toISOString(), leaderMayKnow: false },
    ...{ earlierId: null, draftKey: null },
  })
  return [before, await viewsNow(world)]
}

const aMeeting = ({ here }: Made) => ({
  ...{ caseId: here.caseId, kind: 'cooperation', purpose: 'Møte', on: addDays(dayOf(theClock.now()), 14) },
  ...{ from: '09:00', to: '10:00', place: SEEDED.place, minutesBy: here.teacher.id },
  chosen: [{ kind: 'guardian', personId: here.guardians[0].id }],
  agenda: [{ words: 'Skoledagen', because: 'own', sourceId: null }],
})

/** Somebody of the second family writes to the adviser alone, and the adviser answers. */
async function writesToOne(world: Made, who: Actor, letter: string): Promise<string> {
  const { here, other } = world
  const about = { caseId: other.caseId, topic: 'plan', subject: letter, words: letter }
  const begun = await done(world, 'message.begin', who, {
    ...about,
    to: { employees: [here.adviser.id] },
    files: [{ content: aPdf({ also: `% ${letter}` }).toString('base64'), shows: `${letter}: på papiret.` }],
  })
  const threadId = z.object({ ids: z.array(z.string()) }).parse(begun).ids[0] ?? ''
  const { messages } = z
    .object({ messages: z.array(z.object({ id: z.string() })) })
    .parse(await done(world, 'message.open', here.adviser, { caseId: other.caseId, threadId }))
  const answer = { caseId: other.caseId, threadId, last: messages[0]?.id, words: `${letter}: takk.` }
  await done(world, 'message.send', here.adviser, answer)
  return threadId
}

/** Whose numbers are compared: those who may notice nothing. */
const NOTICING_NOTHING = ['leader', 'colleague', 'chief', 'coordinator', 'father', 'other father', 'other mother']

/** What all reads about the second child, and all lists and numbers, say to those who may notice nothing. */
export async function viewsNow(world: Pick<World, 'house' | 'operations' | 'people' | 'other' | 'threadId'>) {
  const found = new Map<string, string>()
  const { caseId, childId } = world.other
  // Those who ask here leave looks of their own; that a report leaves none is `no-trace.slice.test.ts`'s.
  const reads = world.operations.filter(
    op => op.contract['~orpc'].meta.kind === 'read' && idOf(op) !== 'oversight.looks',
  )
  for (const name of NOTICING_NOTHING)
    for (const op of reads) {
      const actor = world.people.get(name)
      const input = {
        caseId,
        childId,
        name: 'Pr',
        show: 'open',
        topic: 'plan',
        limit: 50,
        serviceId: world.other.school,
        threadId: world.threadId,
      }
      const outcome = actor && (await call(world, op, actor, input))
      if (outcome?.is === 'done') found.set(`${name} ${idOf(op)}`, JSON.stringify(outcome.reply))
    }
  return found
}
