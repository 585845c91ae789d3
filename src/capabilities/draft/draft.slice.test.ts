import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { discardDraft, listDrafts, openDraft, saveDraft } from './operations.ts'

const house = await aHouse()
const WORDS = 'Hun satt for seg selv i frileken'

async function aWriter(): Promise<EmployeeActor> {
  const municipality = await newMunicipality(house.database)
  return {
    kind: 'employee',
    role: 'practitioner',
    id: randomUUID(),
    serviceId: randomUUID(),
    municipality,
    level: 'substantial',
  }
}
const save = (actor: Actor, version: number, text = WORDS, key = 'concern.new') =>
  carryOut(house, saveDraft, { actor, key: randomUUID(), input: { key, text, version } })
const open = (actor: Actor, key = 'concern.new') => carryOut(house, openDraft, { actor, input: { key } })
const rowsOf = async (actor: Actor, table: 'draft' | 'trail') =>
  (
    await house.database.pool.query<Record<string, unknown>>(`select * from ${table} where municipality_id = $1`, [
      actor.municipality,
    ])
  ).rows

describe('a draft', () => {
  it('is found again as it was left, also what was written over it', async () => {
    const writer = await aWriter()
    expect(await save(writer, 0)).toMatchObject({ is: 'done', reply: { version: 1 } })
    expect(await save(writer, 1, `${WORDS}.`)).toMatchObject({ is: 'done', reply: { version: 2 } })
    expect(await open(writer)).toEqual({
      is: 'done',
      reply: { key: 'concern.new', text: `${WORDS}.`, version: 2, savedAt: theClock.now().toISOString() },
    })
  })

  it('is sealed at rest: no row, and no answer that is kept, has a word of it', async () => {
    const writer = await aWriter()
    await save(writer, 0)
    const [row] = await rowsOf(writer, 'draft')
    expect(row).toBeDefined()
    expect(JSON.stringify(row)).not.toMatch(/frileken|Hun satt/)
    const kept = await house.database.pool.query('select * from answered where municipality_id = $1', [
      writer.municipality,
    ])
    expect(kept.rows).toHaveLength(1)
    expect(JSON.stringify(kept.rows)).not.toMatch(/frileken|Hun satt/)
  })

  it('is for its writer only, in any role and municipality', async () => {
    const writer = await aWriter()
    await save(writer, 0)
    const colleague: EmployeeActor = { ...writer, id: randomUUID() }
    const leader: Actor = { ...colleague, role: 'leader' }
    const elsewhere: Actor = { ...writer, municipality: await newMunicipality(house.database) }
    for (const other of [colleague, leader, elsewhere]) {
      expect(await open(other)).toEqual({ is: 'done', reply: null })
      expect(await carryOut(house, listDrafts, { actor: other, input: {} })).toEqual({ is: 'done', reply: [] })
    }
  })

  it('cannot be opened when its sealed text is moved to another writer', async () => {
    const [writer, thief] = [await aWriter(), await aWriter()]
    await save(writer, 0)
    await save(thief, 0, 'noe annet')
    const [row] = await rowsOf(writer, 'draft')
    await house.database.pool.query('update draft set sealed = $1 where municipality_id = $2', [
      row?.['sealed'],
      thief.municipality,
    ])
    await expect(open(thief)).rejects.toThrow('authenticate')
  })

  it('gives both texts when two windows write the same one', async () => {
    const writer = await aWriter()
    await save(writer, 0, 'det første vinduet')
    const late = await save(writer, 0, 'det andre vinduet')
    expect(late).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { text: 'det første vinduet', version: 1 } } },
    })
    expect(await open(writer)).toMatchObject({ reply: { text: 'det første vinduet' } })
  })

  it('starts anew when it was thrown away in another window, so that no word is lost', async () => {
    const writer = await aWriter()
    await save(writer, 0)
    await carryOut(house, discardDraft, { actor: writer, key: randomUUID(), input: { key: 'concern.new' } })
    expect(await save(writer, 1, 'mer')).toMatchObject({ is: 'done', reply: { version: 1 } })
    expect(await open(writer)).toMatchObject({ reply: { text: 'mer' } })
  })

  it('is gone when it is thrown away, and again does no harm', async () => {
    const writer = await aWriter()
    await save(writer, 0)
    const discard = () =>
      carryOut(house, discardDraft, { actor: writer, key: randomUUID(), input: { key: 'concern.new' } })
    expect(await discard()).toMatchObject({ reply: { discarded: true } })
    expect(await open(writer)).toEqual({ is: 'done', reply: null })
    expect(await discard()).toMatchObject({ reply: { discarded: false } })
    expect(await rowsOf(writer, 'draft')).toEqual([])
  })

  it('is listed by key and time, newest first, without its text', async () => {
    const writer = await aWriter()
    await save(writer, 0, WORDS, 'concern.new')
    theClock.forward(0.01)
    await save(writer, 0, WORDS, 'case.note:1')
    const listed = await carryOut(house, listDrafts, { actor: writer, input: {} })
    if (listed.is !== 'done') throw new Error(listed.is)
    expect(listed.reply.map(one => one.key)).toEqual(['case.note:1', 'concern.new'])
    expect(JSON.stringify(listed)).not.toContain('frileken')
  })

  it('leaves a trail row when it is opened, none each time it is saved', async () => {
    const writer = await aWriter()
    await save(writer, 0)
    await save(writer, 1)
    await open(writer)
    expect((await rowsOf(writer, 'trail')).map(row => row['operation'])).toEqual(['draft.opened'])
  })

  it('takes no key that could carry a name or leave its place', async () => {
    const writer = await aWriter()
    for (const key of ['', 'Noor Hassan', '../x', 'a'.repeat(200)])
      expect(await save(writer, 0, WORDS, key)).toMatchObject({ is: 'invalid', fields: [{ path: 'key' }] })
  })
})
