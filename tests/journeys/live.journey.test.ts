import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

  const opensLars = async (person: string, tab: string) => {
    const visit = await samspor.as(person, '/barn')
    await visit.page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
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
})
