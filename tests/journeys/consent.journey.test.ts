import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { byMouse, isWell, moveClockTo } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

interface Grid {
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly services: readonly { readonly id: string; readonly name: string }[]
  readonly purposes: readonly { readonly id: string }[]
}

describe.skipIf(chromiumPath === undefined)('a consent is as easy to refuse as to give', () => {
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)

  /** Siv, who holds, asks both parents about one service. */
  const asks = (service: RegExp, validTo = '2027-05-20') =>
    as('siv', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      const caseId = new URL(page.url()).pathname.split('/')[2] ?? ''
      const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
      const grid = (await (await page.request.get(`/api/cases/${caseId}/sharing`, { headers })).json()) as Grid
      const serviceId = [...grid.others, ...grid.services].find(one => service.test(one.name))?.id
      const sent = await page.request.post(`/api/cases/${caseId}/consent/requests`, {
        headers,
        data: {
          ...{ serviceId, topics: ['plan', 'everyday'], purpose: grid.purposes[0]?.id },
          ...{ why: 'Så de kan gi råd om friminuttene.', validTo },
        },
      })
      expect(sent.status()).toBe(200)
    })

  /** From Hjem to an answer that is sent: how many things were done. */
  const answers = (said: 'Ja, del det' | 'Nei, ikke del', who = 'hege') =>
    as(who, '/familie', async page => {
      const hers = byMouse(page)
      await hers.press(page.getByRole('link', { name: 'Les og svar' }))
      const asked = page.getByRole('heading', { level: 1, name: /^Kan .+ få vite dette om Lars\?$/ })
      await asked.waitFor()
      const main = page.getByRole('main')
      // Nothing is chosen beforehand, and what a no closes stands before the first choice.
      expect(await main.locator('input:checked').count()).toBe(0)
      const yOf = async (what: ReturnType<Page['locator']>) => (await what.first().boundingBox())?.y ?? 0
      expect(await yOf(page.getByRole('heading', { name: 'Hvis du sier nei' }))).toBeLessThan(
        await yOf(main.getByRole('radio')),
      )
      const label = (words: string) => main.locator('label', { hasText: words }).first().boundingBox()
      const [yes, no] = [await label('Ja, del det'), await label('Nei, ikke del')]
      expect({ wide: yes?.width, high: yes?.height }).toEqual({ wide: no?.width, high: no?.height })
      for (const topic of ['Mål og tiltak', 'Hverdagen'])
        await hers.choose(page.getByRole('group', { name: topic }).getByLabel(said, { exact: true }))
      await hers.press(page.getByRole('button', { name: 'Send svaret mitt' }))
      await asked.waitFor({ state: 'hidden' })
      return hers.counted()
    })

  test('a yes that soon ends is a row on Hjem, and one press says it again', async () => {
    await asks(/^Utekontakten$/, '2026-12-14')
    for (const who of ['hege', 'trond']) await answers('Ja, del det', who)
    await as('hege', '/familie', async page => {
      // The day after: said again on the day it was given, it would hold no longer.
      await moveClockTo(page, '2026-11-25')
      await page.reload()
      const hers = byMouse(page)
      const outreach = page.getByRole('region', { name: /^Ja-et ditt til Utekontakten går ut/ })
      await outreach.getByText('Vil du ikke forlenge, trenger du ikke gjøre noe.').waitFor()
      await isWell(page, 'samtykke-forleng')
      await hers.press(outreach.getByRole('button', { name: /^Forleng til/ }))
      await outreach.waitFor({ state: 'hidden' })
      expect(hers.counted()).toBe(1)
    })
  })

  test('a yes and a no take the same number of presses, and look the same', async () => {
    await asks(/^PPT$/)
    const yes = await answers('Ja, del det')
    await asks(/^NAV/)
    const no = await answers('Nei, ikke del')
    expect({ yes, no }).toEqual({ yes: 4, no: 4 })
  })

  test('to take a yes back takes fewer presses than to give it, and what closes stands before', async () => {
    await as('hege', '/familie/innsyn', async page => {
      const hers = byMouse(page)
      const ppt = page.getByRole('region', { name: 'PPT' })
      await hers.press(ppt.getByRole('button', { name: 'Endre svaret til PPT' }))
      await ppt.getByRole('heading', { name: 'Hvis du sier nei' }).waitFor()
      await isWell(page, 'samtykke-endre')
      await hers.press(ppt.getByRole('button', { name: 'Steng alt for PPT nå' }))
      await ppt.getByText('Nei', { exact: true }).first().waitFor()
      expect(await ppt.getByText('Ser ingenting.').count()).toBe(1)
      expect(hers.counted()).toBeLessThanOrEqual(2)
      // What was given while it was open can still be read.
      await hers.press(page.getByRole('button', { name: 'Se hva Helsestasjonen har kunnet lese' }))
      await page
        .getByText(/Dette kunne Helsestasjonen lese|Når det var åpent/)
        .first()
        .waitFor()
    })
  })

  test('another’s no says what is not shared, and with whom', async () => {
    await as('hege', '/familie/innsyn', async page => {
      const centre = page.getByRole('region', { name: 'Familievernkontoret' })
      await centre.waitFor()
      expect(await centre.innerText()).toMatch(
        /Trond har sagt nei\. Derfor ser Familievernkontoret ikke .*mål og tiltak/,
      )
    })
  })
})
