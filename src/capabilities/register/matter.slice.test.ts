import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import { askingIn } from '../../../tests/asking.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { aChild, aPlace, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'

// Made up: the month is moved by eighty.
const [CHILD, NEW] = ['14831700018', '01858007654'] as const
const HEADS = 'Fødselsnummer;Fornavn;Etternavn;Adressegradering;Status;Nytt fødselsnummer'

let house: House
let place: Place
let childId: string
beforeEach(async () => {
  house = await aHouse()
  place = await aPlace(await testDatabase())
  const { municipality } = place
  childId = await inTest(house.database, municipality, async tx => {
    const id = await aChild(tx, municipality, 'Liv Prøve')
    const kept = { identity_sealed: 'x', identity_lookup: house.secrets.lookup(CHILD), place_id: place.school }
    await tx.updateTable('child').set(kept).where('municipality_id', '=', municipality).where('id', '=', id).execute()
    return id
  })
})

const { call: act, done } = askingIn(() => house)
const bring = (line: string) =>
  done('register.import', { ...place.chief, role: 'administrator' }, { text: `${HEADS}\n${line}` })
const Matters = z.object({
  matters: z.array(z.object({ id: z.string(), what: z.string(), name: z.string().nullable(), version: z.int() })),
  candidates: z.array(z.object({ id: z.string() })),
})
const matters = async (actor: Actor) => Matters.parse(await done('register.matters', actor))

describe('what a register finds and no file may do', () => {
  it.each([
    ['a new number', `${CHILD};Liv;Prøve;;bosatt;${NEW}`, 'number'],
    ['a move', `${CHILD};Liv;Prøve;;utflyttet;`, 'moved'],
    ['a death', `${CHILD};Liv;Prøve;;doed;`, 'dead'],
  ])('%s waits for somebody of the coordinating unit, once, and changes nothing', async (_, line, what) => {
    const row = () =>
      inTest(house.database, place.municipality, tx =>
        tx.selectFrom('child').selectAll().where('id', '=', childId).executeTakeFirstOrThrow(),
      )
    const before = await row()
    await bring(line)
    await bring(line)
    expect(await row()).toEqual(before)
    const { matters: found } = await matters(place.coordinator)
    expect(found).toMatchObject([{ what, name: 'Liv Prøve' }])
    const handle = { matterId: found[0]?.id, version: 1, words: 'Ringt og rettet', circle: [] }
    for (const other of [place.leader, place.teacher, place.pptLeader])
      expect((await act('register.handle', other, handle)).is).toBe('hidden')
    expect(await matters(place.leader)).toEqual({ matters: [], candidates: [] })
    const wrong = await act('register.handle', place.coordinator, { ...handle, circle: [place.teacher.id] })
    expect(wrong).toMatchObject({ refusal: { code: 'register.not_closed' } })
    await done('register.handle', place.coordinator, handle)
    expect((await matters(place.coordinator)).matters).toEqual([])
    // The same file again finds nothing anew, and who handled it stands.
    await bring(line)
    expect((await matters(place.coordinator)).matters).toEqual([])
    const rows = await inTest(house.database, place.municipality, tx =>
      tx.selectFrom('register_matter').selectAll().where('municipality_id', '=', place.municipality).execute(),
    )
    expect(rows).toMatchObject([{ handled_by: place.coordinator.id, words: 'Ringt og rettet', child_id: childId }])
    expect(JSON.stringify(rows)).not.toContain(NEW)
  })
})

describe('a child that a file closes while nobody works with it', () => {
  it('is seen by nobody, and the coordinating unit, without its name, names who may know', async () => {
    expect((await act('person.open', place.leader, { childId })).is).toBe('done')
    await bring(`${CHILD};Liv;Prøve;strengtFortrolig;bosatt;`)
    for (const actor of [place.leader, place.teacher, place.coordinator])
      expect((await act('person.open', actor, { childId })).is).toBe('hidden')
    const shown = await matters(place.coordinator)
    expect(shown.matters).toMatchObject([{ what: 'unseen', name: null }])
    expect(JSON.stringify(shown)).not.toMatch(/Liv/)
    expect(shown.candidates.map(one => one.id)).toContain(place.teacher.id)
    const handle = { matterId: shown.matters[0]?.id, version: 1, words: 'Kontaktlærer må vite det' }
    expect(await act('register.handle', place.coordinator, handle)).toMatchObject({
      refusal: { code: 'register.somebody_must_know' },
    })
    await done('register.handle', place.coordinator, { ...handle, circle: [place.teacher.id] })
    expect((await act('person.open', place.teacher, { childId })).is).toBe('done')
    for (const actor of [place.leader, place.coordinator])
      expect((await act('person.open', actor, { childId })).is).toBe('hidden')
    expect(
      await act('register.handle', place.coordinator, { ...handle, circle: [place.coordinator.id] }),
    ).toMatchObject({
      is: 'hidden',
    })
  })

  it('keeps who has written a concern about it', async () => {
    const note = { arena: 'Klassen', facts: 'Trøtt', strengths: 'Snill', duration: 'To uker' }
    const more = { childSaid: '', interpretation: '', earlier: '' }
    await done('concern.note', place.teacher, {
      ...{ about: { kind: 'child', childId }, schoolEnvironment: false, namesAreFine: false },
      note: { ...note, ...more },
    })
    await bring(`${CHILD};Liv;Prøve;strengtFortrolig;bosatt;`)
    expect((await act('person.open', place.teacher, { childId })).is).toBe('done')
    expect((await act('person.open', place.leader, { childId })).is).toBe('hidden')
    expect((await matters(place.coordinator)).matters).toEqual([])
  })
})
