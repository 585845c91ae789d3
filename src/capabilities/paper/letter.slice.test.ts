import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import { endOtherLogins, grantRole, tieLogin } from '../../platform/identity/index.ts'
import { inTest } from '../case/testing.ts'
import { openBrowser } from '../../platform/identity/testing-browser.ts'
import { anApp } from '../../platform/identity/testing-server.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { MOST_TRIES } from './letter-model.ts'
import { codeFrom, grouped, numberFrom } from './letter-rules.ts'
import { codeSeed, numberSeed } from './operations/letter-secrets.ts'
import { printLetter } from './operations/letter-paper.ts'
import { endLetter, listLetters, makeLetter, seeIdentity } from './operations/letters.ts'
import { redeemLetter } from './operations/redeem.ts'

const house = await aHouse()
const app = anApp(house, {
  realClock: theClock.now,
  letter: redeemLetter,
  demo: { people: async () => [], clock: { now: theClock.now, moveTo: async () => false } },
})
const aBrowser = () => openBrowser('http://localhost', (address, init) => app.request(address, init))

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
const to = ({ caseId, hege }: SharedCase) => ({ caseId, personId: hege.id })
const makes = async (lars: SharedCase) =>
  (await done(lars.act(makeLetter, lars.teacher, { ...to(lars), language: 'nb' }))).id
/** What stands on the paper, and what is told beside it. */
const secretsOf = (id: string) => ({
  code: grouped(codeFrom(codeSeed(house.secrets, id))),
  number: numberFrom(numberSeed(house.secrets, id)),
})
const session = async (browser: ReturnType<typeof aBrowser>) => {
  const answer = await browser.go('/api/session')
  return answer.status === 200 ? ((await answer.json()) as { id: string; level: string }) : answer.status
}
const wrong = (number: string) => (number === '000000' ? '111111' : '000000')

describe('a letter with a code', () => {
  it('lets in the one it is to, once, to time and place alone', async () => {
    const lars = await aSharedCase()
    const id = await makes(lars)
    const browser = aBrowser()
    const used = await browser.submit('/login/letter', secretsOf(id))
    expect(used.headers.get('location')).toBe('/familie')
    expect(await session(browser)).toMatchObject({ id: lars.hege.id, level: 'low' })
    const again = aBrowser()
    expect((await again.submit('/login/letter', secretsOf(id))).status).toBe(400)
    expect(await session(again)).toBe(401)
  })

  it('needs the number too, and a few wrong ones end it', async () => {
    const lars = await aSharedCase()
    const id = await makes(lars)
    const { code, number } = secretsOf(id)
    const browser = aBrowser()
    for (let tries = 0; tries < MOST_TRIES; tries++)
      expect((await browser.submit('/login/letter', { code, number: wrong(number) })).status).toBe(400)
    expect((await browser.submit('/login/letter', { code, number })).status).toBe(400)
    const { letters } = await done(lars.act(listLetters, lars.teacher, to(lars)))
    expect(letters).toMatchObject([{ id, state: 'ended', because: 'tries' }])
  })

  it('of two who use it at once, lets in one', async () => {
    const id = await makes(await aSharedCase())
    const answers = await Promise.all([1, 2, 3].map(() => aBrowser().submit('/login/letter', secretsOf(id))))
    expect(answers.map(one => one.status).toSorted((a, b) => a - b)).toEqual([303, 400, 400])
  })

  it('answers alike to a wrong code, a wrong number and a code that is over', async () => {
    const lars = await aSharedCase()
    const first = await makes(lars)
    const second = await makes(lars)
    const pages = await Promise.all(
      [
        { code: 'AAAA-AAAA-AAAA', number: '123456' },
        { code: '', number: '' },
        secretsOf(first),
        { ...secretsOf(second), number: wrong(secretsOf(second).number) },
      ].map(async typed => {
        const answer = await aBrowser().submit('/login/letter', typed)
        return [answer.status, await answer.text()]
      }),
    )
    expect(new Set(pages.map(one => JSON.stringify(one))).size).toBe(1)
    expect((await aBrowser().submit('/login/letter', secretsOf(second))).status).toBe(303)
  })

  it('keeps nothing that opens: neither code nor number stands in any row', async () => {
    const lars = await aSharedCase()
    const { code, number } = secretsOf(await makes(lars))
    const { rows } = await lars.database.pool.query<{ said: string }>(
      `select coalesce(string_agg(l::text, ' '), '') || coalesce((select string_agg(t::text, ' ') from trail t where t.municipality_id = $1), '')
        || coalesce((select string_agg(a::text, ' ') from answered a where a.municipality_id = $1), '') as said
       from letter l where l.municipality_id = $1`,
      [lars.municipality],
    )
    expect(rows[0]?.said.length).toBeGreaterThan(100)
    for (const secret of [code, code.replaceAll('-', ''), number]) expect(rows[0]?.said).not.toContain(secret)
  })

  it('is made, printed and ended by the holder alone; its paper for a short while by who made it', async () => {
    const lars = await aSharedCase()
    const { caseId, hege, trond } = lars
    for (const actor of [lars.colleague, lars.leader, lars.adviser, hege, trond])
      expect((await lars.act(makeLetter, actor, { ...to(lars), language: 'nb' })).is).toBe('hidden')
    for (const personId of [randomUUID(), lars.childId])
      expect(['hidden', 'refused']).toContain(
        (await lars.act(makeLetter, lars.teacher, { caseId, personId, language: 'nb' })).is,
      )
    const letterId = await makes(lars)
    const { number, base64 } = await done(lars.act(printLetter, lars.teacher, { ...to(lars), letterId }))
    expect(number).toBe(secretsOf(letterId).number)
    expect(Buffer.from(base64, 'base64').toString('latin1')).not.toContain(number)
    await aBrowser().submit('/login/letter', secretsOf(letterId))
    expect(await lars.act(printLetter, lars.teacher, { ...to(lars), letterId })).toMatchObject({
      refusal: { code: 'letter.not_printable' },
    })
  })

  it('that is lost or misused opens nothing, and the log-in by it ends at once', async () => {
    const lars = await aSharedCase()
    const id = await makes(lars)
    const browser = aBrowser()
    await browser.submit('/login/letter', secretsOf(id))
    expect(await session(browser)).toMatchObject({ level: 'low' })
    await done(lars.act(endLetter, lars.teacher, { ...to(lars), because: 'misused' }))
    expect(await session(browser)).toBe(401)
    expect(await lars.act(endLetter, lars.teacher, { ...to(lars), because: 'lost' })).toMatchObject({
      refusal: { code: 'letter.none_waits' },
    })
    // A new one is another.
    const next = await makes(lars)
    expect((await aBrowser().submit('/login/letter', secretsOf(next))).status).toBe(303)
  })

  it('opens content only when somebody has seen who the person is, and never what must be high', async () => {
    const lars = await aSharedCase()
    await done(lars.act(seeIdentity, lars.teacher, { ...to(lars), how: 'passport', words: 'Vist på skolen i dag.' }))
    const id = await makes(lars)
    const browser = aBrowser()
    await browser.submit('/login/letter', secretsOf(id))
    expect(await session(browser)).toMatchObject({ id: lars.hege.id, level: 'substantial' })
    expect((await browser.go('/api/who')).status).toBe(401)
    const { seen } = await done(lars.act(listLetters, lars.teacher, to(lars)))
    expect(seen).toMatchObject({ how: 'passport', words: 'Vist på skolen i dag.' })
  })

  it('is not for one who can log in otherwise; and is told the person in the log, and no other guardian', async () => {
    const lars = await aSharedCase()
    await makes(lars)
    const { rows } = await lars.database.pool.query(
      "select audience, not_for, actor_id from log_entry where municipality_id = $1 and kind = 'letter.made'",
      [lars.municipality],
    )
    expect(rows).toEqual([{ audience: 'not_guardian', not_for: lars.trond.id, actor_id: lars.teacher.id }])
  })

  it('is no way in any more for one who gets an own', async () => {
    const lars = await aSharedCase()
    const { municipality, hege } = lars
    const id = await makes(lars)
    const browser = aBrowser()
    await browser.submit('/login/letter', secretsOf(id))
    await inTest(lars.database, municipality, async tx => {
      const loginId = await tieLogin(tx, randomUUID, { subject: `eID ${randomUUID()}` })
      const now = theClock.now()
      await endOtherLogins(tx, { municipality, actorId: hege.id, loginId, role: 'guardian' }, now)
      const grant = { municipality, loginId, actorId: hege.id, name: 'Hege', place: 'Veikryss', from: now } as const
      await grantRole(tx, randomUUID, { ...grant, kind: 'family', role: 'guardian' })
    })
    expect(await session(browser)).toBe(401)
    expect(await lars.act(makeLetter, lars.teacher, { ...to(lars), language: 'nb' })).toMatchObject({
      refusal: { code: 'letter.can_log_in' },
    })
  })
})
