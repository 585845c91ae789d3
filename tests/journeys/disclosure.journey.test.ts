import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberOf } from '../../demo/families.ts'
import { aMailServer } from '../../src/capabilities/meeting/testing.ts'
import { actingIn } from './acting.ts'
import { rests } from './going.ts'
import { byKeyboard, byMouse, forward, isWell } from './hands.ts'
import type { Hands } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const NEEDED = 'Ja, det går ikke uten, og jeg tar bare med det som trengs'
const NO_MORE = 'Hvorfor er det ikke mer inngripende enn det må være?'
const DANGER = ['Noens liv eller helse er i fare', 'Det den andre trenger å vite', 'De kan ikke spørres nå', NEEDED]

describe.skipIf(chromiumPath === undefined)('nothing is shared without a ground', () => {
  let samspor: Own
  let post: Awaited<ReturnType<typeof aMailServer>>
  let [lars, concern] = ['', '']
  beforeAll(async () => {
    post = await aMailServer()
    samspor = await ownSamspor({ smtpUrl: post.url })
    await as('siv', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      lars = `/barn/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
      const note = { arena: 'Klassen', facts: 'To elever trekker seg unna.', strengths: 'De er snille.' }
      const noted = await page.request.post('/api/concerns', {
        headers: { 'x-samspor': '1', 'idempotency-key': randomUUID() },
        data: {
          about: { kind: 'group', group: '4A' },
          note: { ...note, duration: 'To uker', childSaid: '', earlier: '', interpretation: '' },
          ...{ schoolEnvironment: false, namesAreFine: false },
        },
      })
      const { id } = (await noted.json()) as { readonly id: string }
      concern = `/undring/${id}`
    })
  }, 180_000)
  afterAll(async () => {
    await samspor?.stop()
    await post?.close()
  })

  const { as } = actingIn(() => samspor)

  /** Answers the questions one by one; how many were asked. */
  async function wonders(hers: Hands, to: readonly [string, string], answers: readonly string[]): Promise<number> {
    const { page } = hers
    const asked = (at: number) => page.getByRole('heading', { name: `Spørsmål ${at} av 5` }).waitFor()
    const again = page.getByRole('button', { name: 'Begynn på nytt' })
    await page
      .getByRole('button', { name: 'Tilbake' })
      .or(again)
      .or(page.getByRole('button', { name: 'Neste' }))
      .first()
      .waitFor()
    if (await again.isVisible()) await hers.press(again)
    await asked(1)
    await page.getByLabel(to[0]).selectOption(to[1])
    await hers.press(page.getByRole('button', { name: 'Neste' }))
    for (const [at, answer] of answers.entries()) {
      await asked(at + 2)
      // Nothing is chosen beforehand.
      expect(await page.getByRole('main').locator('input:checked').count()).toBe(0)
      await hers.choose(page.getByLabel(answer, { exact: true }))
      await hers.press(page.getByRole('button', { name: at === 3 ? 'Se svaret' : 'Neste' }))
    }
    return answers.length + 1
  }
  const service = (name: string) => ['Hvem vil du dele med?', name] as const
  const outside = (name: string) => ['Eller noen utenfor', name] as const
  const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name }).waitFor()

  test('from a case: yes when the family has said yes, and the way to ask them', async () => {
    await as('siv', `${lars}/team`, async page => {
      const hers = byMouse(page)
      await hers.press(page.getByRole('main').getByRole('link', { name: 'Kan jeg dele?' }))
      const answers = ['For å hjelpe barnet sammen', 'Det den andre trenger å vite', 'De er ikke spurt']
      expect(await wonders(hers, service('PPT'), [...answers, NEEDED])).toBe(5)
      await heading(page, 'Ja, når du har samtykke. Spør nå')
      await isWell(page, 'kan-jeg-dele-samtykke')
      await hers.press(page.getByRole('link', { name: 'Spør familien' }))
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByLabel('Hvilken tjeneste?').locator('option:checked').textContent()).toBe('PPT')
    })
  })

  test('by keyboard: no, when the family has said no and it is only to work together', async () => {
    await as('siv', `${lars}/kan-jeg-dele`, async page => {
      const hers = byKeyboard(page)
      const answers = ['For å hjelpe barnet sammen', 'Det den andre trenger å vite', 'De har sagt nei']
      await wonders(hers, service('Familievernkontoret'), [...answers, 'Nei, det er bare greit at de vet det'])
      await heading(page, 'Nei, men du kan drøfte uten navn')
      expect(await page.getByText('Familien har sagt nei.', { exact: false }).count()).toBe(1)
    })
  })

  test('somebody outside: yes on a ground, which is written down with whom, what and why, and kept from the family', async () => {
    await as('siv', `${lars}/kan-jeg-dele`, async page => {
      const hers = byMouse(page)
      await wonders(hers, outside('Politiet'), DANGER)
      await heading(page, /^Ja, på denne grunnen: /)
      await isWell(page, 'kan-jeg-dele-grunn')
      await hers.press(page.getByRole('button', { name: 'Skriv ned at du deler' }))
      await heading(page, 'Delt uten samtykke')
      await page.getByLabel('Hva slags sted er det?').waitFor()
      expect(await page.getByLabel('Hva slags sted er det?').inputValue()).toBe('police')
      expect(await page.getByLabel('På hvilken grunn?').inputValue()).toBe('life_health')
      await hers.write(page.getByLabel('Hva gir du?'), 'At han ikke er hjemme, og hvor vi tror han er.')
      const save = page.getByRole('button', { name: 'Skriv ned', exact: true })
      await hers.press(save)
      await page.getByText('Noe mangler ovenfor.').waitFor()
      expect(await page.getByText('Fyll ut dette.').count()).toBe(5)
      await isWell(page, 'delt-mangler')
      await page.getByText('Lagret', { exact: false }).first().waitFor()
      await page.reload()
      await page.getByLabel('Hva gir du?').waitFor()
      expect(await page.getByLabel('Hva gir du?').inputValue()).toBe('At han ikke er hjemme, og hvor vi tror han er.')
      await hers.write(page.getByLabel('Navnet på stedet'), 'Politiet i Veikryss')
      await hers.write(page.getByLabel(/^Hvordan de nås/), 'Vakta, 02800')
      await hers.write(page.getByLabel('Hva skal det brukes til?'), 'Finne ham i dag.')
      await hers.write(page.getByLabel('Hvorfor er det nødvendig?'), 'Han er alene ute i kulda.')
      await hers.write(page.getByLabel(NO_MORE), 'Bare det som trengs for å lete.')
      await hers.choose(page.getByLabel('Ikke ennå. De skal få vite det'))
      await hers.write(page.getByLabel('Skriv kort hvorfor'), 'De svarer ikke på telefon.')
      await hers.write(page.getByLabel('Når skal det vurderes igjen?'), '25.11.2026')
      await hers.press(save)
      const given = page.getByRole('region', { name: /^Politiet i Veikryss: / })
      await given.getByText('Vakta, 02800').waitFor()
      expect(await given.getByText('vet det ikke: De svarer ikke på telefon.').count()).toBe(1)
      // The form is closed again, and nothing is left in it.
      expect(await page.getByLabel('Hva gir du?').isVisible()).toBe(false)
      await isWell(page, 'delt-skrevet')
    })
    await as('hege', '/familie', async page => {
      await rests(page)
      expect(await page.getByRole('main').innerText()).not.toMatch(/Politi|Dette skal du vite/)
    })
  })

  test('from a concern: the same question, and what is given is written down there, by its writer', async () => {
    await as('siv', concern, async page => {
      const hers = byMouse(page)
      await hers.press(page.getByRole('main').getByRole('link', { name: 'Kan jeg dele dette?' }))
      await wonders(hers, outside('Politiet'), DANGER)
      await hers.press(page.getByRole('button', { name: 'Skriv ned at du deler' }))
      await heading(page, 'Delt uten samtykke')
      await hers.write(page.getByLabel('Navnet på stedet'), 'Politiet i Veikryss')
      await hers.write(page.getByLabel('Hva gir du?'), 'Det vi så i går.')
      await hers.write(page.getByLabel('Hva skal det brukes til?'), 'Hindre at noen blir skadet.')
      await hers.write(page.getByLabel('Hvorfor er det nødvendig?'), 'Det kan skje igjen i dag.')
      await hers.write(page.getByLabel(NO_MORE), 'Ingen navn.')
      await hers.choose(page.getByLabel('Ja, de har fått vite det'))
      await hers.write(page.getByLabel('Hvilken dag?'), '24.11.2026')
      await hers.press(page.getByRole('button', { name: 'Skriv ned', exact: true }))
      await page.getByRole('region', { name: /^Politiet i Veikryss: / }).waitFor()
      await isWell(page, 'delt-fra-undring')
      await hers.press(page.getByRole('link', { name: 'Tilbake til undringen' }))
    })
    await as('mona', '/', async page => {
      await page.goto(`${concern}/delt-uten-samtykke`)
      await page.getByText('Vi finner ikke denne siden').first().waitFor()
      expect(await page.getByText('Politiet').count()).toBe(0)
    })
  })

  test('empty-handed: what names nobody is asked without names, and a number is refused with the words kept', async () => {
    const question = 'Hva kan vi prøve med en på ti år som ofte er alene?'
    await as('siv', '/kan-jeg-dele', async page => {
      const hers = byMouse(page)
      const nameless = 'En situasjon, uten at noen kan kjenne igjen barnet'
      // Neither a yes nor a need is asked for, when nobody can be known.
      expect(await wonders(hers, service('PPT'), ['For å hjelpe barnet sammen', nameless])).toBe(3)
      await heading(page, 'Nei, men du kan drøfte uten navn')
      await hers.press(page.getByRole('link', { name: 'Spør om råd uten navn' }))
      await page.getByLabel('Hvem vil du spørre?').selectOption('PPT')
      await hers.write(page.getByLabel('Hva lurer du på?'), `${question} ${numberOf('lars')}`)
      await hers.press(page.getByRole('button', { name: 'Send spørsmålet' }))
      await page.getByRole('alert').waitFor()
      expect(await page.getByLabel('Hva lurer du på?').inputValue()).toContain(question)
      await isWell(page, 'rad-nummer')
      await hers.write(page.getByLabel('Hva lurer du på?'), question)
      await hers.press(page.getByRole('button', { name: 'Send spørsmålet' }))
      await heading(page, 'Råd uten navn')
      await page.getByText(question).waitFor()
    })
    await as('marit', '/rad', async page => {
      await page.getByText(question).waitFor()
      expect(await page.getByRole('main').getByText('Lars').count()).toBe(0)
    })
  })

  test('one must report: nothing more is asked, and one press leads to Akutt', async () => {
    await as('marit', '/kan-jeg-dele', async page => {
      const hers = byMouse(page)
      const neglect = 'Jeg tror barnet blir mishandlet eller ikke får den omsorgen det må ha'
      expect(await wonders(hers, outside('Barnevernet i en annen kommune'), [neglect])).toBe(2)
      await heading(page, 'Du må melde fra')
      await isWell(page, 'kan-jeg-dele-meld')
      await hers.press(page.getByRole('main').getByRole('link', { name: 'Gå til Akutt', exact: true }))
      await page.getByRole('link', { name: /Ring 112/ }).waitFor()
    })
  })

  test('an emergency opens one case, with a reason and an answer about the family; the family and the leaders are told, by a mail that names nobody', async () => {
    const reason = 'Lars er her nå, alene og redd. Ingen på skolen svarer.'
    await as('turid', '/nodtilgang', async page => {
      const hers = byMouse(page)
      expect(await page.getByRole('main').locator('input:checked').count()).toBe(0)
      await hers.write(page.getByLabel('Hvilken sak?'), numberOf('lars'))
      await hers.write(page.getByLabel('Hvorfor trenger du å se den nå?'), reason)
      await hers.press(page.getByRole('button', { name: 'Åpne saken' }))
      await page.getByText('svar på om familien skal få vite det').waitFor()
      expect(await page.getByLabel('Hvorfor trenger du å se den nå?').inputValue()).toBe(reason)
      await isWell(page, 'nodtilgang')
      await hers.choose(page.getByLabel('Ja', { exact: true }))
      await hers.press(page.getByRole('button', { name: 'Åpne saken' }))
      await heading(page, 'Lars')
    })
    const { now } = (await (await fetch(`${samspor.base}/demo/clock`)).json()) as { readonly now: string }
    const soon = new Date(Date.parse(now) + 2 * 60_000).toISOString()
    const headers = { 'content-type': 'application/json' }
    await fetch(`${samspor.base}/demo/clock`, { method: 'POST', headers, body: JSON.stringify({ now: soon }) })
    const mails = () => post.received.filter(one => /n=C3=B8dtilgang/i.test(one.raw))
    await expect.poll(() => mails().map(one => one.to), { timeout: 70_000 }).toContain('geir@veikryss.example')
    // The kind and the deadline, and nobody's name.
    for (const { raw } of mails()) expect(raw).not.toMatch(/Lars|Turid|redd|barn\//)
    await as('hege', '/familie', async page => {
      const told = page.getByRole('region', { name: 'Dette skal du vite' })
      await told.getByText(reason).waitFor()
      expect(await told.innerText()).toContain('Turid Gran')
      expect(await told.innerText()).toContain('taushetsplikt')
      await isWell(page, 'familie-nodtilgang')
    })
    await as('vigdis', '/personvern/nodtilgang', async page => {
      await page.getByText(reason).waitFor()
      expect(await page.getByRole('main').innerText()).toContain('Turid Gran')
    })
  })

  test('what the family did not know comes back on its day, and then they are told', async () => {
    await as('siv', '/', async page => {
      await forward(page, 1)
      await page.goto('/')
      const hers = byMouse(page)
      const row = page.getByRole('listitem').filter({ hasText: 'Kan familien få vite det nå?' })
      await isWell(page, 'min-dag-delt')
      await hers.press(row.getByRole('link', { name: 'Åpne' }))
      await hers.choose(page.getByLabel('Ja, i dag'))
      await hers.write(page.getByLabel('Hva ble sagt?'), 'Hege og Trond vet det nå.')
      await hers.press(page.getByRole('button', { name: 'Skriv ned at de vet det' }))
      await page.getByText(/fikk vite det/).waitFor()
    })
    await as('hege', '/familie', async page => {
      const told = page.getByRole('region', { name: 'Dette skal du vite' })
      await told.getByText(/noe videre til Politiet i Veikryss/).waitFor()
      expect(await told.innerText()).not.toContain('02800')
    })
  })
})
