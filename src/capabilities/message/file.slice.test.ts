import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor, FamilyActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { MARKS, aBomb, aHeic, aPdf, aPhoto } from '../../platform/files/testing.ts'
import { as } from '../baton/testing.ts'
import { inTest } from '../case/testing.ts'
import { recordKin } from '../sight/index.ts'
import { openFile } from './operations/file.ts'
import { aboutThreads } from './operations/about-threads.ts'
import { listThreads, openThread, standing } from './operations/read.ts'
import { beginThread, sendMessage } from './operations/write.ts'
import { aTalkingCase, begun, done, lastOf, reads, tried, wrote } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
let photo: string
beforeEach(async () => {
  here = await aTalkingCase({ birthDate: '2013-03-14' })
  photo = (await aPhoto()).toString('base64')
})
const base64 = (bytes: Buffer) => bytes.toString('base64')
const youthOf = ({ childId: id, municipality }: Here): FamilyActor => ({
  ...{ kind: 'family', role: 'youth', id, municipality, level: 'high' },
})

/** The files of the messages that somebody's page shows. */
const filesFor = async (who: Actor, threadId: string) =>
  (await reads(here, who, threadId)).messages.flatMap(one => one.files)
const opens = (who: Actor, threadId: string, fileId: string) =>
  tried(who, openFile, { caseId: here.caseId, threadId, fileId })
const withPhoto = (who: Actor, to: object, more: object = {}) =>
  begun(here, who, to, { files: [{ content: photo, shows: 'Brevet fra skolen' }], ...more })

describe('a photo with a message', () => {
  it('goes both ways, drawn anew, to those who read the message', async () => {
    const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
    const [file] = await filesFor(here.adviser, threadId)
    expect(file).toMatchObject({ mediaType: 'image/jpeg', shows: 'Brevet fra skolen' })
    const fileId = file?.id ?? ''
    const { mediaType, content } = await done(here.adviser, openFile, { caseId: here.caseId, threadId, fileId })
    const bytes = Buffer.from(content, 'base64')
    expect(mediaType).toBe('image/jpeg')
    expect(bytes.length).toBe(file?.size)
    expect(MARKS.filter(mark => bytes.includes(mark))).toEqual([])
    await wrote(here, here.adviser, threadId, 'Her er svaret.', { files: [{ content: base64(aPdf()) }] })
    const paper = (await filesFor(here.hege, threadId)).find(one => one.mediaType === 'application/pdf')
    expect(paper).toMatchObject({ mediaType: 'application/pdf', shows: null })
    expect(await opens(here.hege, threadId, paper?.id ?? '')).toBe('done')
  })

  it('is opened by nobody else: the other guardian, another of the team, a leader, an own child’s helper, another municipality', async () => {
    const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
    const fileId = (await filesFor(here.adviser, threadId))[0]?.id ?? ''
    const other = await aTalkingCase()
    const people: readonly Actor[] = [
      here.trond,
      youthOf(here),
      here.teacher,
      here.leader,
      here.pptLeader,
      other.adviser,
    ]
    for (const who of people) expect(await opens(who, threadId, fileId)).toBe('hidden')
    // The same as what is not there, to the letter.
    const asked = (who: Actor, id: string) => as(who, openFile, { caseId: here.caseId, threadId, fileId: id })
    const [denied, absent] = [await asked(here.trond, fileId), await asked(here.trond, randomUUID())]
    expect([denied.is, absent.is]).toEqual(['hidden', 'hidden'])
  })

  it('of another thread is not reached through one’s own', async () => {
    const secret = await withPhoto(youthOf(here), { employees: [here.teacher.id] })
    const fileId = (await filesFor(here.teacher, secret))[0]?.id ?? ''
    const own = await begun(here, here.hege, { employees: [here.teacher.id] })
    expect(await opens(here.hege, own, fileId)).toBe('hidden')
    expect(await opens(here.teacher, own, fileId)).toBe('hidden')
    expect(await opens(here.teacher, secret, fileId)).toBe('done')
    expect(await opens(here.hege, secret, fileId)).toBe('hidden')
    expect(await opens(youthOf(here), secret, fileId)).toBe('done')
  })

  it('is closed at the next read by what closes the message', async () => {
    const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
    const fileId = (await filesFor(here.adviser, threadId))[0]?.id ?? ''
    expect(await opens(here.adviser, threadId, fileId)).toBe('done')
    await inTest(here.database, here.municipality, tx =>
      recordKin(tx, { municipality: here.municipality, employeeId: here.adviser.id, childIds: [here.childId] }),
    )
    expect(await opens(here.adviser, threadId, fileId)).toBe('hidden')
    await here.says(here.hege, 'no')
    expect(await opens(here.hege, threadId, fileId)).toBe(
      await tried(here.hege, openThread, { caseId: here.caseId, threadId }),
    )
  })

  it('to several of the family is kept for each, and none learns of another', async () => {
    const to = { family: [here.hege.id, here.trond.id] }
    const { ids } = await done(here.teacher, beginThread, {
      ...{ caseId: here.caseId, topic: 'plan', subject: 'Timeplanen', words: 'Her er den.', to },
      files: [{ content: photo }],
    })
    const [one = '', two = ''] = ids
    const [first, second] = [await filesFor(here.teacher, one), await filesFor(here.teacher, two)]
    expect(first[0]?.id).not.toBe(second[0]?.id)
    const opened = await Promise.all([here.hege, here.trond].map(who => opens(who, one, first[0]?.id ?? '')))
    expect(opened.toSorted((a, b) => a.localeCompare(b))).toEqual(['done', 'hidden'])
  })
})

describe('what is not taken in', () => {
  const sends = (files: readonly object[]) =>
    tried(here.hege, beginThread, {
      ...{ caseId: here.caseId, topic: 'plan', subject: 'Et bilde', words: 'Se her.' },
      ...{ to: { employees: [here.adviser.id] }, files },
    })
  const of = (bytes: Buffer) => [{ content: base64(bytes) }]

  it('is said why, and nothing of the message is sent', async () => {
    expect(await sends(of(aHeic()))).toBe('message.file_heic')
    expect(await sends(of(Buffer.from('<html><script>alert(1)</script>')))).toBe('message.file_kind')
    expect(await sends(of(aBomb(60_000, 60_000)))).toBe('message.file_too_many_points')
    expect(await sends(of(aPdf({ also: '/OpenAction << /S /JavaScript >>' })))).toBe('message.file_active')
    expect(await sends(of(Buffer.from([0xff, 0xd8, 0xff, 0])))).toBe('message.file_broken')
    expect(await sends(Array.from({ length: 5 }, () => ({ content: photo })))).toBe('message.files_too_many')
    expect(await sends(Array.from({ length: 7 }, () => ({ content: photo })))).toBe('invalid')
    const large = Buffer.concat([aPdf(), Buffer.alloc(7 * 1024 * 1024, 0x20)])
    expect(await sends(of(large))).toBe('message.files_too_large')
    expect(await sends([...of(large), ...of(large)])).toBe('message.files_too_large')
    expect(await sends([{ content: '../../etc/passwd' }])).toBe('invalid')
    expect((await done(here.hege, listThreads, { caseId: here.caseId })).threads).toEqual([])
  })

  it('tells nothing of a case to who may not write in it, and does no work for them: nothing is said of the file', async () => {
    const asked = { topic: 'plan', subject: 'x', words: 'x', to: { employees: [here.adviser.id] }, files: of(aHeic()) }
    const stranger = await aTalkingCase()
    expect(await tried(here.hege, beginThread, { ...asked, caseId: randomUUID() })).toBe('hidden')
    expect(await tried(stranger.hege, beginThread, { ...asked, caseId: here.caseId })).toBe('hidden')
    expect(await outcomesOf(stranger)).toEqual(['absent'])
    expect(await outcomesOf(here)).toEqual(['absent'])
    const ended = { actor: here.hege, alive: () => Promise.resolve(false), key: randomUUID() }
    const input = { ...asked, caseId: here.caseId }
    expect(await carryOut(here.house, beginThread, { ...ended, input })).toMatchObject({ is: 'not logged in' })
    expect(await outcomesOf(here)).toEqual(['absent'])
    expect(await tried(here.hege, beginThread, input)).toBe('message.file_heic')
    expect(await outcomesOf(here)).toEqual(['absent', 'refused'])
  })
})

/** What the trail says came of beginning threads. */
const outcomesOf = async ({ database, municipality }: Here) => {
  const { rows } = await database.pool.query<{ outcome: string }>(
    "select outcome from trail where municipality_id = $1 and operation = 'message.begun' order by at, id",
    [municipality],
  )
  return rows.map(one => one.outcome)
}

it('is kept sealed, in parts bound to their places, and never changed', async () => {
  const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
  const fileId = (await filesFor(here.adviser, threadId))[0]?.id ?? ''
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(here.database, here.municipality, work)
  const parts = await act(tx => tx.selectFrom('message_file_part').selectAll().where('file_id', '=', fileId).execute())
  expect(parts.length).toBeGreaterThan(0)
  expect(parts.map(one => one.sealed).join('')).not.toContain(photo.slice(0, 40))
  const change = act(tx => tx.updateTable('message_file').set({ size: 1 }).where('id', '=', fileId).execute())
  await expect(change).rejects.toThrow(/permission denied|append-only|only be added/i)
})

it('is fetched by no list: a thread is opened with what is told of it alone', async () => {
  const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
  const replies = [
    await done(here.adviser, listThreads, { caseId: here.caseId }),
    await done(here.adviser, openThread, { caseId: here.caseId, threadId }),
    await done(here.adviser, standing, { caseId: here.caseId }),
  ]
  const asText = JSON.stringify(replies)
  expect(asText).not.toContain('content')
  expect(asText.length).toBeLessThan(4000)
})

it('is in what one of the family takes along of own data, the file itself too', async () => {
  const threadId = await withPhoto(here.hege, { employees: [here.adviser.id] })
  const gathered = (more: object) =>
    inTest(here.database, here.municipality, tx =>
      aboutThreads.gather(
        {
          ...{ tx, actor: here.hege, now: theClock.now(), newId: randomUUID, secrets: here.house.secrets },
          ...{ enqueue: async () => {}, showed: () => {}, baseUrl: '', alsoAbout: () => {}, ...more },
        },
        here.caseId,
      ),
    )
  const file = { mediaType: 'image/jpeg', shows: 'Brevet fra skolen' }
  const [kept] = await filesFor(here.hege, threadId)
  const room = { bytes: (kept?.size ?? 0) + 1 }
  const whole = [{ messages: [{ files: [{ ...file, content: expect.any(String) }] }] }]
  const named = [{ messages: [{ files: [{ ...file, content: null }] }] }]
  expect(await gathered({ room })).toMatchObject(whole)
  // What the rest of the package leaves no room for is named; so is all of it on paper, where no byte is fetched.
  expect(room.bytes).toBe(1)
  const shut = { ...here.house.secrets, open: () => expect.unreachable('the bytes were fetched') }
  expect(await gathered({ room, secrets: shut })).toMatchObject(named)
  expect(await gathered({ secrets: shut })).toMatchObject(named)
})

it('sent twice under one key is there once', async () => {
  const threadId = await begun(here, here.hege, { employees: [here.adviser.id] })
  const key = randomUUID()
  const input = {
    ...{ caseId: here.caseId, threadId, last: await lastOf(here, here.hege, threadId), words: 'Og et bilde.' },
    files: [{ content: photo }],
  }
  const first = await carryOut(here.house, sendMessage, { actor: here.hege, key, input })
  expect(first.is).toBe('done')
  expect(await carryOut(here.house, sendMessage, { actor: here.hege, key, input })).toEqual(first)
  expect(await filesFor(here.hege, threadId)).toHaveLength(1)
})
