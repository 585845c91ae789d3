import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { askingIn } from '../../../tests/asking.ts'
import { aHouse, theClock } from '../../../tests/house.ts'
import { dayOf } from '../../kernel/time.ts'
import { LOG_KINDS } from '../case/model.ts'
import { aCase } from '../case/testing.ts'
import { privacy } from './model.ts'
import { PARTS } from './operations/parts.ts'
import { plain, unworded, valueWord } from './rules/plain.ts'

let house: House
let here: Awaited<ReturnType<typeof aCase>>
let officer: Actor

const { call, done, made } = askingIn(() => house)
const State = z.object({ id: z.string(), version: z.int() })
const answered = async (actor: Actor, input: object = { kind: 'access' }) => {
  const asked = State.parse(await done('privacy.ask', actor, input))
  await done('privacy.answer', officer, { ...asked, outcome: 'granted', words: 'Du kan hente det nå.' })
  return asked.id
}
const takenBy = async (actor: Actor) => {
  const id = await answered(actor)
  const [data, printed] = [
    await done('privacy.takePackage', actor, { id }),
    await done('privacy.takePrint', actor, { id }),
  ]
  return { id, data: JSON.stringify(data), printed: z.object({ type: z.string(), base64: z.string() }).parse(printed) }
}

const SECRET = 'Hemmelig notat for tjenesten'
const NOT_FATHER = 'Ikke for Trond'
const HELPS = 'Mormor bor i nabohuset'
const AGREED = 'Vi begynner med søvnen'
const OWN = ['Ordene jeg skrev først', 'Ordene jeg tok tilbake', 'Slik så jeg det da']
const SAID = 'Vi avtalte en fast plass ved vinduet'
beforeAll(async () => {
  house = await aHouse()
  here = await aCase(house.database)
  officer = { ...here.chief, role: 'privacy_officer' }
  const { teacher, caseId, guardians } = here
  await done('log.write', teacher, { caseId, words: SAID, topic: 'plan' })
  await done('log.write', teacher, { caseId, words: SECRET, topic: 'plan', audience: 'own_service' })
  await done('log.write', teacher, {
    ...{ caseId, words: NOT_FATHER, topic: 'plan', audience: 'not_guardian', notFor: guardians[1].id },
  })
  const helps = { kind: 'resource', level: 'family', forWhom: 'helpers', words: HELPS }
  await done('picture.add', guardians[0], { caseId, ...helps })
  const statementId = await made('picture.write_statement', guardians[0], { caseId, words: AGREED, after: [] })
  await done('picture.sign', teacher, { caseId, statementId, differs: null })
  const [first, taken, differs] = OWN
  const mine = { caseId, kind: 'mine', forWhom: 'helpers' }
  const replaces = await made('picture.add', guardians[0], { ...mine, words: first })
  await done('picture.add', guardians[0], { ...mine, words: 'Slik står det nå', replaces })
  const entryId = await made('picture.add', guardians[0], { ...mine, words: taken })
  await done('picture.take_back', guardians[0], { caseId, entryId })
  for (const one of [differs, null]) await done('picture.sign', guardians[0], { caseId, statementId, differs: one })
})

describe('everything about one person', () => {
  it('tells what the person may read, and nothing else', async () => {
    const mother = await takenBy(here.guardians[0])
    expect(mother.data).toContain(SAID)
    expect(mother.data).toContain(NOT_FATHER)
    expect(mother.data).not.toContain(SECRET)
    for (const words of [HELPS, AGREED]) expect(mother.data).toContain(words)
    const father = await takenBy(here.guardians[1])
    expect(father.data).toContain(SAID)
    expect(father.data).not.toContain(NOT_FATHER)
    expect(father.data).not.toContain(SECRET)
    expect([father.data.includes(HELPS), father.data.includes(AGREED)]).toEqual([false, true])
  })

  it('holds what the person has written that others read no more, and nobody else’s', async () => {
    const [mother, father] = await Promise.all(here.guardians.map(takenBy))
    for (const words of OWN) expect([mother?.data.includes(words), father?.data.includes(words)]).toEqual([true, false])
  })

  it('says the same of what is left out to everybody', async () => {
    const shape = z.object({ leftOut: z.array(z.unknown()), parts: z.array(z.object({ id: z.string() })) })
    const [one, other] = await Promise.all(
      here.guardians.map(async guardian => shape.parse(JSON.parse((await takenBy(guardian)).data))),
    )
    expect(one?.leftOut).toEqual(other?.leftOut)
    expect(one?.leftOut).toHaveLength(privacy.leftOut.length)
    expect(one?.parts.map(part => part.id)).toEqual(other?.parts.map(part => part.id))
  })

  it('holds no id of the system, and is handed to read as well', async () => {
    const { data, printed } = await takenBy(here.guardians[0])
    expect(data).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/)
    expect(['application/pdf', 'text/html']).toContain(printed.type)
    expect(Buffer.from(printed.base64, 'base64').length).toBeGreaterThan(1000)
  })

  it('is for employees too, about themselves alone', async () => {
    const { data } = await takenBy(here.teacher)
    expect(data).toContain('Marte')
    expect(data).not.toContain(SAID)
  })

  it('is nobody else’s to fetch, and only with an answer and strong log-in', async () => {
    const { id } = await takenBy(here.guardians[0])
    for (const actor of [here.guardians[1], here.teacher, officer])
      expect((await call('privacy.takePackage', actor, { id })).is).toBe('hidden')
    const weak = { ...here.guardians[0], level: 'substantial' } as const
    expect((await call('privacy.takePackage', weak, { id })).is).toBe('not logged in')
    const asked = State.parse(await done('privacy.ask', here.guardians[0], { kind: 'portability' }))
    expect((await call('privacy.takePackage', here.guardians[0], { id: asked.id })).is).toBe('hidden')
    await done('privacy.answer', officer, { ...asked, outcome: 'refused', words: 'Nei, fordi.' })
    expect((await call('privacy.takePackage', here.guardians[0], { id: asked.id })).is).toBe('hidden')
  })

  it('of a child is only the case, and only for who answers for the child', async () => {
    const { guardians, childId } = here
    const id = await answered(guardians[0], { kind: 'access', forChildId: childId })
    const parts = z
      .object({ parts: z.array(z.object({ id: z.string() })) })
      .parse(await done('privacy.takePackage', guardians[0], { id }))
    expect(parts.parts.map(one => one.id)).not.toContain('self')
    expect(parts.parts.map(one => one.id)).toContain('plan')
    const outcome = await call('privacy.ask', here.teacher, { kind: 'access', forChildId: childId })
    expect(outcome).toMatchObject({ is: 'refused', refusal: { code: 'privacy.child_unknown' } })
  })
})

describe('the catalog', () => {
  it('has a plain word for every field and value that a part can show', () => {
    expect(
      PARTS.map(part => [part.id, unworded(part.shape, part.id)]).filter(([, missing]) => missing?.length),
    ).toEqual([])
    expect(PARTS.map(part => part.id).filter(id => !plain.parts[id])).toEqual([])
    // A part that stands twice is told twice.
    const ids = PARTS.map(part => part.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(Object.keys(LOG_KINDS).filter(kind => !valueWord('kind', kind))).toEqual([])
    expect(
      Object.values(LOG_KINDS)
        .flat()
        .filter(fact => !plain.fields[fact]),
    ).toEqual([])
  })

  it('has every table in a part, or left out with a reason, or without anything personal', async () => {
    const { rows } = await house.database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    const tables = rows.map(one => one.name)
    const told = new Set<string>(PARTS.flatMap(part => part.tables))
    const leftOut = privacy.leftOut.flatMap(one => one.tables)
    const placed = new Set<string>([...told, ...leftOut, ...privacy.notPersonal])
    expect(tables.filter(table => !placed.has(table))).toEqual([])
    expect([...placed].filter(table => !tables.includes(table))).toEqual([])
    expect(leftOut.filter(table => told.has(table))).toEqual([])
  })
})

describe('the clock', () => {
  it('has a month, and can be made longer once with a reason that the asker reads', async () => {
    const { guardians } = here
    const asked = State.parse(await done('privacy.ask', guardians[0], { kind: 'correction', words: 'Datoen er feil.' }))
    const next = State.parse(await done('privacy.extend', officer, { ...asked, because: 'Vi må spørre skolen.' }))
    const again = await call('privacy.extend', officer, { ...next, because: 'Enda en gang' })
    expect(again).toMatchObject({ is: 'refused', refusal: { code: 'privacy.extended_already' } })
    const shape = z.object({
      requests: z.array(z.object({ id: z.string(), dueOn: z.string(), extendedBecause: z.string().nullable() })),
    })
    const mine = shape.parse(await done('privacy.mine', guardians[0], {})).requests.find(one => one.id === asked.id)
    expect(mine?.extendedBecause).toBe('Vi må spørre skolen.')
    expect((mine?.dueOn ?? '') > dayOf(theClock.now())).toBe(true)
    const stale = await call('privacy.answer', officer, { ...asked, outcome: 'granted', words: 'Rettet.' })
    expect(stale).toMatchObject({ is: 'refused', refusal: { code: 'version.conflict' } })
  })

  it('is kept by the officer and the leader of the holder, not by others, and not by oneself', async () => {
    const { guardians, childId, leader, pptLeader, teacher } = here
    const asked = State.parse(
      await done('privacy.ask', guardians[1], { kind: 'deletion', forChildId: childId, words: 'Slett dette.' }),
    )
    const shape = z.object({
      requests: z.array(z.object({ id: z.string(), mayHandle: z.boolean(), asker: z.string().nullable() })),
    })
    const seenBy = async (actor: Actor) =>
      shape.parse(await done('privacy.register', actor, {})).requests.find(one => one.id === asked.id)
    expect(await seenBy(leader)).toMatchObject({ mayHandle: true })
    expect(await seenBy(officer)).toMatchObject({ mayHandle: true })
    expect(await seenBy(pptLeader)).toBeUndefined()
    expect((await call('privacy.register', teacher, {})).is).toBe('hidden')
    expect((await call('privacy.answer', pptLeader, { ...asked, outcome: 'granted', words: 'Ja' })).is).toBe('hidden')
    const own = State.parse(await done('privacy.ask', officer, { kind: 'access' }))
    expect((await call('privacy.answer', officer, { ...own, outcome: 'granted', words: 'Ja' })).is).toBe('hidden')
  })

  it('is noted for somebody who asked on paper, never with a day ahead', async () => {
    const input = {
      kind: 'access',
      via: 'letter',
      name: 'Ola Prøve',
      words: 'Vil se alt.',
      receivedOn: dayOf(theClock.now()),
    }
    await done('privacy.note', officer, input)
    const ahead = await call('privacy.note', officer, { ...input, receivedOn: '2999-01-01' })
    expect(ahead).toMatchObject({ is: 'refused', refusal: { code: 'privacy.day_ahead' } })
  })
})
