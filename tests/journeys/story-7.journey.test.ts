import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rests } from './going.ts'
import { byKeyboard, byMouse, isWell, moveClockTo } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }
/** What must be nowhere but before those who are named. */
const OF_SARA = /Myrvang|\bSara\b(?! Sara)|storefri|Fjellvegen|Biblioteket/
/** The names of another family in the demo. */
const OTHERS = /(Inga|Nils) Sara/g

describe.skipIf(chromiumPath === undefined)('story 7, Sara: at a hidden address', () => {
  let samspor: Own
  let sarasCase = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 600_000)
  afterAll(async () => samspor?.stop())

  const as = async <T>(who: string, path: string, act: (page: Page) => Promise<T>, at = DESK): Promise<T> => {
    const { page, close } = await samspor.as(who, path, at)
    await rests(page)
    const done = await act(page)
    await close()
    return done
  }
  const main = (page: Page) => page.getByRole('main')
  const reads = async (page: Page) => (await page.locator('body').innerText()).replaceAll(OTHERS, '')
  const hasNothing = async (page: Page) => expect(await reads(page)).not.toMatch(OF_SARA)
  const goes = async (page: Page, path: string) => {
    await page.goto(path)
    await rests(page)
  }

  test('her teacher finds her in her own list, with school and address nowhere', async () => {
    await as('sissel', '/barn', async page => {
      await main(page).getByRole('link', { name: /Sara/ }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Sara' }).waitFor()
      sarasCase = /barn\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
      await isWell(page, 'story-7-na')
      await goes(page, `/barn/${sarasCase}/team/vern`)
      await page.getByText('Bare disse får vite om barnet').waitFor()
      const text = await reads(page)
      expect(text).toContain('Inger Bakke')
      expect(text).not.toMatch(/Fjellvegen|maria@familie/)
      await isWell(page, 'story-7-vern')
      await goes(page, `/barn/${sarasCase}/team/barnet`)
      await page.getByText('Telefon og e-post vises ikke. Adressen er beskyttet.').first().waitFor()
      expect(await reads(page)).not.toMatch(/Fjellvegen|maria@familie/)
      await isWell(page, 'story-7-barnet')
      // The meeting is there, the place of it is not kept.
      await goes(page, `/barn/${sarasCase}/moter`)
      await main(page).getByText('Hvordan går dagene?').first().waitFor()
      expect(await reads(page)).not.toContain('Biblioteket')
    })
  })

  test('her teacher reads it on a phone too', async () => {
    await as(
      'sissel',
      `/barn/${sarasCase}/team/vern`,
      async page => {
        await page.getByText('Bare disse får vite om barnet').waitFor()
        expect(await reads(page)).not.toMatch(/Fjellvegen|maria@familie/)
        await isWell(page, 'story-7-vern-phone')
      },
      PHONE,
    )
  })

  test('her mother sees what the school does, and not where', async () => {
    for (const [name, at] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const)
      await as(
        'maria',
        '/familie',
        async page => {
          await main(page).getByText(/Sara/).first().waitFor()
          await isWell(page, `story-7-maria-${name}`)
          for (const path of ['/familie/moter', '/familie/hjelpere', '/familie/plan']) {
            await goes(page, path)
            expect(await reads(page)).not.toMatch(/Biblioteket|Fjellvegen/)
          }
        },
        at,
      )
  })

  test('nobody else has her in a list, a search, the unit’s numbers or by her address', async () => {
    for (const who of ['geir', 'siv', 'per', 'arne', 'vigdis'])
      await as(who, '/', async page => {
        for (const path of ['/', '/barn', '/enhet', '/undring', `/barn/${sarasCase}`, `/innsyn/${sarasCase}`]) {
          await goes(page, path)
          await hasNothing(page)
        }
        for (const [way, body] of [
          ['/api/people/children/find', { name: 'Sara' }],
          ['/api/children/search', { name: 'Myrvang' }],
        ] as const) {
          const answer = await page.request.post(way, { data: body })
          expect((await answer.text()).replaceAll(OTHERS, '')).not.toMatch(OF_SARA)
        }
      })
  })

  test('her father is told nothing by any page or answer, after the import that says he answers for her', async () => {
    await as('arne', '/innstillinger/register', async page => {
      // The file has been read: what it says of a closed child is told to nobody, and waits for two people.
      await page.getByText('Hentet inn før').first().waitFor()
      await hasNothing(page)
      await isWell(page, 'story-7-import')
    })
    for (const [name, at] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const)
      await as(
        'roger',
        '/familie',
        async page => {
          await isWell(page, `story-7-roger-${name}`)
          for (const path of ['/familie', '/familie/plan', '/familie/moter', '/familie/hjelpere', '/familie/innsyn']) {
            await goes(page, path)
            await hasNothing(page)
          }
          for (const way of [
            `/api/cases/${sarasCase}`,
            `/api/cases/${sarasCase}/log`,
            `/api/cases/${sarasCase}/seen`,
          ]) {
            const denied = await page.request.get(way)
            const absent = await page.request.get(way.replace(sarasCase, '00000000-0000-4000-8000-00000000dead'))
            expect([denied.status(), await denied.text()]).toEqual([absent.status(), await absent.text()])
          }
        },
        at,
      )
  })

  test('one alone loosens nothing: Sissel proposes, by keyboard, and Inger says no', async () => {
    await as('sissel', `/barn/${sarasCase}/team/vern`, async page => {
      const hers = byKeyboard(page)
      await page.getByText(/Folkeregisteret sier dette/).waitFor()
      await hers.press(
        page
          .getByRole('button', { name: /Foreslå/ })
          .and(page.getByRole('button', { name: /Roger Ruste/ }))
          .first(),
      )
      const dialog = page.getByRole('dialog')
      await hers.write(dialog.getByRole('textbox').first(), 'Filen fra registeret sier det.')
      const people = dialog.getByLabel('Hvem skal si ja eller nei?')
      await people.selectOption(await people.locator('option', { hasText: 'Inger Bakke' }).getAttribute('value'))
      await isWell(page, 'story-7-forslag')
      await hers.press(dialog.getByRole('button', { name: 'Lagre' }))
      await page.getByText('Forslaget er sendt. Ingenting er endret ennå.').waitFor()
    })
    await as('roger', '/familie', hasNothing)
    await as('inger', '/', async page => {
      await page.getByRole('heading', { name: 'Noen ber deg svare på om et vern kan bli mindre.' }).waitFor()
      await isWell(page, 'story-7-svar')
      const hers = byMouse(page)
      await hers.write(page.getByLabel('Hva bygger du svaret på?'), 'Han er den de vernes mot.')
      await hers.press(page.getByRole('button', { name: 'Nei', exact: true }))
      await page.getByText('Svaret er lagret.').waitFor()
    })
    expect(await as('roger', '/familie', reads)).not.toMatch(OF_SARA)
  })

  test('days later it is still so: the clock loosens nothing', { timeout: 300_000 }, async () => {
    await as('geir', '/', async page => {
      await moveClockTo(page, '2026-11-27')
      await goes(page, '/enhet')
      await hasNothing(page)
    })
    expect(await as('roger', '/familie', reads)).not.toMatch(OF_SARA)
  })
})
