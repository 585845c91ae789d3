import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { allTheyGet } from './all-they-get.ts'
import { byKeyboard, isWell } from './hands.ts'
import { chromiumPath, ownSamspor, pageIn } from './running.ts'
import type { Own } from './running.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
const PARENTS = ['guri', 'eivind']

/** The browser's voices: one on the device, or one that sends what is read to somebody's server. What is spoken is kept. */
const withVoice = (page: Page, local: boolean) =>
  page.addInitScript(`(() => {
    const spoken = []
    const voices = [{ name: 'Prøve', lang: 'nb-NO', localService: ${local}, default: true, voiceURI: 'prove' }]
    class Utterance { constructor(text) { this.text = text } }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices, cancel() {}, speak: one => spoken.push(one.text + ' / ' + one.voice.name) })
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech })
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(globalThis, 'spoken', { value: spoken })
  })()`)
const spokenOn = (page: Page) => page.evaluate<string[]>('globalThis.spoken')

/** A picture by its drawing: a child who does not read sees no more. */
const picture = (page: Page, name: string, not = false) =>
  page
    .getByRole('button')
    .filter({ has: page.locator(`use[href$="#${name}"]`) })
    .filter(not ? { has: page.locator('use[href$="#not"]') } : { hasNot: page.locator('use[href$="#not"]') })
const press = async (page: Page, ...names: string[]) => {
  for (const name of names) await picture(page, name).click()
}
const shows = (page: Page, name: string) => page.locator(`main use[href$="#${name}"]`).first().waitFor()

describe.skipIf(chromiumPath === undefined)('a child of eight, Tuva, who does not read', () => {
  let samspor: Own
  let caseId = ''
  let tuva = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
    const guri = await samspor.enter('guri')
    const home = await guri.request.get('/api/family/home')
    const { children } = (await home.json()) as { children: { id: string; name: string; caseId: string | null }[] }
    const found = children.find(one => one.name === 'Tuva')
    tuva = found?.id ?? ''
    caseId = found?.caseId ?? ''
    await guri.close()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)

  /** An adult hands the screen over, by the pages of the adult. */
  async function handed(who: string, path: string, viewport = PHONE, voice?: 'local' | 'cloud') {
    const context = await samspor.enter(who, { viewport })
    const beside = await context.newPage()
    await beside.goto(path)
    await beside.getByRole('heading', { level: 1 }).first().waitFor()
    const { page, complaints } = await pageIn(context)
    if (voice) await withVoice(page, voice === 'local')
    await page.goto(path)
    await page.getByRole('button', { name: 'Gi skjermen til Tuva' }).click()
    await isWell(page, `child-hand-over-${who}`)
    if (process.env['SAMSPOR_PICTURES']) await page.screenshot({ path: `test-results/child-dialog-${who}.png` })
    await page.getByRole('button', { name: 'Ja, gi skjermen til Tuva' }).click()
    await picture(page, 'hush').waitFor()
    return { page, complaints, context, beside }
  }

  test('is handed the phone by her mother, and finds her way by pictures and by listening', async () => {
    const { page, complaints, context } = await handed('guri', `/familie/mitt?barn=${tuva}`, PHONE, 'local')
    expect(new URL(page.url()).pathname).toBe('/meg')
    await isWell(page, 'child-start')
    await page.setViewportSize({ width: 320, height: 700 })
    await isWell(page, 'child-start-320')
    await page.setViewportSize({ width: 820, height: 1180 })
    await isWell(page, 'child-start-820')
    await page.setViewportSize(PHONE)
    await press(page, 'listen', 'mood-4', 'mood-2')
    await isWell(page, 'child-face')
    await press(page, 'on', 'noise', 'break')
    await isWell(page, 'child-what')
    await page.setViewportSize({ width: 820, height: 1180 })
    await isWell(page, 'child-what-820')
    await page.setViewportSize(PHONE)
    await press(page, 'on')
    await isWell(page, 'child-whom')
    // Nothing is told before somebody is chosen; and back is always there.
    await press(page, 'back', 'back', 'back', 'help')
    await shows(page, 'help')
    await isWell(page, 'child-help')
    expect(await spokenOn(page)).toEqual([
      'Hei! Hva vil du?. Sånn har jeg det. Hva hjelper?. Si noe. Ikke si / Prøve',
      ...['Ikke så bra / Prøve', 'Bråk / Prøve', 'Friminuttet / Prøve'],
    ])
    expect(complaints.filter(one => !/status of 4\d\d/.test(one))).toEqual([])
    await context.close()
  })

  test('hears nothing from a voice that is not on the device: no button is there', async () => {
    const { page, context } = await handed('guri', `/familie/mitt?barn=${tuva}`, PHONE, 'cloud')
    expect(await picture(page, 'listen').count()).toBe(0)
    await press(page, 'mood-4', 'mood-5')
    expect(await spokenOn(page)).toEqual([])
    await context.close()
  })

  test(
    'says how it is, a thumb, something to tell and something not to tell; her parents get the same to the byte, but for what she told them',
    { timeout: 300_000 },
    async () => {
      const all = () => allTheyGet(samspor, PARENTS, { search: `?barn=${tuva}` })
      await all()
      const before = await all()
      const { page, context, beside } = await handed('guri', `/familie/mitt?barn=${tuva}`)
      // Nothing of hers stands open on another page of the same browser.
      await beside.waitForURL(/\/demo\/who\//)
      // How it is, to those who help.
      await press(page, 'mood-4', 'mood-1', 'on', 'teased', 'on', 'helpers', 'on', 'finished')
      // A thumb on the first measure, to those who help.
      await press(page, 'thumb-yes')
      await picture(page, 'thumb-some').waitFor()
      await isWell(page, 'child-thumb')
      await press(page, 'thumb-some', 'on')
      await press(page, 'helpers', 'on')
      await shows(page, 'finished')
      await isWell(page, 'child-thumb-done')
      await page.goto('/meg')
      // Something to tell, to all but her father; and the same told again and taken back.
      await press(page, 'say', 'music', 'on')
      await picture(page, 'father', true).click()
      await press(page, 'on')
      await shows(page, 'undo')
      await isWell(page, 'child-done-not-father')
      await press(page, 'finished', 'say', 'angry', 'on', 'everyone', 'on', 'undo')
      // Something not to tell: to those who help, and one for herself alone.
      await press(page, 'hush', 'alone', 'on', 'helpers', 'on', 'finished')
      await press(page, 'hush', 'afraid', 'on', 'only-me', 'on')
      await shows(page, 'only-me')
      await isWell(page, 'child-done-only-me')
      await press(page, 'finished', 'hand-back')
      await page.getByRole('link').waitFor()
      await isWell(page, 'child-closed')
      // Nobody is logged in: not here, nor on the page that was left.
      for (const path of ['/api/session', '/api/session/child', `/api/cases/${caseId}/own-words`])
        expect((await page.request.get(path)).status()).toBe(401)
      await page.goto('/familie')
      await page.waitForURL(/\/demo\/who\//)
      await context.close()

      const after = await all()
      const told = Object.keys(after).filter(one => after[one] !== before[one])
      expect(told.filter(one => one.startsWith('eivind'))).toEqual([])
      expect(told.filter(one => !/own-words|\/familie\/mitt/.test(one))).toEqual([])
      expect(told.some(one => one.startsWith('guri /familie/mitt'))).toBe(true)
      for (const one of told) {
        // The reply names all that can be pointed at, too.
        const words = one.includes('/familie/')
          ? (after[one] ?? '')
          : JSON.stringify((JSON.parse(after[one] ?? '{}') as { words: unknown }).words)
        expect(words).toContain('Musikk')
        for (const word of ['Noen er slemme', 'Være alene', 'Redd', 'Sint']) expect(words).not.toContain(word)
      }
    },
  )

  test('is handed a screen by her teacher, who then reads what is for those who help, and not what is hers', async () => {
    await as('torill', `/barn/${caseId}`, async page => {
      await page.getByRole('button', { name: 'Gi skjermen til Tuva' }).waitFor()
      await isWell(page, 'child-hand-over-card')
    })
    const { page, context } = await handed('torill', `/barn/${caseId}`, DESK)
    await page.setViewportSize({ width: 820, height: 1180 })
    const hands = byKeyboard(page)
    for (const name of ['say', 'noise', 'on', 'helpers', 'on', 'finished']) await hands.press(picture(page, name))
    for (const name of ['hush', 'tired', 'on', 'only-me', 'on', 'finished']) await hands.press(picture(page, name))
    await context.close()
    await as('torill', `/barn/${caseId}/plan`, async teacher => {
      const words = teacher.getByRole('region', { name: 'Barnets egne ord' })
      await words.getByText('Bare for dere').first().waitFor()
      await words.getByText('Bare for dere').first().click()
      await words.getByText('Bråk').waitFor()
      await isWell(teacher, 'child-told-staff')
      const all = await words.innerText()
      for (const word of ['Noen er slemme', 'Være alene']) expect(all).toContain(word)
      for (const word of ['Redd', 'Sliten', 'Sint']) expect(all).not.toContain(word)
    })
  })
})
