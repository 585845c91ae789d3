import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { recordKin } from '../sight/index.ts'
import { listComing } from './operations/coming.ts'
import { receive } from './operations/receive.ts'
import { asked, sent } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

it('a leader sees what waits for the service: which passage, since when and who has it, and nothing of whom', async () => {
  const { noor, transitionId } = await sent()
  const { principal, receiver } = noor.lia
  const { rows, more } = await noor.done(listComing, principal, {})
  expect(more).toBe(false)
  expect(rows).toHaveLength(1)
  const [row] = rows
  const days = { on: '2027-08-15', sentOn: '2027-02-15', receiveBy: '2027-07-16' }
  expect(row).toMatchObject({ id: transitionId, ...days, person: null, mine: true })
  expect(JSON.stringify(row)).not.toMatch(/Noor|bygge|Bestemor|Bjørkely/)
  expect((await noor.done(listComing, noor.pptLeader, {})).rows).toEqual([])
  for (const who of [receiver, noor.teacher, noor.hege, noor.coordinator])
    expect(await noor.comes(listComing, who, {})).toBe('hidden')
  const said = { answer: 'name', employeeId: receiver.id }
  const { version } = await noor.one(noor.teacher)
  await noor.done(receive, principal, { transitionId, version, said })
  expect((await noor.done(listComing, principal, {})).rows).toMatchObject([{ person: 'Ola Lia', mine: false }])
  await noor.done(receive, receiver, { transitionId, version: version + 1, said: { answer: 'accept' } })
  expect((await noor.done(listComing, principal, {})).rows).toEqual([])
})

it('nothing stands there before it is sent, nor of a child of one’s own', async () => {
  const { noor } = await asked()
  expect((await noor.done(listComing, noor.lia.principal, {})).rows).toEqual([])
  const { noor: own } = await sent()
  const { municipality, childId, lia } = own
  await own.rows(tx => recordKin(tx, { municipality, employeeId: lia.principal.id, childIds: [childId] }))
  expect((await own.done(listComing, lia.principal, {})).rows).toEqual([])
})

it('says that there are more than are shown', async () => {
  const { noor, transitionId } = await sent()
  await noor.rows(async tx => {
    const row = await tx
      .selectFrom('transition')
      .selectAll()
      .where('municipality_id', '=', noor.municipality)
      .where('id', '=', transitionId)
      .executeTakeFirstOrThrow()
    const other = { ...row, id: randomUUID(), happens_on: '2027-08-16', receive_by: '2027-07-17' }
    await tx.insertInto('transition').values(other).execute()
  })
  const first = { rows: [{ id: transitionId }], more: true }
  expect(await noor.done(listComing, noor.lia.principal, { limit: 1 })).toMatchObject(first)
  expect(await noor.done(listComing, noor.lia.principal, { limit: 2 })).toMatchObject({ more: false })
})
