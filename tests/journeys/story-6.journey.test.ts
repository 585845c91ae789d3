import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WIDTHS, actingIn } from './acting.ts'
import { byKeyboard, byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

describe.skipIf(chromiumPath === undefined).each([WIDTHS[1]])('story 6, one family and three demands; $on', widths => {
  const picture = (name: string) => `story-6-${widths.family.width}-${name}`
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor, widths)

  const day = (page: Page, name: RegExp) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })

  test('Leyla comes from Hjem to one week with all three children, in two presses', async () => {
    await as('leyla', '/familie', async page => {
      const hers = byMouse(page)
      await page.getByRole('heading', { name: 'Uka', exact: true }).waitFor()
      await isWell(page, picture('hjem'))
      await hers.press(page.getByRole('link', { name: 'Se hele uka' }))
      await page.getByRole('heading', { level: 1, name: 'Uka di' }).waitFor()
      expect(hers.counted()).toBeLessThanOrEqual(2)
      await page.getByText('Maryam, Omar og Zahra', { exact: true }).waitFor()
      await page.getByRole('heading', { name: '23. november til 29. november' }).waitFor()
      await isWell(page, picture('uka'))
    })
  })

  test('what she wants stands first, in her own words', async () => {
    await as('leyla', '/familie/uke', async page => {
      await page.getByRole('heading', { name: 'Det du vil' }).waitFor()
      const first = page.getByRole('main').getByRole('region').first()
      const words = await first.innerText()
      expect(words).toContain('Det du vil')
      for (const want of ['Jeg vil ha tid til alle tre.', 'Vi trenger større plass.', 'Jeg vil jobbe når Zahra'])
        expect(words).toContain(want)
    })
  })

  test('each day has its things, for whom, and free days are said to be free', async () => {
    await as('leyla', '/familie/uke', async page => {
      const friday = day(page, /Fredag 27\. november/)
      await friday.getByText('Plass til oss alle').waitFor()
      expect(await friday.getByText('For Zahra').count()).toBe(1)
      expect(await day(page, /Tirsdag 24\. november/).innerText()).toMatch(
        /i dag[\s\S]*17\.30 til 18\.30[\s\S]*Fotball/,
      )
      expect(await day(page, /Lørdag 28\. november/).innerText()).toContain('Ingenting avtalt.')
    })
  })

  test('two things at once stand together with a way out: a course and a talk on the same Wednesday', async () => {
    await as('leyla', '/familie/uke', async page => {
      await page.getByText('Én ting går ikke opp. Vi hjelper deg å flytte på den.').waitFor()
      const wednesday = day(page, /Onsdag 25\. november/)
      const words = await wednesday.innerText()
      expect(words).toMatch(/Kurs hos NAV[\s\S]*Samtale på BUP[\s\S]*Du kan ikke være to steder\./)
      const hers = byKeyboard(page)
      await hers.press(wednesday.getByRole('link', { name: 'Be om en annen tid' }))
      await page.getByRole('heading', { level: 1, name: /Møter|møter/ }).waitFor()
    })
  })

  test('what each asks for is told with how much it is, and that it is more than a family should manage', async () => {
    await as('leyla', '/familie/uke', async page => {
      const asked = page.getByRole('region', { name: /Dette blir du bedt om/ })
      const words = await asked.innerText()
      expect(words).toMatch(/Du gjør dette · For Zahra · 6 timer i uka/)
      expect(words).toMatch(/BUP ber om det · For Omar · 1 time i uka/)
      expect(words).toMatch(/Barneverntjenesten ber om det · For Maryam · 1 time i uka/)
      expect(words).toContain('Til sammen er det 8 timer i uka.')
      expect(words).toContain('Det er ikke din feil.')
    })
  })

  test('Per is named once, and holds for all three; each of the others with whom they help', async () => {
    await as('leyla', '/familie/uke', async page => {
      const around = await page.getByRole('region', { name: /Folk rundt dere/ }).innerText()
      expect(around.match(/Per Lunde/g)).toHaveLength(1)
      expect(around).toContain('Holder pinnen for Maryam, Omar og Zahra')
      expect(around).toMatch(/Are Myhre[\s\S]*Hjelper Omar/)
      expect(around).toMatch(/Hanne Moe[\s\S]*Hjelper Maryam/)
    })
  })

  test('another week has its own things', async () => {
    await as('leyla', '/familie/uke', async page => {
      await byMouse(page).press(page.getByRole('button', { name: 'Neste uke' }))
      await page.getByRole('heading', { name: '30. november til 6. desember' }).waitFor()
      expect(await page.getByText('Plass til oss alle').count()).toBe(0)
    })
  })

  test('each service sees one child, and no week over all of them', async () => {
    for (const [who, child] of [
      ['are', 'Omar'],
      ['hanne', 'Maryam'],
    ] as const)
      await as(who, '/barn', async page => {
        await page.getByRole('main').getByText(child, { exact: false }).first().waitFor()
        const words = await page.getByRole('main').innerText()
        for (const other of ['Omar', 'Maryam', 'Zahra'].filter(one => one !== child)) expect(words).not.toContain(other)
        expect((await page.request.get('/api/family/week')).status()).toBe(404)
      })
  })

  test('Per sees, before anybody presses, that one measure alone is more than the week holds', async () => {
    await as('per', '/', async page => {
      const gap = page.getByText(/Tiltakene krever mye av familien/).first()
      await gap.waitFor()
      expect(await gap.isVisible()).toBe(true)
      await isWell(page, `story-6-${widths.staff.width}-min-dag`)
    })
  })
})
