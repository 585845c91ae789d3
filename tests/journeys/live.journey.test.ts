import { randomUUID } from 'node:crypto'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClockTo } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

/** The two seconds that are promised are held by `live.slice.test.ts`; here two browsers and a server share the machine. */
const SOON = 15_000

describe.skipIf(chromiumPath === undefined)('two people on one case', () => {
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())

  const opensLars = async (person: string, tab: string, child = /Lars/) => {
    const visit = await samspor.as(person, '/barn')
    await visit.page.getByRole('main').getByRole('link', { name: child }).first().click()
    await visit.page.waitForURL(/\/barn\/[^/]+\/na$/)
    await visit.page.goto(visit.page.url().replace(/na$/, tab))
    await visit.page.getByRole('heading', { level: 1 }).waitFor()
    return visit
  }
  const writes = async (page: Page, words: string) => {
    const field = page.getByRole('textbox', { name: /Hva/ })
    await field.fill(words)
    return field
  }
  const note = (page: Page, words: string) => page.getByRole('main').getByText(words)

  test('see what the other saves, without doing anything', async () => {
    const [siv, mona] = [await opensLars('siv', 'logg'), await opensLars('mona', 'logg')]
    await writes(siv.page, 'Lars ville lese høyt i dag.')
    await siv.page.getByRole('button', { name: 'Skriv i loggen' }).click()
    await note(siv.page, 'Lars ville lese høyt').waitFor()
    await note(mona.page, 'Lars ville lese høyt').waitFor({ timeout: SOON })
    expect([siv.complaints, mona.complaints]).toEqual([[], []])
    await Promise.all([siv.close(), mona.close()])
  })

  test('are not disturbed while they write: they are told, and see it when they have saved', async () => {
    const [siv, mona] = [await opensLars('siv', 'logg'), await opensLars('mona', 'logg')]
    const field = await writes(mona.page, 'Timen hos meg var rolig.')
    await writes(siv.page, 'Fotballen gikk fint.')
    await siv.page.getByRole('button', { name: 'Skriv i loggen' }).click()
    await mona.page.getByText('Noen har lagret noe nytt her').waitFor({ timeout: SOON })
    expect(await field.inputValue()).toBe('Timen hos meg var rolig.')
    expect(await note(mona.page, 'Fotballen gikk fint.').count()).toBe(0)
    await mona.page.getByRole('button', { name: 'Skriv i loggen' }).click()
    await note(mona.page, 'Fotballen gikk fint.').waitFor()
    await note(mona.page, 'Timen hos meg var rolig.').waitFor()
    await expect.poll(() => mona.page.getByText('Noen har lagret noe nytt her').count(), { timeout: SOON }).toBe(0)
    await Promise.all([siv.close(), mona.close()])
  })

  test('have one line for each page, also when they go from page to page', async () => {
    const visit = await samspor.as('siv', '/')
    const lines = new Set<Request>()
    visit.page.on('request', one => (one.url().includes('/api/live/') ? lines.add(one) : undefined))
    for (const ending of ['requestfinished', 'requestfailed'] as const)
      visit.page.on(ending as 'requestfinished', one => lines.delete(one))
    const open = () => [...lines].map(one => new URL(one.url()).pathname.replace(/[^/]+$/, ''))
    await visit.page.getByRole('navigation').getByRole('link', { name: 'Barna mine' }).first().click()
    await visit.page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
    await visit.page.waitForURL(/\/na$/)
    await expect.poll(open, { timeout: SOON }).toEqual(['/api/live/cases/'])
    await visit.page.getByRole('navigation').getByRole('link', { name: 'Min dag' }).first().click()
    await expect.poll(open, { timeout: SOON }).toEqual(['/api/live/'])
    await visit.close()
  })

  test('see at once what a colleague changes in a concern, and may look before their own words are saved', async () => {
    const kari = await samspor.as('kari', '/undring/ny')
    await kari.page.getByLabel('Navnet på barnet').fill('Noor')
    await kari.page.getByRole('button', { name: /^Noor/ }).click()
    await kari.page.getByLabel('Det du har sett og hørt').fill('Satt alene i frileken.')
    await kari.page.getByRole('button', { name: 'Del med Berit Nygård' }).click()
    await kari.page.getByRole('heading', { level: 1, name: 'Undring om Noor' }).waitFor()
    const address = new URL(kari.page.url()).pathname
    const leader = await samspor.as('berit', address)
    const said = leader.page.getByLabel('Hva sier familien?')
    await said.fill('Mor kjenner det igjen.')
    await kari.page.getByRole('button', { name: 'Endre teksten' }).click()
    await kari.page.getByLabel('Det du har sett og hørt').fill('Satt alene i frileken, to dager på rad.')
    const now = leader.page.getByRole('button', { name: 'Vis det nye nå' })
    if (await now.isVisible()) await now.click()
    await kari.page.getByRole('button', { name: 'Lagre endringen' }).click()
    await now.waitFor({ timeout: SOON })
    expect(await leader.page.getByText('to dager på rad').count()).toBe(0)
    await now.click()
    await leader.page.getByText('to dager på rad').waitFor()
    expect(await said.inputValue()).toBe('Mor kjenner det igjen.')
    expect([kari.complaints, leader.complaints]).toEqual([[], []])
    await Promise.all([kari.close(), leader.close()])
  })

  const idOf = async (page: Page) => ((await (await page.request.get('/api/session')).json()) as { id: string }).id
  /** Writes by the interface, and answers what came of it. */
  const posts = async <R>(page: Page, path: string, data: object): Promise<R> => {
    const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
    const answer = await page.request.post(`/api/${path}`, { headers, data })
    expect({ path, status: answer.status(), said: answer.ok() ? '' : await answer.text() }).toMatchObject({
      status: 200,
    })
    return (await answer.json()) as R
  }
  interface Opened {
    readonly version: number
    readonly agenda: readonly { readonly id: string }[]
  }

  test('keep the minutes they write on Nå when another saves some first, beside them and after the page is left', async () => {
    const [anne, are] = [await opensLars('anne', 'na', /Jonas/), await opensLars('are', 'logg', /Jonas/)]
    const caseId = new URL(anne.page.url()).pathname.split('/')[2] ?? ''
    const { id: meetingId } = await posts<{ id: string }>(anne.page, `cases/${caseId}/meetings`, {
      ...{ kind: 'cooperation', purpose: 'Snakke om leksene', place: 'Rom 4' },
      ...{ on: '2026-12-03', from: '09:00', to: '10:00', minutesBy: await idOf(anne.page) },
      chosen: [{ kind: 'employee', personId: await idOf(are.page) }],
      agenda: [{ words: 'Leksene', because: 'own', sourceId: null }],
    })
    for (const stepId of ['2.5', '2.2']) {
      const { version } = (await (await anne.page.request.get(`/api/cases/${caseId}`)).json()) as Opened
      await posts(anne.page, `cases/${caseId}/step`, { caseId, version, stepId })
    }
    await moveClockTo(anne.page, '2026-12-04')
    await anne.page.goto(`/barn/${caseId}/na`)
    const field = anne.page.getByLabel(/^1. Leksene/)
    await field.fill('Jonas leser høyt hver kveld.')
    const opened = (await (await are.page.request.get(`/api/meetings/${meetingId}`)).json()) as Opened
    await posts(are.page, `cases/${caseId}/meetings/${meetingId}/minutes`, {
      ...{ caseId, version: opened.version, attended: [] },
      items: opened.agenda.map(({ id }) => ({ agendaItemId: id, words: 'Vi deler leksene i to.' })),
    })
    await anne.page.getByRole('button', { name: 'Vis det nye nå' }).click({ timeout: SOON })
    await anne.page.getByText('En annen har lagret mens du skrev').waitFor({ timeout: SOON })
    expect(await field.inputValue()).toBe('Jonas leser høyt hver kveld.')
    await anne.page.goto(`/mote/${meetingId}`)
    await anne.page.getByText('Vi deler leksene i to.').waitFor()
    await expect.poll(() => field.inputValue(), { timeout: SOON }).toBe('Jonas leser høyt hver kveld.')
    await anne.page.getByRole('button', { name: 'Behold mitt, og skriv hvorfor' }).click()
    await anne.page.getByLabel('Hvorfor retter du det?').fill('Det manglet.')
    await anne.page.getByRole('button', { name: 'Lagre referatet og spør familien' }).click()
    await anne.page.getByText('Rettet fordi: Det manglet.').waitFor()
    expect(await field.count()).toBe(0)
    await Promise.all([anne.close(), are.close()])
  })
})
