import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailServer } from '../../src/capabilities/meeting/testing.ts'
import { rests } from './going.ts'
import { byKeyboard, byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own, Visit } from './running.ts'

const PHONE = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
/** Milliseconds that a server and two browsers may take on a slow machine. */
const SOON = { timeout: 60_000 }
const headers = () => ({ 'x-samspor': '1', 'idempotency-key': randomUUID() })
const idOf = async (page: Page) => ((await (await page.request.get('/api/session')).json()) as { id: string }).id

describe.skipIf(chromiumPath === undefined)('what somebody is told', () => {
  let samspor: Own
  let post: Awaited<ReturnType<typeof aMailServer>>
  let [hege, trond, mona] = [] as unknown as [Visit, Visit, Visit]
  beforeAll(async () => {
    post = await aMailServer()
    samspor = await ownSamspor({ smtpUrl: post.url })
    ;[hege, trond, mona] = await Promise.all([
      samspor.as('hege', '/familie', PHONE),
      samspor.as('trond', '/familie/varsler', PHONE),
      samspor.as('mona', '/varsler'),
    ])
  }, 180_000)
  afterAll(async () => {
    await samspor?.stop()
    await post?.close()
  })

  const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Vars(ler|el)/ })
  const unread = async (page: Page) => Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0)
  /** What somebody was mailed about the meeting, without its entry in the calendar. */
  const noticesTo = (who: string) =>
    post.received
      .filter(({ to, raw }) => to.startsWith(`${who}@`) && !raw.includes('text/calendar') && /m=C3=B8te/.test(raw))
      .map(({ raw }) => raw)
  /** Lets so many hours go by, and each hour's work be done. */
  const forward = async (hours: number) => {
    const { now } = (await (await fetch(`${samspor.base}/demo/clock`)).json()) as { readonly now: string }
    const to = new Date(Date.parse(now) + hours * 3_600_000).toISOString()
    const headers = { 'content-type': 'application/json' }
    await fetch(`${samspor.base}/demo/clock`, { method: 'POST', headers, body: JSON.stringify({ now: to }) })
  }

  /** Chooses how one is told of meetings, by keyboard. */
  const chooses = async (page: Page, when: string, picture: string) => {
    const hers = byKeyboard(page)
    await hers.press(page.getByRole('button', { name: 'Hvordan vil du varsles?' }))
    await hers.choose(page.getByRole('group', { name: 'Møter og referater' }).getByRole('radio', { name: when }))
    await isWell(page, picture)
    await hers.press(page.getByRole('button', { name: 'Lagre' }))
    await page.getByText('Lagret. Slik varsler vi deg nå.').waitFor()
  }

  /** Siv calls a meeting about Lars; answers when the server has said yes. */
  const sivCallsAMeeting = async () => {
    const siv = await samspor.as('siv', '/barn')
    await siv.page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
    await siv.page.waitForURL(/\/barn\/[^/]+\/na$/)
    const caseId = new URL(siv.page.url()).pathname.split('/')[2] ?? ''
    const called = await siv.page.request.post(`/api/cases/${caseId}/meetings`, {
      headers: headers(),
      data: {
        ...{ kind: 'cooperation', purpose: 'Snakke om leksene til Lars', place: 'Rom 4' },
        ...{ on: '2026-12-03', from: '09:00', to: '10:00', minutesBy: await idOf(siv.page) },
        chosen: [{ kind: 'employee', personId: await idOf(mona.page) }],
        agenda: [{ words: 'Leksene', because: 'own', sourceId: null }],
      },
    })
    expect({ status: called.status(), said: called.ok() ? '' : await called.text() }).toEqual({ status: 200, said: '' })
    await siv.close()
  }

  test('can be chosen: only in the inbox, or gathered once a day', async () => {
    await chooses(trond.page, 'Bare her', 'varsler-valg-telefon')
    await chooses(mona.page, 'Samlet én gang om dagen', 'varsler-valg')
    for (const [{ page }, when] of [
      [trond, 'inbox'],
      [mona, 'digest'],
    ] as const) {
      const kept = (await (await page.request.get('/api/notices/choice')).json()) as { habits: { when: object } }
      expect(kept.habits.when).toEqual({ meetings: when })
    }
  })

  test('stands beside the bell at once, and is mailed at once to who chose nothing', async () => {
    const { page } = hege
    // She is asked what she thinks of a measure when the day begins; that is read first.
    const list = async () =>
      (await page.request.get('/api/notices?show=unread')).json() as Promise<{ notices: { id: string }[] }>
    await expect.poll(async () => (await list()).notices.length, SOON).toBeGreaterThan(0)
    const ids = (await list()).notices.map(one => one.id)
    expect((await page.request.post('/api/notices/read', { headers: headers(), data: { ids } })).status()).toBe(200)
    await sivCallsAMeeting()
    await page.goto('/familie')
    await expect.poll(() => unread(page), SOON).toBe(1)
    await forward(1)
    await expect.poll(() => noticesTo('hege').length, SOON).toBe(1)
    expect(['trond', 'mona'].flatMap(noticesTo)).toEqual([])
  })

  test('leads to where it is answered, and is then read', async () => {
    const { page } = hege
    await byMouse(page).press(bell(page))
    const row = page.getByRole('listitem').filter({ hasText: 'Lars: Du er invitert til et møte' }).first()
    await row.getByText('Ulest').waitFor()
    await rests(page)
    await isWell(page, 'varsler-telefon')
    await byMouse(page).press(row.getByRole('link', { name: /^Åpne/ }))
    await page.waitForURL(/\/familie\/moter/)
    await page.getByText('Snakke om leksene til Lars').first().waitFor()
    await expect.poll(() => unread(page), SOON).toBe(0)
  })

  test('is gathered until the hour that was chosen; each mail has one receiver, kind and deadline, and nothing of whom', async () => {
    await forward(22)
    expect(noticesTo('mona')).toEqual([])
    await forward(1)
    await expect.poll(() => noticesTo('mona').length, SOON).toBe(1)
    for (const raw of [...noticesTo('hege'), ...noticesTo('mona')]) {
      expect(raw.match(/^To: .*$/gm)).toHaveLength(1)
      expect(raw).toMatch(/Svar innen \d\d\.\d\d\.2026/)
      // Its own address stands where a mail's receiver does, and nowhere else.
      const said = raw.replace(/^(To|Message-ID): .*$/gm, '')
      expect(said).not.toMatch(/Lars|Siv|Berge|Mona|Hege|Trond|lekse|Lia|skole|barn|PPT|Rom 4/i)
    }
    expect(noticesTo('trond')).toEqual([])
    for (const { page } of [trond, mona]) {
      await page.reload()
      await page.getByText('Lars: Du er invitert til et møte').first().waitFor()
    }
    await isWell(mona.page, 'varsler')
    const readAll = mona.page.getByRole('button', { name: 'Merk alle som lest' })
    await byKeyboard(mona.page).press(readAll)
    await readAll.waitFor({ state: 'hidden' })
    await expect.poll(() => mona.page.evaluate('document.activeElement.tagName'), SOON).not.toBe('BODY')
    expect([hege, trond, mona].map(one => one.complaints)).toEqual([[], [], []])
  })
})
