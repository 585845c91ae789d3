import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { askingIn } from '../../../tests/asking.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, AnyOperation } from '../../platform/api/operation.ts'
import { openHub } from '../../platform/live/hub.ts'
import type { Hub } from '../../platform/live/hub.ts'
import { Bell } from '../../platform/live/bell.ts'
import { inTest } from '../case/testing.ts'
import { aChildActor, anAct } from '../child-screen/testing.ts'
import { allReads } from '../sharing/slice.testing.ts'
import { KINDS } from './model.ts'
import { keepAsChild, putAwayAsChild } from './operations/childs.ts'
import { keepOwnWord, putAwayOwnWord } from './operations/write.ts'
import { wordsIn } from './store.ts'
import { aTellingCase, done, keeps } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
let hub: Hub
const { done: asks } = askingIn(() => here.house)
beforeAll(async () => {
  here = await aTellingCase()
  hub = await openHub(here.database, pino({ level: 'silent' }))
})
afterAll(() => hub.stop())

/** Every read that there is, as somebody sends it: the whole of what this person can learn, to the byte. */
async function everything(who: Actor): Promise<string> {
  const told: unknown[] = []
  const ids = { caseId: here.caseId, childId: here.childId }
  for (const op of await allReads())
    for (const input of [{ ...ids, serviceId: here.ppt, topic: 'plan', name: 'Lars', limit: 50 }, ids]) {
      const outcome = await here.act(op, who, input)
      told.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
    }
  return JSON.stringify(told)
}

/** A digest of every table of the municipality. */
const tables = () =>
  inTest(here.database, here.municipality, async tx => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(tx)
    const found: Record<string, string | null> = {}
    for (const { name } of rows) {
      const digest = await sql<{ all: string | null }>`select md5(string_agg(t::text, '' order by t::text)) as all
        from ${sql.table(name)} t where municipality_id = ${here.municipality}`.execute(tx)
      found[name] = digest.rows[0]?.all ?? null
    }
    return found
  })
const changedSince = async (before: Awaited<ReturnType<typeof tables>>) => {
  const after = await tables()
  return Object.keys(after).filter(name => after[name] !== before[name])
}

/** The child at a screen that its mother, or its teacher, has handed over: keeps something, and puts it away. */
async function atScreen(by: Actor, op: AnyOperation, input: object) {
  const { caseId, youth } = here
  const actor = aChildActor(by, { id: youth.id, caseId, since: new Date(0) })
  const outcome = await carryOut<AnyContract, unknown>(here.house, op, {
    ...{ actor, key: randomUUID(), input: { caseId, ...input } },
  })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return z.object({ id: z.string() }).parse(outcome.reply).id
}

/** What can be kept by its kind and words alone: a mood stands by itself, a meeting's is tried in `prepare`, and to disagree is for others. */
const ALONE = KINDS.filter(one => !['mood', 'meeting', 'disagree'].includes(one))

const acts = fc.array(
  fc.oneof(
    fc.record({
      is: fc.constant('keep' as const),
      kind: fc.constantFrom(...ALONE),
    }),
    fc.constant({ is: 'mood' as const }),
    fc.constant({ is: 'put_away' as const }),
  ),
  { minLength: 1, maxLength: 6 },
)

describe('what somebody keeps', () => {
  it(
    'changes nothing that anybody else can read, whatever is kept, written anew and put away',
    { timeout: 120_000 },
    async () => {
      const others = { hege: here.hege, trond: here.trond, teacher: here.teacher, adviser: here.adviser }
      const all = async () => {
        const told: (readonly [string, string])[] = []
        for (const who of Object.values(others)) told.push([who.id, await everything(who)])
        return told
      }
      // Reading is told to the family, once an hour: the first round is the look.
      await all()
      await fc.assert(
        fc.asyncProperty(acts, fc.constantFrom('youth', 'hege'), async (sequence, writer) => {
          const who = here[writer]
          const before = (await all()).filter(([id]) => id !== who.id)
          let last: string | undefined
          for (const one of sequence) {
            if (one.is === 'keep') last = await keeps(here, who, `Bare mitt ${one.kind}`, { kind: one.kind })
            if (one.is === 'mood') last = await keeps(here, who, 'Bare min dag', { kind: 'mood', mood: 2 })
            if (one.is === 'put_away' && last) await done(who, putAwayOwnWord, { caseId: here.caseId, wordId: last })
          }
          expect((await all()).filter(([id]) => id !== who.id)).toEqual(before)
        }),
        { numRuns: 3 },
      )
    },
  )

  it(
    'as a child at a screen changes nothing either, also for whoever handed the screen over',
    { timeout: 120_000 },
    async () => {
      const others = [here.hege, here.trond, here.teacher, here.adviser]
      const all = async () => {
        const told: string[] = []
        for (const who of others) told.push(await everything(who))
        return told
      }
      await all()
      await fc.assert(
        fc.asyncProperty(acts, fc.constantFrom('hege', 'teacher'), async (sequence, by) => {
          const before = await all()
          let last: string | undefined
          for (const one of sequence) {
            const mood = one.is === 'mood' ? { kind: 'mood', mood: 2 } : { kind: 'keep' }
            if (one.is !== 'put_away')
              last = await atScreen(here[by], keepAsChild, { ...mood, words: 'Bare mitt', ...anAct() })
            else if (last) await atScreen(here[by], putAwayAsChild, { wordId: last })
          }
          expect(await all()).toEqual(before)
        }),
        { numRuns: 3 },
      )
    },
  )

  it('changes no table but its own, and the writer’s own kept answer', async () => {
    const before = await tables()
    expect(Object.keys(before).length).toBeGreaterThan(50)
    const wordId = await keeps(here, here.youth, 'Bare mitt')
    expect(await changedSince(before)).toEqual(['answered', 'own_word'])
    const then = await tables()
    await done(here.youth, putAwayOwnWord, { caseId: here.caseId, wordId })
    expect(await changedSince(then)).toEqual(['answered', 'own_word_taken_back'])
    const last = await tables()
    const childs = await atScreen(here.hege, keepAsChild, { kind: 'keep', words: 'Bare mitt', ...anAct() })
    expect(await changedSince(last)).toEqual(['answered', 'own_word'])
    const end = await tables()
    await atScreen(here.hege, putAwayAsChild, { wordId: childs })
    expect(await changedSince(end)).toEqual(['answered', 'own_word_taken_back'])
  })

  it('leaves no row of the trail either when it is sent again, or cannot be kept', async () => {
    const { youth, caseId } = here
    const trail = async () =>
      (
        await inTest(here.database, here.municipality, tx =>
          tx.selectFrom('trail').select('id').where('municipality_id', '=', here.municipality).execute(),
        )
      ).length
    const before = await trail()
    const key = randomUUID()
    const keep = (words: string | undefined) =>
      carryOut(here.house, keepOwnWord, { actor: youth, key, input: { caseId, kind: 'keep', words } })
    expect((await keep(undefined)).is).toBe('refused')
    expect([(await keep('En gang')).is, (await keep('En gang')).is]).toEqual(['done', 'done'])
    expect((await keep('Noe annet')).is).toBe('refused')
    expect(await trail()).toBe(before)
  })

  it('wakes no page, neither of the case nor of anybody’s own', async () => {
    const bell = new Bell()
    const { municipality, caseId, hege, trond, teacher } = here
    const watched = [
      { municipality, caseId },
      ...[hege, trond, teacher].map(({ id }) => ({ municipality, readerId: id })),
    ]
    const waiting = { ring: () => bell.ring('changed'), end: () => bell.end() }
    const leave = watched.map(change => hub.watch(change, waiting))
    await keeps(here, here.youth, 'Bare mitt')
    await atScreen(hege, keepAsChild, { kind: 'keep', words: 'Bare mitt', ...anAct() })
    expect(await bell.rung(1_000)).toBe('silent')
    leave.forEach(one => one())
  })

  it('is not even fetched for others', async () => {
    await keeps(here, here.youth, 'Bare mitt')
    const { municipality, caseId } = here
    for (const familyId of [here.hege.id, null]) {
      const found = await inTest(here.database, municipality, tx =>
        wordsIn(tx, { municipality, caseId, familyId, limit: 500 }),
      )
      expect(found.filter(one => one.writerId === here.youth.id)).toEqual([])
    }
  })

  it('is taken along by the youth who asks for all about oneself, and is in no parent’s', async () => {
    await keeps(here, here.youth, 'Bare mitt i pakken')
    const officer: Actor = { ...here.chief, role: 'privacy_officer' }
    const package_ = async (who: Actor) => {
      const asked = z
        .object({ id: z.string(), version: z.int() })
        .parse(await asks('privacy.ask', who, { kind: 'access' }))
      await asks('privacy.answer', officer, { ...asked, outcome: 'granted', words: 'Du kan hente det nå.' })
      return JSON.stringify(await asks('privacy.takePackage', who, { id: asked.id }))
    }
    expect(await package_(here.youth)).toContain('Bare mitt i pakken')
    for (const who of [here.hege, here.trond]) expect(await package_(who)).not.toContain('Bare mitt i pakken')
  })
})
