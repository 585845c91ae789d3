import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { allTheyGet } from './all-they-get.ts'
import { byKeyboard, isWell, isWellBetween } from './hands.ts'
import { chromiumPath, ownSamspor, pageIn } from './running.ts'
import type { Own } from './running.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

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
    await isWell(page, 'child-whom') // Nothing is told before somebody is chosen; and back is always there.
    await press(page, 'back', 'back', 'back', 'help')
    await shows(page, 'help')
    await isWell(page, 'child-help')
    expect(await spokenOn(page)).toEqual([
      'Hei! Hva vil du?. Sånn har jeg det. Hva hjelper?. Hva syns du?. Si noe. Ikke si. Møtet mitt. Bildet mitt. Rundt meg / Prøve',
      ...['Ikke så bra / Prøve', 'Bråk / Prøve', 'Friminuttet / Prøve'],
    ])
    // What is around her, what there is to say, and her picture: each page, a drawing on it, and the way to it.
    const ways = 'around eye back around;who teacher helpers;now meeting back meeting;goals star on;measures home on'
    const more = 'sees only-me on eye;about sun back back say;picture thumb-yes back heart;points music thumb-yes'
    for (const way of `${ways};${more}`.split(';')) {
      const [name, drawing = '', ...presses] = way.split(' ')
      await press(page, ...presses).then(() => shows(page, drawing))
      await isWellBetween(page, `child-${name}`, [{ width: 320, height: 700 }, PHONE])
    }
    complaints.push(...(await picture(page, 'write').allTextContents()))
    expect(complaints.filter(one => !/status of 4\d\d/.test(one))).toEqual([])
    await context.close()
  })

  test('tells nobody but those she has chosen, also without network and while the answer is on its way', async () => {
    const { page, context } = await handed('guri', `/familie/mitt?barn=${tuva}`)
    const sent: string[] = []
    page.on('response', answer => {
      const asked = answer.request()
      if (asked.method() === 'POST') sent.push(`${new URL(asked.url()).pathname.split('/').at(-1)} ${asked.postData()}`)
    })
    await press(page, 'say', 'heart', 'music', 'on')
    await context.setOffline(true)
    await press(page, 'everyone', 'on')
    await page.getByRole('alert').waitFor()
    await isWell(page, 'child-no-network')
    // She changes her mind, and what was first chosen is never sent.
    await press(page, 'only-me')
    await context.setOffline(false)
    await press(page, 'on')
    await shows(page, 'undo')
    await shows(page, 'only-me')
    await page.waitForTimeout(1500)
    expect(sent).toHaveLength(1)
    expect(sent.join()).not.toContain('everyone')
    // While it is on its way nothing can be changed; what is shown is what was sent.
    await press(page, 'undo', 'say', 'say', 'music', 'on', 'everyone')
    let answer = () => {}
    const waits = new Promise<void>(resolve => (answer = resolve))
    await page.route('**/child-screen/own-words', async route => {
      await waits
      await route.continue()
    })
    await press(page, 'on')
    for (const name of ['only-me', 'back', 'on'])
      await expect.poll(() => picture(page, name).getAttribute('aria-disabled')).toBe('true')
    await picture(page, 'only-me').dispatchEvent('click')
    await picture(page, 'back').dispatchEvent('click')
    answer()
    await shows(page, 'undo')
    await shows(page, 'everyone')
    expect(sent.at(-1)).toContain('everyone')
    await press(page, 'undo', 'say')
    await context.close()
  })

  test('keeps her screen while she points and writes, is warned before its time is over, and told what was not sent', async () => {
    const { page, context } = await handed('guri', `/familie/mitt?barn=${tuva}`)
    await page.route('**/api/session/child', async route => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), left: 5 * 60_000 } })
    })
    await page.clock.install()
    await page.goto('/meg')
    await picture(page, 'say').waitFor()
    const beats: string[] = []
    page.on('request', asked => void (asked.url().endsWith('/api/session/child') && beats.push(asked.method())))
    await page.clock.runFor(65_000)
    expect(beats).toEqual([])
    await press(page, 'say', 'say', 'write')
    await page.getByRole('textbox').fill('Jeg vil si noe')
    await page.clock.runFor(60_000)
    await expect.poll(() => beats).toEqual(['GET'])
    expect(await page.getByRole('status').filter({ hasText: 'Snart' }).count()).toBe(1)
    await isWell(page, 'child-soon-over')
    await page.clock.runFor(180_000)
    await page.getByRole('heading', { name: 'Det ble ikke sendt' }).waitFor()
    await isWell(page, 'child-not-sent')
    await context.close()
  })

  test('finishes without network: it ends when the network is back, and does not open again meanwhile', async () => {
    const { page, context } = await handed('guri', `/familie/mitt?barn=${tuva}`)
    await page.route('**/api/session/child/end', route => route.abort())
    await press(page, 'hand-back')
    await page.getByText('Det er ikke nett').waitFor()
    await page.reload()
    await page.getByText('Det er ikke nett').waitFor()
    expect(await picture(page, 'say').count()).toBe(0)
    expect((await page.request.get('/api/session/child')).status()).toBe(200)
    await page.unroute('**/api/session/child/end')
    await page.getByText('Det er ikke nett').waitFor({ state: 'hidden' })
    expect((await page.request.get('/api/session/child')).status()).toBe(401)
    await context.close()
  })

  test('is shown a picture and the way back when something is not there for her, or there is no network', async () => {
    const { page, context } = await handed('guri', `/familie/mitt?barn=${tuva}`, PHONE, 'local')
    const missing = { status: 404, json: { defined: true, code: 'NOT_FOUND', status: 404, message: 'NOT_FOUND' } }
    await page.route('**/child-screen/**', route => route.fulfill(missing))
    await press(page, 'say')
    await shows(page, 'hand-back')
    await isWell(page, 'child-not-here')
    await press(page, 'listen', 'back')
    expect((await spokenOn(page)).at(-1)).toMatch(/^Dette går ikke her nå/)
    await page.unroute('**/child-screen/**')
    await context.setOffline(true)
    await press(page, 'thumb-yes')
    await page.getByRole('heading', { name: 'Det gikk ikke' }).waitFor()
    await context.setOffline(false)
    await press(page, 'on')
    await picture(page, 'thumb-some').waitFor()
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
      const all = () => allTheyGet(samspor, ['guri', 'eivind'], { search: `?barn=${tuva}` })
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
      await press(page, 'say', 'say', 'music', 'on')
      await picture(page, 'father', true).click()
      await press(page, 'on')
      await shows(page, 'undo')
      await isWell(page, 'child-done-not-father')
      await press(page, 'finished', 'say', 'say', 'angry', 'on', 'everyone', 'on', 'undo')
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
    for (const name of ['say', 'say', 'noise', 'on', 'helpers', 'on', 'finished'])
      await hands.press(picture(page, name))
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
