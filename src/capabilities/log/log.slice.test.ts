import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { compose } from '../../apps/server/compose.ts'
import { as } from '../baton/testing.ts'
import { appendLog } from '../case/index.ts'
import { setStep } from '../case/operations/open.ts'
import { aCase, inTest } from '../case/testing.ts'
import { listParticipants } from '../team/operations/participant.ts'
import { addNote, correctEntry, listLog, listReaders, standing } from './operations.ts'

const shared = async () => {
  const { database } = await aHouse()
  return { database, ...(await aCase(database, { sharedWithPpt: ['plan'] })) }
}
type Here = Awaited<ReturnType<typeof aCase>>

const write = (here: Here, words: string, more: object = {}, who: Actor = here.teacher) =>
  as(who, addNote, { caseId: here.caseId, words, ...more })
const read = async (here: Here, who: Actor, more: object = {}) => {
  const log = await as(who, listLog, { caseId: here.caseId, ...more })
  return log.is === 'done' ? log.reply : undefined
}
const words = async (here: Here, who: Actor) => (await read(here, who))?.entries.map(one => one.words)

describe('the log', () => {
  it('shows each entry to those it is for, and leaves no trace to others', async () => {
    const here = await shared()
    const [hege, trond] = here.guardians
    await write(here, 'Til alle')
    await write(here, 'Om helsa', { topic: 'health' })
    await write(here, 'Bare vi', { audience: 'team' })
    await write(here, 'Bare skolen', { audience: 'own_service' })
    await write(here, 'Ikke Trond', { audience: 'not_guardian', notFor: trond.id })
    expect(await words(here, here.teacher)).toEqual(['Ikke Trond', 'Bare skolen', 'Bare vi', 'Om helsa', 'Til alle'])
    expect(await words(here, here.adviser)).toEqual(['Ikke Trond', 'Bare vi', 'Til alle'])
    expect(await words(here, hege)).toEqual(['Ikke Trond', 'Om helsa', 'Til alle'])
    expect(await words(here, trond)).toEqual(['Om helsa', 'Til alle'])
    expect(await words(here, here.chief)).toBeUndefined()
    // Hege does not read from an entry that it is kept from Trond.
    expect(JSON.stringify(await read(here, hege))).not.toContain('not_guardian')
    expect((await read(here, hege))?.entries.map(one => one.audience)).toEqual([null, null, null])
    expect((await read(here, here.teacher))?.entries[0]?.audience).toBe('not_guardian')
  })

  it('is kept from the one guardian it is not for in every read there is, and names who that is to staff', async () => {
    const here = await shared()
    const [hege, trond] = here.guardians
    const secret = 'Hege er redd ved henting'
    await write(here, secret, { audience: 'not_guardian', notFor: trond.id })
    const found = await as(here.teacher, listReaders, { caseId: here.caseId })
    expect(found).toMatchObject({ reply: { guardians: [{ id: hege.id }, { id: trond.id }] } })
    expect(await as(trond, listReaders, { caseId: here.caseId })).toMatchObject({ is: 'hidden' })
    expect((await read(here, here.teacher))?.entries[0]?.notFor).toBe(trond.id)
    expect((await read(here, hege))?.entries[0]).toMatchObject({ words: secret, notFor: null })
    const isRead = async (who: Actor) => {
      const replies = await Promise.all(
        compose().operations.flatMap(one =>
          one.contract['~orpc'].route.method === 'GET'
            ? [as(who, one, { caseId: here.caseId, childId: here.childId })]
            : [],
        ),
      )
      expect(replies.filter(one => one.is === 'done').length).toBeGreaterThan(5)
      return JSON.stringify(replies).includes(secret)
    }
    expect(await isRead(trond)).toBe(false)
    // The same look finds it with those it is for.
    expect(await isRead(hege)).toBe(true)
    expect(await isRead(here.teacher)).toBe(true)
    // A correction goes to the same readers.
    const entryId = (await read(here, here.teacher))?.entries[0]?.id
    await as(here.teacher, correctEntry, { caseId: here.caseId, entryId, words: `${secret} fredag` })
    expect(await isRead(trond)).toBe(false)
  })

  it('is written by those who see the topic, and only while the case is there for them', async () => {
    const here = await shared()
    expect(await write(here, 'Fra PPT', {}, here.adviser)).toMatchObject({ is: 'done' })
    expect(await write(here, 'Helse', { topic: 'health' }, here.adviser)).toMatchObject({
      is: 'refused',
      refusal: { code: 'log.topic_closed' },
    })
    for (const who of [here.guardians[0], here.chief])
      expect(await write(here, 'Nei', {}, who)).toMatchObject({ is: 'hidden' })
    const stranger = { audience: 'not_guardian', notFor: here.teacher.id }
    expect(await write(here, 'Hvem?', stranger)).toMatchObject({ refusal: { code: 'log.guardian_unknown' } })
  })

  it('is corrected in the open: the new points back, the old stays, and once is enough', async () => {
    const here = await shared()
    const { caseId, teacher, adviser } = here
    await write(here, 'Tirsdag', {}, adviser)
    const entryId = (await read(here, teacher))?.entries[0]?.id
    const correct = (who: Actor, text: string) => as(who, correctEntry, { caseId, entryId, words: text })
    expect(await correct(here.guardians[0], 'Nei')).toMatchObject({ is: 'hidden' })
    expect(await correct(adviser, 'Onsdag')).toMatchObject({ is: 'done' })
    expect(await correct(teacher, 'Torsdag')).toMatchObject({ refusal: { code: 'log.corrected_already' } })
    const [now, then] = (await read(here, here.guardians[1]))?.entries ?? []
    expect(now).toMatchObject({ kind: 'case.corrected', words: 'Onsdag', corrects: entryId })
    expect(then).toMatchObject({ words: 'Tirsdag', correctedBy: now?.id, mayCorrect: false })
  })

  it('names only the own service and the holder’s to who sees no plan, in the log and in the team', async () => {
    const here = await aCase((await aHouse()).database, { sharedWithPpt: ['health'] })
    const { caseId, municipality, unit, coordinator, teacher, adviser } = here
    const row = { municipality_id: municipality, case_id: caseId, service_id: unit, employee_id: coordinator.id }
    await inTest((await aHouse()).database, municipality, tx =>
      tx
        .insertInto('participant')
        .values({ ...row, id: randomUUID(), task: 'Om søsteren', valid_from: theClock.now() })
        .execute(),
    )
    const names = async (who: Actor) => (await read(here, who))?.services.map(one => one.name).toSorted()
    expect(await names(adviser)).toEqual(['Bjørkely skole', 'PPT'])
    expect(await names(teacher)).toEqual(['Bjørkely skole', 'Koordinerende enhet', 'PPT'])
    const team = async (who: Actor) => {
      const found = await as(who, listParticipants, { caseId })
      return found.is === 'done' ? found.reply.map(one => one.person?.name ?? '').toSorted() : found.is
    }
    expect(await team(adviser)).toEqual(['Anne Råd', 'Marte Vik'])
    expect(await team(teacher)).toEqual(['Anne Råd', 'Marte Vik', 'Tone Bro'])
    expect(await as(adviser, setStep, { caseId, stepId: '1.2', version: 1 })).toMatchObject({ is: 'hidden' })
    expect(await as(teacher, setStep, { caseId, stepId: '1.2', version: 1 })).toMatchObject({ is: 'done' })
  })

  it('keeps what is latest for a reader, however much is written after it that is for others, or by that one', async () => {
    const here = await shared()
    const [hege] = here.guardians
    await write(here, 'Til alle')
    const latest = async () => {
      const found = await as(hege, standing, { caseId: here.caseId })
      return found.is === 'done' ? found.reply.latest : undefined
    }
    const before = await latest()
    expect(before).toMatchObject({ id: expect.any(String) })
    const { municipality, caseId } = here
    const told = { municipality, caseId, topic: 'plan', facts: {}, now: theClock.now(), newId: randomUUID }
    // More than is read at first, and more than is read then.
    await inTest(here.database, municipality, async tx => {
      for (let at = 0; at < 160; at++)
        await appendLog(tx, { ...told, actor: here.teacher, kind: 'case.note', words: `${at}`, audience: 'team' })
      await appendLog(tx, { ...told, actor: hege, kind: 'picture.statement_written' })
    })
    expect(await latest()).toEqual(before)
  })

  it('comes in pages, and narrows to kind and service', async () => {
    const here = await shared()
    for (const text of ['1', '2', '3', '4', '5'])
      await write(here, text, text === '3' ? { audience: 'own_service' } : {})
    await write(here, 'PPT', {}, here.adviser)
    const first = await read(here, here.guardians[0], { limit: 2 })
    expect(first?.entries.map(one => one.words)).toEqual(['PPT', '5'])
    const rest = await read(here, here.guardians[0], { limit: 10, before: first?.next })
    expect(rest?.entries.map(one => one.words)).toEqual(['4', '2', '1'])
    expect(rest?.next).toBeNull()
    const ppt = await read(here, here.teacher, { serviceId: here.ppt })
    expect(ppt?.entries.map(one => one.by)).toEqual([{ name: 'Anne Råd', service: 'PPT' }])
    expect((await read(here, here.teacher, { group: 'baton' }))?.entries).toEqual([])
  })
})
