import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WIDTHS, actingIn } from './acting.ts'
import { readAnswers } from './going.ts'
import { byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

/** Where the parents live; neither street is ever on its way to anybody. */
const STREETS = /Sjøgata|Møllevegen/

describe.skipIf(chromiumPath === undefined).each([WIDTHS[0]])('story 2, Lars: two homes, one child; $on', widths => {
  const picture = (name: string) => `story-2-${widths.staff.width}-${name}`
  let samspor: Own
  let lars = ''
  const told: { who: string; from: string }[] = []
  const looked = new Set<string>()
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())

  /** Every answer that comes to anybody's browser is read for streets. */
  const { as } = actingIn(
    () => samspor,
    widths,
    (page, who) =>
      readAnswers(page, ({ pathname: from }, text) => {
        looked.add(who)
        if (STREETS.test(text)) told.push({ who, from })
      }),
  )
  const row = (page: Page, service: string) => page.getByRole('row', { name: new RegExp(`^${service}`) })

  test('Siv sees that the parents disagree about the family centre, and who has said what', async () => {
    await as('siv', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Lars' }).waitFor()
      lars = `/barn/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
      await page.getByRole('link', { name: 'Team og samtykke' }).click()
      await row(page, 'Familievernkontoret').getByText('Hege: ja · Trond: nei').first().waitFor()
      expect(await row(page, 'Helsestasjonen').getByText('Ja', { exact: true }).count()).toBe(4)
      expect(await row(page, 'Helsestasjonen').getByText('Hege: ja · Trond: nei').count()).toBe(1)
      await isWell(page, picture('team'))
    })
  })

  test('the family centre, to which one of them said no, sees nothing', async () => {
    await as('turid', '/barn', async page => {
      await page.goto(lars)
      await page.getByText('Vi finner ikke denne siden').first().waitFor()
      expect(await page.getByText('Lars').count()).toBe(0)
    })
  })

  test('the school nurse sees what both said yes to, and nothing about his home', async () => {
    await as('mona', '/', async page => {
      await page.goto(`${lars}/plan`)
      await page.getByRole('heading', { name: 'En rolig time hos helsesykepleier' }).waitFor()
      expect(await page.getByText('hos far').count()).toBe(0)
      await page.goto(`${lars}/logg`)
      await page.getByText('En rolig time hos helsesykepleier').first().waitFor()
      expect(await page.getByText('hos far').count()).toBe(0)
    })
  })

  describe('no sharing across services before both have answered yes, for that service and topic', () => {
    const invited = (page: Page) => page.getByText('Venter på hvem det blir')
    const invite = async (page: Page) => {
      await page.getByRole('link', { name: 'Hvem er med' }).click()
      await page.getByRole('button', { name: 'Inviter noen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Hvilken tjeneste?').selectOption('PPT')
      await dialog.getByRole('button', { name: 'Send invitasjonen' }).click()
    }
    const answersYes = (who: string) =>
      as(who, '/familie', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('link', { name: 'Les og svar' }))
        await page.getByRole('heading', { level: 1, name: 'Kan PPT få vite dette om Lars?' }).waitFor()
        // Nothing is chosen beforehand.
        expect(await page.getByRole('main').locator('input:checked').count()).toBe(0)
        for (const topic of ['Mål og tiltak', 'Hverdagen'])
          await his.choose(page.getByRole('group', { name: topic }).getByLabel('Ja, del det', { exact: true }))
        await isWell(page, picture(`samtykke-${who}`))
        await his.press(page.getByRole('button', { name: 'Send svaret mitt' }))
        await page.getByRole('heading', { name: 'Kan PPT få vite dette om Lars?' }).waitFor({ state: 'hidden' })
      })

    test('Siv asks both; PPT cannot be invited yet', async () => {
      await as('siv', `${lars}/team`, async page => {
        const hers = byMouse(page)
        await hers.press(page.getByRole('button', { name: 'Be om samtykke' }))
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Hvilken tjeneste?').selectOption('PPT')
        await hers.choose(dialog.getByLabel('Mål og tiltak'))
        await hers.choose(dialog.getByLabel('Hverdagen'))
        await dialog.getByLabel('Hva skal det brukes til?').selectOption('Å gi råd til dem som hjelper')
        await hers.write(dialog.getByLabel('Hvorfor spør dere?'), 'Så PPT kan gi råd om friminuttene.')
        await isWell(page, picture('be-om-samtykke'))
        await hers.press(dialog.getByRole('button', { name: 'Send spørsmålet' }))
        await row(page, 'PPT').getByText('på Hege og Trond').first().waitFor()
        await invite(page)
        await page.getByRole('dialog').getByRole('alert').waitFor()
        expect(await invited(page).count()).toBe(0)
      })
    })

    test('Hege says yes: still nobody of PPT can be invited', async () => {
      await answersYes('hege')
      await as('siv', `${lars}/team`, async page => {
        await row(page, 'PPT').getByText('på Trond', { exact: true }).first().waitFor()
        await invite(page)
        await page.getByRole('dialog').getByRole('alert').waitFor()
        expect(await invited(page).count()).toBe(0)
      })
    })

    test('Trond says yes: now it opens, for the two topics and no other', async () => {
      await answersYes('trond')
      await as('siv', `${lars}/team`, async page => {
        await row(page, 'PPT').getByText('Ja', { exact: true }).first().waitFor()
        expect(await row(page, 'PPT').getByText('Ja', { exact: true }).count()).toBe(2)
        expect(await row(page, 'PPT').getByText('Ikke spurt').count()).toBe(3)
        await invite(page)
        await invited(page).waitFor()
      })
    })
  })

  test('each parent sees the case computed for him or her', async () => {
    const answers = (who: string) =>
      as(who, '/familie/innsyn', async page => {
        await page.getByRole('heading', { name: 'Det du har svart før' }).waitFor()
        const centre = page.getByRole('region', { name: 'Familievernkontoret' })
        await isWell(page, picture(`innsyn-${who}`))
        return centre.innerText()
      })
    const [hers, his] = [await answers('hege'), await answers('trond')]
    expect(hers).toContain('Ja')
    expect(hers).toContain('Trond har sagt nei')
    expect(his).toContain('Nei')
    expect(his).not.toContain('Trond')
  })

  test('a parent is responsible for a measure and evaluates it in the portal; the other is not asked', async () => {
    await as('hege', '/familie/plan', async page => {
      await page.getByRole('heading', { name: 'Pakke sekken kvelden før, hos far' }).waitFor()
      expect(await page.getByRole('button', { name: 'Send det til hjelperne' }).count()).toBe(0)
    })
    await as('trond', '/familie', async page => {
      const his = byMouse(page)
      await his.press(page.getByRole('link', { name: 'Si hvordan det går' }))
      const sack = page.getByRole('region', { name: 'Pakke sekken kvelden før, hos far' })
      const group = (name: string) => sack.getByRole('group', { name })
      await his.choose(group('Hvordan har det gått for dere?').getByLabel('Bra'))
      await his.choose(group('Hjelper det Lars?').getByLabel('Hjelper', { exact: true }))
      await his.choose(group('Hva synes Lars?').getByLabel('Litt'))
      await his.write(sack.getByRole('textbox'), 'Vi pakker mens vi hører på radio.')
      await isWell(page, picture('trond-evaluerer'))
      await his.press(sack.getByRole('button', { name: 'Send det til hjelperne' }))
      await page.getByText('Det er sendt.').waitFor()
      // Choosing to go there, three answers, words, and sending: nothing that is not an answer.
      expect(his.counted()).toBeLessThanOrEqual(6)
    })
    await as('siv', `${lars}/plan`, async page => {
      const sack = page.getByRole('region', { name: 'Pakke sekken kvelden før, hos far' })
      await sack.getByText('Vi pakker mens vi hører på radio.').waitFor()
      expect(await sack.getByText(/Sist dere så på det/).count()).toBe(1)
    })
  })

  test('Trond’s disagreement with the minutes is recorded beside them, not overwritten', async () => {
    const his = 'Jeg sa at bråket begynner i friminuttene.'
    const minutes = 'Uroen er størst de dagene Lars bytter hjem.'
    await as('siv', `${lars}/moter`, async page => {
      await page.getByRole('link', { name: /^Åpne møtet/ }).click()
      await page.getByText(minutes).first().waitFor()
      await page.getByText(his).waitFor()
      expect(await page.getByText('Versjon 1, skrevet av Siv Berge').count()).toBe(1)
      await isWell(page, picture('referat'))
    })
    // The minutes stand in one place, and from the plan there is a way to it.
    await as('hege', '/familie/plan', async page => {
      await page.getByRole('link', { name: 'Se møtene' }).click()
      await page.getByText(minutes).first().waitFor()
      expect(await page.getByText('Trond Nilsen: uenig i noe').count()).toBe(1)
      expect(await page.getByText(his).count()).toBe(0)
    })
  })

  test('Hege’s address is never shown to Trond, nor the other way, nor to anybody else', async () => {
    await as('siv', `${lars}/logg`, page =>
      page.getByRole('heading', { name: 'Logg', exact: true, level: 2 }).waitFor(),
    )
    for (const who of ['hege', 'trond'])
      for (const path of ['/familie', '/familie/hjelpere', '/familie/plan', '/familie/innsyn', '/familie/moter'])
        await as(who, path, page => page.getByRole('heading', { level: 1 }).waitFor())
    expect([...looked].toSorted()).toEqual(['hege', 'mona', 'siv', 'trond', 'turid'])
    expect(told).toEqual([])
  })
})
