import { beforeAll, describe, expect, test } from 'vitest'
import { aHouse, newMunicipality } from '../../../tests/house.ts'
import { inTransaction } from '../database/transaction.ts'
import type { House } from './carry-out.ts'
import { carryOut } from './carry-out.ts'
import { later, operation } from './operation.ts'
import { aToy, anEmployee, openToy, opening, renameToy, renaming, toyListing } from './toy.testing.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
const key = () => crypto.randomUUID()
const trailOf = async (municipality: number) => {
  const { rows } = await house.database.pool.query<{ operation: string; outcome: string; reason: string | null }>(
    'select operation, outcome, reason from trail where municipality_id = $1 order by id',
    [municipality],
  )
  return rows
}
async function aToyBox(title?: string) {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  return { municipality, me, toyId: await aToy(house.database, me, title) }
}

describe('the gate', () => {
  test('a read that is allowed answers what is declared and no more, and the trail says on which ground', async () => {
    const { municipality, me, toyId } = await aToyBox()
    const outcome = await carryOut(house, opening, { actor: me, input: { toyId } })
    expect(outcome).toEqual({ is: 'done', reply: { id: toyId, title: 'Togbane', version: 1 } })
    expect(await trailOf(municipality)).toEqual([{ operation: 'toy.opened', outcome: 'done', reason: 'own toy' }])
    const { rows } = await house.database.pool.query('select child_id from trail_child where municipality_id = $1', [
      municipality,
    ])
    expect(rows).toEqual([{ child_id: toyId }])
  })

  test('what takes time to make is made when the transaction is over, by the declared shape; and a write never waits for it', async () => {
    const { municipality, me, toyId } = await aToyBox()
    let trail: unknown
    const slowly = operation(openToy, {
      subject: opening.subject,
      allow: opening.allow,
      handle: async () =>
        later(async () => {
          trail = await trailOf(municipality)
          return { id: toyId, title: 'Laget etterpå', version: 1, secret: 'never declared' }
        }),
    })
    expect(await carryOut(house, slowly, { actor: me, input: { toyId } })).toEqual({
      is: 'done',
      reply: { id: toyId, title: 'Laget etterpå', version: 1 },
    })
    // Seen from another line: it had been committed.
    expect(trail).toEqual([{ operation: 'toy.opened', outcome: 'done', reason: 'own toy' }])
    const writing = operation(renameToy, {
      subject: renaming.subject,
      allow: renaming.allow,
      handle: async () => later(async () => ({ id: toyId, version: 2 })),
    })
    const input = { toyId, version: 1, title: 'Ny' }
    await expect(carryOut(house, writing, { actor: me, input, key: key() })).rejects.toThrow('kept')
  })

  test('denied, absent and another municipality are all hidden, and the trail knows which', async () => {
    const { municipality, me, toyId } = await aToyBox()
    const far = await aToyBox()
    const stranger = anEmployee(municipality)
    for (const [actor, id] of [
      [stranger, toyId],
      [me, crypto.randomUUID()],
      [me, far.toyId],
    ] as const)
      expect(await carryOut(house, opening, { actor, input: { toyId: id } })).toMatchObject({ is: 'hidden' })
    expect((await trailOf(municipality)).map(row => row.outcome)).toEqual(['denied', 'absent', 'absent'])
  })

  test('the log-in is asked before the input, the input before the subject', async () => {
    const { me } = await aToyBox()
    const wrong = { toyId: 'not-an-id' }
    expect(await carryOut(house, opening, { actor: undefined, input: wrong })).toMatchObject({ is: 'not logged in' })
    const weak = { ...me, level: 'low' as const }
    expect(await carryOut(house, opening, { actor: weak, input: wrong })).toMatchObject({ is: 'not logged in' })
    expect(await carryOut(house, opening, { actor: me, input: wrong })).toMatchObject({
      is: 'invalid',
      fields: [{ path: 'toyId', code: 'invalid_format' }],
    })
  })

  test('a session that has ended is not logged in, whatever the actor says', async () => {
    const { municipality, me, toyId } = await aToyBox()
    const outcome = await carryOut(house, opening, { actor: me, alive: async () => false, input: { toyId } })
    expect(outcome).toMatchObject({ is: 'not logged in' })
    expect(await trailOf(municipality)).toEqual([])
  })

  test('a write without a key is invalid', async () => {
    const { me, toyId } = await aToyBox()
    const outcome = await carryOut(house, renaming, { actor: me, input: { toyId, version: 1, title: 'Bil' } })
    expect(outcome).toEqual({ is: 'invalid', fields: [{ path: 'Idempotency-Key', code: 'required' }] })
  })

  test('an old version is refused with what the other wrote, and nothing undeclared', async () => {
    const { municipality, me, toyId } = await aToyBox()
    const rename = (title: string) =>
      carryOut(house, renaming, { actor: me, key: key(), input: { toyId, version: 1, title } })
    expect(await rename('Bil')).toEqual({ is: 'done', reply: { id: toyId, version: 2 } })
    expect(await rename('Båt')).toMatchObject({ is: 'refused', refusal: { code: 'version.conflict' } })
    expect((await trailOf(municipality)).map(row => [row.outcome, row.reason])).toEqual([
      ['done', 'own toy'],
      ['refused', 'version.conflict'],
    ])
  })

  test('of twenty who write on one version at once, one wins', async () => {
    const { me, toyId } = await aToyBox()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        carryOut(house, renaming, { actor: me, key: key(), input: { toyId, version: 1, title: `Nr ${at}` } }),
      ),
    )
    expect(all.filter(one => one.is === 'done')).toHaveLength(1)
    expect(all.filter(one => one.is === 'refused')).toHaveLength(19)
  })

  test('the same key replays, with other input it is refused, and two at once do the work once', async () => {
    const { municipality, me, toyId } = await aToyBox()
    const same = key()
    const rename = (title: string) =>
      carryOut(house, renaming, { actor: me, key: same, input: { toyId, version: 1, title } })
    const [first, second] = await Promise.all([rename('Bil'), rename('Bil')])
    expect(first).toEqual({ is: 'done', reply: { id: toyId, version: 2 } })
    expect(second).toEqual(first)
    expect(await rename('Båt')).toMatchObject({ is: 'refused', refusal: { code: 'key.reused' } })
    expect((await trailOf(municipality)).map(row => row.outcome).sort()).toEqual(['done', 'refused', 'replayed'])
  })

  test('a refused write leaves its key free and nothing changed', async () => {
    const { me, toyId } = await aToyBox()
    const same = key()
    const rename = (title: string) =>
      carryOut(house, renaming, { actor: me, key: same, input: { toyId, version: 1, title } })
    expect(await rename('forbidden')).toMatchObject({ is: 'refused', refusal: { code: 'toy.forbidden_word' } })
    expect(await rename('Bil')).toMatchObject({ is: 'done', reply: { version: 2 } })
  })

  test('a read takes two round trips and a write three', async () => {
    const { me, toyId } = await aToyBox()
    const trips: number[] = []
    house.database.onTrips = count => trips.push(count)
    await carryOut(house, opening, { actor: me, input: { toyId } })
    await carryOut(house, toyListing, { actor: me, input: { limit: 5 } })
    await carryOut(house, renaming, { actor: me, key: key(), input: { toyId, version: 1, title: 'Bil' } })
    delete house.database.onTrips
    expect(trips).toEqual([2, 2, 3])
  })

  test('a list asks whether the session lives in the trip of its own queries, and shows nothing when it does not', async () => {
    const { me } = await aToyBox()
    const trips: number[] = []
    house.database.onTrips = count => trips.push(count)
    const list = (alive: boolean) =>
      carryOut(house, toyListing, {
        actor: me,
        alive: async tx => (await tx.selectFrom('municipality').select('id').execute()).length > 0 && alive,
        input: { limit: 5 },
      })
    expect(await list(true)).toMatchObject({ is: 'done' })
    expect(await list(false)).toEqual({ is: 'not logged in', needs: 'substantial' })
    delete house.database.onTrips
    expect(trips).toEqual([2, 2])
  })
})

describe('the fence', () => {
  test('shows nothing of another municipality, and lets nothing be written there', async () => {
    const { municipality } = await aToyBox()
    const other = await newMunicipality(house.database)
    const now = house.clock()
    const seen = await inTransaction(house.database, { municipality: other, now }, async tx => ({
      keep: false as const,
      value: await tx.selectFrom('draft').select('key').execute(),
    }))
    expect(seen).toEqual([])
    const row = { municipality_id: municipality, actor_id: crypto.randomUUID(), key: 'x', sealed: 'x', saved_at: now }
    await expect(
      inTransaction(house.database, { municipality: other, now }, async tx => {
        await tx.insertInto('draft').values(row).execute()
        return { keep: true as const, value: null, last: [] }
      }),
    ).rejects.toThrow('row-level security')
  })

  test('a transaction that is kept after its end can be used no more', async () => {
    const { municipality } = await aToyBox()
    const kept = await inTransaction(house.database, { municipality, now: house.clock() }, async tx => ({
      keep: false as const,
      value: tx,
    }))
    await expect(kept.selectFrom('draft').selectAll().execute()).rejects.toThrow('the transaction is over')
  })
})
