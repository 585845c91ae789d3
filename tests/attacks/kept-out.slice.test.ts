import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import * as z from 'zod'
import { compose } from '../../src/apps/server/compose.ts'
import { inTest } from '../../src/capabilities/case/testing.ts'
import { fillContactPorts } from '../../src/capabilities/contact/index.ts'
import { anAskingCase, answers, onDay } from '../../src/capabilities/feedback/slice.testing.ts'
import { noticeTicks, tell } from '../../src/capabilities/notice/index.ts'
import { deliverNotices } from '../../src/capabilities/notice/testing.ts'
import { saveAnswer } from '../../src/capabilities/privacy/store.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../src/kernel/time.ts'
import { loginStatement } from '../../src/platform/trail/write.ts'
import { askingIn } from '../asking.ts'
import { theClock } from '../clock.ts'
import { inputOf } from './any-input.ts'

type Here = Awaited<ReturnType<typeof anAskingCase>>

const began = theClock.now()
const today = dayOf(began)
let here: Here
beforeEach(() => theClock.set(began))
afterEach(() => theClock.set(began))
const asking = askingIn(() => here.house)
const { ticks } = compose()
const SAID = 'Det var vanskelig.'

const Care = z.object({
  guardians: z.array(z.object({ personId: z.string(), guardianshipId: z.string(), version: z.int() })),
})
const careOf = async (who: Actor) => {
  const open = Care.parse(await asking.done('person.open', here.teacher, { childId: here.childId }))
  const found = open.guardians.find(one => one.personId === who.id)
  if (!found) throw new Error('no guardian')
  return { childId: here.childId, guardianshipId: found.guardianshipId, version: found.version }
}

/** Trond has been here: he has logged in, has a log-in, answered, written, and chosen what Hege sees of how he is reached. */
async function lived() {
  here = await anAskingCase()
  fillContactPorts()
  const { trond, hege, caseId, municipality, teacher, database } = here
  const loginId = randomUUID()
  await inTest(database, municipality, async tx => {
    await sql`insert into person_login (id, subject) values (${loginId}, ${loginId})`.execute(tx)
    await sql`insert into login_role (municipality_id, id, login_id, kind, actor_id, role, label_name, label_place, valid_from)
      values (${municipality}, ${randomUUID()}, ${loginId}, 'family', ${trond.id}, 'guardian', 'Trond', 'Her', ${began})`.execute(
      tx,
    )
    const at = { municipality, at: began, actor: trond, loginId, requestId: 'a' }
    await tx.executeQuery(loginStatement({ ...at, operation: 'session.opened', outcome: 'done', reason: 'login.high' }))
    await sql`update child_case set step_since = ${began} where municipality_id = ${municipality}`.execute(tx)
  })
  await onDay(here, addDays(today, 1))
  const answerId = await answers(here, trond, 1, SAID)
  const toTeacher = { caseId, topic: 'plan', subject: 'Fra far', words: 'Ring meg', to: { employees: [teacher.id] } }
  const begun = await asking.done('message.begin', trond, { ...toTeacher, files: [] })
  const sees = { phone: true, email: false, address: false }
  await asking.done('contact.choose', trond, { toId: hege.id, version: 0, shows: sees })
  const threadId = z.object({ ids: z.array(z.string()) }).parse(begun).ids[0] ?? ''
  for (const tick of noticeTicks) await tick.run(here.house, municipality, theClock.now())
  return { answerId, loginId, threadId }
}
const keepsOut = async () =>
  asking.done('person.keepOut', here.teacher, { ...(await careOf(here.trond)), because: 'Besøksforbud' })

/** What may happen around a child. */
const NEWS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a note in the log': () => {
    const note = { caseId: here.caseId, words: 'Vi så noe nytt', topic: 'plan', audience: 'everyone' }
    return asking.done('log.write', here.teacher, note)
  },
  'a meeting': () =>
    asking.done('meeting.call', here.teacher, {
      ...{ caseId: here.caseId, kind: 'cooperation', purpose: 'Møte', on: addDays(today, 15), place: 'Rom 2' },
      ...{ from: '09:00', to: '10:00', minutesBy: here.teacher.id },
      chosen: [{ kind: 'guardian', personId: here.hege.id }],
      agenda: [{ words: 'Skoledagen', because: 'own', sourceId: null }],
    }),
  'words of the mother': () => {
    const hard = { kind: 'factor', level: 'family', forWhom: 'helpers', words: 'Det er tungt' }
    return asking.done('picture.add', here.hege, { caseId: here.caseId, ...hard })
  },
  'a question about sharing': () => here.ask(['meetings']),
  'an answer of the youth': () => answers(here, here.youth, 2),
  'another name of the mother': async () =>
    asking.done('person.changePerson', here.teacher, { ...(await careOf(here.hege)), version: 1, givenName: 'Ny' }),
  'another name of the child': () =>
    inTest(here.database, here.municipality, tx =>
      sql`update child set given_name = 'Nyttnavn', preferred_name = 'Nyttnavn'
        where municipality_id = ${here.municipality}`.execute(tx),
    ),
  'that he might be let in again': async () =>
    asking.done('person.proposeLoosening', here.teacher, {
      ...{ childId: here.childId, about: { kind: 'guardian', id: (await careOf(here.trond)).guardianshipId } },
      ...{ because: 'Ny dom', askedId: here.leader.id },
    }),
  'a grade': () =>
    asking.done('person.tighten', here.teacher, {
      ...{ childId: here.childId, grade: 'hidden_residence', source: 'child_welfare', because: 'Trussel' },
    }),
  'the work of some days': async () => {
    const now = theClock.now()
    for (const days of [1, 2]) {
      theClock.set(new Date(began.getTime() + (1 + days) * 86_400_000))
      for (const tick of ticks) await tick.run(here.house, here.municipality, theClock.now())
    }
    theClock.set(now)
  },
}

const reads = asking.operations.filter(
  op => op.contract['~orpc'].meta.kind === 'read' && !op.contract['~orpc'].meta.handed,
)
const idOf = (op: (typeof reads)[number]) => op.contract['~orpc'].meta.id
/** His own look at this very list stands in it. */
const OWN_TRACE = ['oversight.looks', 'privacy.takePackage', 'privacy.takePrint']

/** All that Trond reads, of every kind, and all that is kept about him; how often he has read is his own doing. */
async function allThatHeReads(threadId: string, packageId: string) {
  const { caseId, childId, trond, hege, ppt } = here
  const known = { caseId, childId, personId: hege.id, serviceId: ppt, threadId, topic: 'plan', show: 'all', limit: 50 }
  const found = new Map<string, string>()
  for (const op of reads.filter(one => !OWN_TRACE.includes(idOf(one)))) {
    const { properties = {} } = inputOf(op)
    const input = Object.fromEntries(Object.entries(known).filter(([name]) => name in properties))
    found.set(idOf(op), JSON.stringify(await asking.call(idOf(op), trond, input)))
  }
  const taken = JSON.stringify(await asking.done('privacy.takePackage', trond, { id: packageId }))
  found.set('the package', taken.replaceAll(/"days":\[[^\]]*\]/g, '"days":[]'))
  return found
}
const aPackage = async () => {
  const asked = await asking.done('privacy.ask', here.trond, { kind: 'access' })
  const { id, version } = z.object({ id: z.string(), version: z.int() }).parse(asked)
  const { municipality } = here
  const answer = { municipality, id, version, outcome: 'granted', words: 'Ja', by: here.leader.id, now: theClock.now() }
  await inTest(here.database, municipality, tx => saveAnswer(tx, answer))
  return id
}

describe('a parent who is kept out of the only child and has been here', () => {
  it('comes in anew, reads and takes back what he answered, and reads nothing of the child', async () => {
    const { answerId, loginId } = await lived()
    const rolesNow = async () => {
      const { rows } = await inTest(here.database, here.municipality, tx =>
        sql<{ id: string }>`select id from login_role where login_id = ${loginId}
          and valid_from <= current_moment() and (valid_to is null or valid_to > current_moment())`.execute(tx),
      )
      return rows.map(one => one.id)
    }
    const before = await rolesNow()
    await keepsOut()
    const after = await rolesNow()
    expect([before.length, after.length, after[0] === before[0]]).toEqual([1, 1, false])
    const left = z.object({ answers: z.array(z.object({ id: z.string(), words: z.string().nullable() })) })
    const leftNow = async () => left.parse(await asking.done('feedback.left', here.trond)).answers
    expect(await leftNow()).toEqual([{ id: answerId, words: SAID }])
    expect((await asking.call('case.open', here.trond, { caseId: here.caseId })).is).toBe('hidden')
    await asking.done('feedback.take_back', here.trond, { caseId: here.caseId, answerId })
    expect(await leftNow()).toEqual([])
  })

  it('is sent nothing any more, of what he was told before either', async () => {
    await lived()
    const sent: string[] = []
    const mails = async () => {
      const house = { ...here.house, sendMail: async ({ to }: { to: string }) => void sent.push(to) }
      theClock.forward(1.5)
      await deliverNotices(house, here.municipality)
      return sent.splice(0)
    }
    const told = (who: Actor) =>
      inTest(here.database, here.municipality, tx =>
        tell(tx, {
          ...{ municipality: here.municipality, kind: 'consent_ended', to: { kind: 'family', id: who.id } },
          ...{ about: { kind: 'case', id: here.caseId }, childId: here.childId, thingId: null, dueAt: null },
          ...{ now: theClock.now(), newId: randomUUID },
        }),
      )
    await mails()
    for (const who of [here.trond, here.hege]) await told(who)
    await keepsOut()
    const address = `${here.hege.id.slice(0, 8)}@familie.example`
    expect(await mails()).toEqual([address])
  })

  it('reads to the byte the same whatever happens around the child, and in all that is kept about him', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(NEWS), { minLength: Object.keys(NEWS).length - 2 }),
        async kinds => {
          theClock.set(began)
          const { threadId } = await lived()
          await keepsOut()
          const packageId = await aPackage()
          const before = await allThatHeReads(threadId, packageId)
          for (const kind of kinds) await NEWS[kind]?.()
          const after = await allThatHeReads(threadId, packageId)
          expect([...before.values()].filter(one => one.startsWith('{"is":"done"')).length).toBeGreaterThan(10)
          expect([...after].filter(([id, reply]) => before.get(id) !== reply)).toEqual([])
        },
      ),
      { numRuns: 5 },
    )
  }, 240_000)
})
