import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPdf, aPhoto } from '../../src/platform/files/testing.ts'
import { rests } from './going.ts'
import { byKeyboard, byMouse, forward, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own, Visit } from './running.ts'

const PHONE = { viewport: { width: 390, height: 780 } } as const
const NARROW = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
/** Milliseconds that a server and two browsers may take on a slow machine. */
const SOON = { timeout: 60_000 }
const ASKED = 'Lars sover dårlig før mandag. Kan vi snakke om det?'
const LETTER = 'Brevet fra skolen'
const ANSWERED = 'Ja. Jeg ringer deg i ettermiddag.'

describe.skipIf(chromiumPath === undefined)('messages between a mother and a teacher', () => {
  let samspor: Own
  let hege: Visit
  beforeAll(async () => {
    samspor = await ownSamspor()
    hege = await samspor.as('hege', '/familie/meldinger', PHONE)
  }, 180_000)
  afterAll(async () => samspor?.stop())

  const says = (page: Page, words: string | RegExp) => page.getByRole('main').getByText(words)
  test('are written on a phone, with who reads them and when there is an answer said before', async () => {
    const { page } = hege
    const hers = byMouse(page)
    await hers.press(page.getByRole('button', { name: 'Skriv en melding' }))
    await hers.choose(page.getByRole('checkbox', { name: /^Siv/ }))
    await says(page, 'Dette kan leses av').waitFor()
    await says(page, 'Meldinger leses ikke hele døgnet').waitFor()
    await hers.write(page.getByRole('textbox', { name: 'Overskrift' }), 'Om søvn')
    await hers.write(page.getByRole('textbox', { name: 'Melding', exact: true }), ASKED)
    const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }
    const chooses = page.locator('input[type=file][multiple]')
    await chooses.setInputFiles([photo, photo])
    await page.getByRole('button', { name: 'Ta bort Bilde 2' }).click()
    await says(page, 'Bilde 2 er tatt bort.').waitFor()
    await page.getByRole('textbox', { name: 'Hva er dette?' }).fill(LETTER)
    await page.getByRole('img', { name: LETTER }).waitFor()
    await isWell(page, 'messages-new-phone')
    await hers.press(page.getByRole('button', { name: 'Send', exact: true }))
    await page.getByRole('link', { name: /Om søvn/ }).waitFor()
    expect(hers.counted()).toBeLessThanOrEqual(6)
  })

  test('are opened from the notice and answered by keyboard, and the mother’s page follows by itself', async () => {
    await hege.page.getByRole('link', { name: /Om søvn/ }).click()
    await says(hege.page, 'Ikke lest ennå').waitFor()
    const siv = await samspor.as('siv', '/varsler')
    const keys = byKeyboard(siv.page)
    await keys.press(siv.page.getByRole('link', { name: /Du har fått en melding/ }).first())
    await says(siv.page, ASKED).waitFor()
    await keys.press(siv.page.getByRole('button', { name: `Vis bildet: ${LETTER}` }))
    await siv.page.getByRole('img', { name: LETTER }).waitFor()
    await isWell(siv.page, 'messages-thread-staff')
    const paper = { name: 'Lars Hansen.pdf', mimeType: 'application/pdf', buffer: aPdf() }
    await siv.page.locator('input[type=file][multiple]').setInputFiles(paper)
    await says(siv.page, 'PDF 1').waitFor()
    await keys.write(siv.page.getByRole('textbox', { name: 'Melding', exact: true }), ANSWERED)
    await keys.press(siv.page.getByRole('button', { name: 'Send', exact: true }))
    await says(hege.page, ANSWERED).waitFor(SOON)
    await says(hege.page, /Lest av/)
      .first()
      .waitFor(SOON)
    const fetched = hege.page.waitForEvent('download')
    await hege.page.getByRole('button', { name: 'Hent PDF: PDF 1' }).click()
    expect((await fetched).suggestedFilename()).toBe('samspor.pdf')
    await isWell(hege.page, 'messages-thread-phone')
    expect([hege.complaints, siv.complaints]).toEqual([[], []])
    await siv.close()
  })

  test('are on no page of the father’s, nor of a colleague who works with the case', async () => {
    for (const [who, path] of [
      ['trond', '/familie/meldinger'],
      ['trond', '/familie'],
      ['trond', '/familie/varsler'],
      ['mona', '/varsler'],
    ] as const) {
      const { page, close } = await samspor.as(who, path)
      // At rest, or what comes late would never be met.
      await rests(page)
      const text = await page.locator('body').innerText()
      for (const words of [ASKED, ANSWERED, LETTER, 'Om søvn'])
        expect({ who, path, met: text.includes(words) }).toEqual({ who, path, met: false })
      await close()
    }
  })

  test('that get no answer in time say so, and the same words can go to somebody else', async () => {
    const { page } = hege
    await page.getByRole('textbox', { name: 'Melding', exact: true }).fill('Han våknet igjen i natt.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await says(page, 'Han våknet igjen i natt.').waitFor()
    const path = new URL(page.url()).pathname
    await forward(page, 8)
    const late = await samspor.as('hege', path, NARROW)
    await says(late.page, /Du skulle ha fått svar/).waitFor(SOON)
    await isWell(late.page, 'messages-late-narrow')
    await late.page.getByRole('button', { name: 'Skriv til en annen' }).click()
    const words = late.page.getByRole('textbox', { name: 'Melding', exact: true })
    await expect.poll(() => words.inputValue()).toBe('Han våknet igjen i natt.')
    await isWell(late.page, 'messages-instead-narrow')
    const told = await samspor.as('hege', '/familie/varsler', PHONE)
    await says(told.page, /En melding du har skrevet, får ikke svar/)
      .first()
      .waitFor(SOON)
    await Promise.all([late.close(), told.close()])
  })
})
