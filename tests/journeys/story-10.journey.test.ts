import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WIDTHS, actingIn } from './acting.ts'
import { byMouse, isWell, moveClockTo } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

interface Row {
  readonly caseId: string
  readonly child: { readonly name: string }
  readonly holderName: string | null
  readonly holderKind: string | null
}

// Nobody of a family takes part: the staff's width alone is swapped.
describe.skipIf(chromiumPath === undefined).each([WIDTHS[1]])(
  'story 10, the day the baton nearly fell; $on',
  widths => {
    const { staff } = widths
    const picture = (name: string) => `story-10-${staff.width}-${name}`
    let samspor: Own
    let martes: readonly Row[] = []
    beforeAll(async () => {
      samspor = await ownSamspor()
    }, 180_000)
    afterAll(async () => samspor?.stop())
    const { as } = actingIn(() => samspor, widths)
    const rowsOf = async (page: Page): Promise<readonly Row[]> => {
      const answer = await page.request.get('/api/children?limit=100')
      return ((await answer.json()) as { rows: readonly Row[] }).rows
    }

    describe('what is a gap already says what, since when, who must act and why, with one thing to press', () => {
      const gaps = [
        ['a holder on leave', /har ingen som har sagt ja til å holde/, 'Du', /8 dager/],
        ['a log silent for 45 days', /har stått stille/, 'Nina Foss', /45 dager/],
        ['a consent that lapses in 20 days', /et samtykke går ut/, 'Petter Lien', /dager/],
        ['an invitation to BUP that nobody has opened', /en invitasjon er ikke besvart/, 'Marte Vik', /dager/],
      ] as const
      test.each(gaps)('%s', async (_, what, who, since) => {
        await as('anders', '/enhet', async page => {
          const gap = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: what }) })
          await gap.first().waitFor()
          const text = await gap.first().innerText()
          expect(text).toContain(`Må gjøre noe:`)
          expect(text).toContain(who)
          expect(text).toMatch(since)
          expect(await gap.first().getByRole('paragraph').count()).toBeGreaterThanOrEqual(3)
          expect(await gap.first().getByRole('link').or(gap.first().getByRole('button')).count()).toBe(1)
        })
      })

      test('and the leader sees no content: no child’s name', async () => {
        await as('anders', '/enhet', async page => {
          await page.getByText('Du ser at noe står fast').waitFor()
          await isWell(page, picture('enhet'))
          const words = await page.getByRole('main').innerText()
          for (const name of ['Elias', 'Vilde', 'Danylo', 'Oskar', 'Tiril']) expect(words).not.toContain(name)
        })
      })

      test('one press takes Nina to where the silence ends, and then the gap is gone', async () => {
        await as('nina', '/', async page => {
          const hers = byMouse(page)
          await hers.press(page.getByRole('link', { name: /^Skriv i loggen: Vilde/ }))
          await hers.write(page.getByLabel('Hva har skjedd?'), 'Vilde viste kartet for resten av klassen.')
          await hers.press(page.getByRole('main').getByRole('button', { name: 'Skriv i loggen' }))
          await page.getByRole('list').getByText('Vilde viste kartet').waitFor()
          expect(hers.counted()).toBeLessThanOrEqual(6)
        })
        await as('anders', '/enhet', async page => {
          await page.getByText('Du ser at noe står fast').waitFor()
          expect(await page.getByRole('heading', { name: /har stått stille/ }).count()).toBe(0)
        })
      })
    })

    test('Marte holds seven, and Anders writes down that Friday is her last day', async () => {
      await as('marte', '/barn', async page => {
        martes = (await rowsOf(page)).filter(one => one.holderName === 'Marte Vik')
        expect(martes.length).toBe(7)
        await isWell(page, picture('marte'))
      })
      await as('anders', '/enhet/folk', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('link', { name: 'Marte Vik' }))
        await his.write(page.getByLabel('Siste arbeidsdag'), '27.11.2026')
        await isWell(page, picture('slutter'))
        await his.press(page.getByRole('button', { name: 'Registrer at Marte Vik slutter' }))
        await page
          .getByText(/27\. november/)
          .first()
          .waitFor()
        expect(his.counted()).toBeLessThanOrEqual(3)
      })
    })

    test('until then she holds them all: nobody has taken anything from her', async () => {
      await as('marte', '/barn', async page => {
        const now = (await rowsOf(page)).filter(one => one.holderName === 'Marte Vik').map(one => one.caseId)
        expect(now.toSorted()).toEqual(martes.map(one => one.caseId).toSorted())
      })
    })

    test('two colleagues accept the same baton at once: one holds, and the other is told kindly', async () => {
      const [nina, petter] = [
        await samspor.as('nina', '/', { viewport: staff }),
        await samspor.as('petter', '/', { viewport: staff }),
      ]
      const both = [byMouse(nina.page), byMouse(petter.page)]
      for (const one of both) await one.press(one.page.getByRole('link', { name: /^Les og svar: .*stafettpinnen/ }))
      await isWell(nina.page, picture('pinnen'))
      const yes = (page: Page) => page.getByRole('button', { name: 'Ja, jeg tar pinnen' })
      for (const one of both) await yes(one.page).waitFor()
      await Promise.all(both.map(one => one.press(yes(one.page))))
      for (const one of both) expect(one.counted()).toBeLessThanOrEqual(2)
      const kindly = (page: Page) => page.getByText('En annen rakk å si ja før deg')
      await expect
        .poll(async () => (await Promise.all(both.map(one => kindly(one.page).isVisible()))).filter(Boolean).length, {
          timeout: 15_000,
        })
        .toBe(1)
      await nina.close()
      await petter.close()
      const tiril = martes.find(one => one.child.name === 'Tiril')
      const seen = await Promise.all(['nina', 'petter'].map(who => as(who, '/barn', rowsOf)))
      const holders = seen.flat().filter(one => one.caseId === tiril?.caseId)
      expect(new Set(holders.map(one => one.holderName)).size).toBe(1)
      expect(['Nina Foss', 'Petter Lien']).toContain(holders[0]?.holderName)
      expect(holders[0]?.holderKind).toBe('accepted')
    })

    test('from Friday at midnight her leader acts for each of the rest, told and on his list; never zero, never two', async () => {
      await as('anders', '/', async page => {
        await moveClockTo(page, '2026-11-28')
        await page.goto('/')
        const rest = martes.filter(one => one.child.name !== 'Tiril')
        const now = await rowsOf(page)
        for (const { caseId, child } of rest)
          expect({ child: child.name, held: now.filter(one => one.caseId === caseId) }).toMatchObject({
            child: child.name,
            held: [{ holderName: 'Anders Holm', holderKind: 'acting' }],
          })
        for (const { child } of rest)
          await page
            .getByRole('main')
            .getByText(new RegExp(`${child.name}, .*`))
            .first()
            .waitFor()
        await isWell(page, picture('min-dag'))
        await page.goto('/enhet')
        // Six of Marte's, and the one whose holder is on leave.
        await expect
          .poll(() => page.getByRole('heading', { name: /har ingen som har sagt ja til å holde/ }).count(), {
            timeout: 20_000,
          })
          .toBe(rest.length + 1)
        await isWell(page, picture('enhet-etter'))
      })
    })

    test('he asks a colleague to take one of them in two actions', async () => {
      await as('anders', '/', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('link', { name: /^Gi pinnen videre: / }).first())
        await page.getByRole('heading', { name: 'Hvem kan holde pinnen?' }).waitFor()
        await isWell(page, picture('hvem-kan'))
        await his.press(page.getByRole('button', { name: 'Spør Nina Foss' }))
        await page.getByText('Nina Foss er spurt om å ta pinnen').first().waitFor()
        expect(his.counted()).toBeLessThanOrEqual(2)
      })
      await as('nina', '/', async page => {
        await page
          .getByRole('link', { name: /^Les og svar: .*stafettpinnen/ })
          .first()
          .click()
        await page.getByText(/Anders .* har bare passet på/).waitFor()
        await isWell(page, picture('uten-ord'))
      })
    })

    test('Marte’s way in is closed from then on', async () => {
      const context = await samspor.browser.newContext({ baseURL: samspor.base, locale: 'nb-NO' })
      const entered = await context.request.post('/demo/login', { data: { person: 'marte' } })
      const session = entered.ok() ? await context.request.get('/api/session') : entered
      expect(session.ok()).toBe(false)
      await context.close()
    })
  },
)
