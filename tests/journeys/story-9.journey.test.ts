import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WIDTHS, actingIn } from './acting.ts'
import { byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const SEEN = 'Flere i klassen gruer seg til midttimen.'

describe.skipIf(chromiumPath === undefined).each([WIDTHS[0]])(
  'story 9, Amalie: it was not she who needed help; $on',
  widths => {
    const picture = (name: string) => `story-9-${widths.staff.width}-${name}`
    let samspor: Own
    let wonder = ''
    beforeAll(async () => {
      samspor = await ownSamspor()
    }, 180_000)
    afterAll(async () => samspor?.stop())
    const { as } = actingIn(() => samspor, widths)

    test('Amalie’s mother finds it all on Hjem, and every page stays with the child she has chosen', async () => {
      await as('camilla', '/familie', async page => {
        await page.getByText('Amalie har spist alene').waitFor()
        await page.getByRole('link', { name: 'Ring Henrik' }).waitFor()
        await isWell(page, picture('camilla-hjem'))
        const reply = await page.request.get('/api/family/home', { headers: { 'x-samspor': '1' } })
        const { child } = (await reply.json()) as { child: { id: string } }
        await page.goto(`/familie?barn=${child.id}`)
        for (const name of ['Planen', 'Hjelpere', 'Hvem ser', 'Hjem']) {
          await page.getByRole('navigation').getByRole('link', { name }).click()
          await page.getByRole('main').getByText('Amalie').first().waitFor()
          expect(new URL(page.url()).searchParams.get('barn')).toBe(child.id)
        }
        await page.getByRole('link', { name: 'Les alt som står' }).click()
        await page.getByRole('heading', { level: 1, name: 'Dette har noen lurt på' }).waitFor()
        expect(new URL(page.url()).searchParams.get('barn')).toBe(child.id)
      })
    })

    test('Amalie’s mother reads why the wonder ended, and who decided; nothing is a case', async () => {
      await as('camilla', '/familie/undringer', async page => {
        await page.getByText('Det var klassen som trengte hjelp.').waitFor()
        await isWell(page, picture('camilla'))
        expect(await page.getByText('Jakob').count()).toBe(0)
        // Nobody has asked Amalie whether her parents may read her words.
        expect(await page.getByText('Det er lettere å sitte for seg selv').count()).toBe(0)
      })
      await as('henrik', '/barn', async page => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('main').getByText('Amalie').count()).toBe(0)
      })
    })

    test('a wonder about a group takes no identity number, and warns of the name of a pupil Henrik knows', async () => {
      await as('henrik', '/undring/ny', async page => {
        const his = byMouse(page)
        await his.choose(page.getByLabel('En gruppe'))
        await his.write(page.getByLabel('Hvilken gruppe?'), '8A')
        await his.write(page.getByLabel('Det som går bra'), 'De rydder godt etter seg.')
        const facts = page.getByLabel('Det du har sett og hørt')
        const share = page.getByRole('button', { name: 'Del med Geir Aas' })
        await his.write(facts, `${SEEN} 270913 50012`)
        await his.press(share)
        await page.getByRole('alert').getByText('fødselsnummer').waitFor()
        await his.write(facts, `Amalie og flere i klassen gruer seg til midttimen.`)
        await his.press(share)
        await page.getByRole('alert').getByText('Her skal det ikke stå navn.').waitFor()
        await isWell(page, picture('navn'))
        await his.write(facts, SEEN)
        await his.press(share)
        await page.getByRole('heading', { level: 1, name: 'Undring om 8A' }).waitFor()
        wonder = new URL(page.url()).pathname
        expect(await page.getByText('Amalie').count()).toBe(0)
      })
    })

    test('closing it takes a reason, and tells who may know', async () => {
      await as('geir', '/', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('link', { name: /^Les og avklar/ }).first())
        await page.getByText(SEEN).waitFor()
        await page.getByText('Dette får de vite: Henrik Dale, Geir Aas.').waitFor()
        await his.choose(page.getByLabel(/^Avslutt/))
        await his.press(page.getByRole('main').getByRole('button', { name: /^Avslutt/ }))
        await page.getByLabel('Hvorfor?').waitFor()
        expect(await page.getByLabel('Hvorfor?').getAttribute('aria-invalid')).toBe('true')
        await isWell(page, picture('grunn'))
      })
    })

    test('a measure for the class is made, with the school as owner and no child in it', async () => {
      await as('geir', wonder, async page => {
        const his = byMouse(page)
        await his.choose(page.getByLabel(/^Tiltak for gruppa/))
        await his.write(page.getByLabel('Hva gjør dere?'), 'Voksen til stede i hver midttime')
        await page.getByLabel('Hvem har ansvar?').selectOption('Henrik Dale')
        await his.write(page.getByLabel('Når ser dere om det virker?'), '18.12.2026')
        await his.write(page.getByLabel('Hvorfor?'), 'Hele klassen trenger trygge midttimer.')
        await isWell(page, picture('tiltak'))
        await his.press(page.getByRole('button', { name: 'Start tiltaket' }))
        await page.getByText('Hele klassen trenger trygge midttimer.').waitFor()
      })
      await as('henrik', wonder, async page => {
        await byMouse(page).press(page.getByRole('link', { name: 'Se tiltaket for gruppa' }))
        await page.getByRole('heading', { level: 1, name: 'Tiltak for grupper' }).waitFor()
        await page.getByText('Lia skole eier dem. Her står det ingenting om noe barn.').waitFor()
        await page.getByRole('region', { name: 'Voksen til stede i hver midttime' }).getByText('For 8A').waitFor()
        await isWell(page, picture('egne-tiltak'))
        const answer = await page.request.get('/api/plan/own')
        const { measures } = (await answer.json()) as { measures: { title: string; forGroup: string | null }[] }
        expect(measures).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ title: 'Voksen til stede i hver midttime', forGroup: '8A' }),
            expect.objectContaining({ forGroup: '8B' }),
          ]),
        )
        expect(JSON.stringify(measures)).not.toMatch(/Amalie|Jakob|childId|caseId/)
      })
    })

    test('the school adds another, which takes no child’s name, and looks back at one in five presses', async () => {
      await as('geir', '/enhet', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('link', { name: 'Tiltak for grupper' }))
        await his.press(page.getByRole('button', { name: 'Nytt tiltak' }))
        const dialog = page.getByRole('dialog')
        await his.write(dialog.getByLabel('Hva skal dere gjøre?'), 'Amalie får følge i gangen')
        await his.choose(dialog.getByLabel('På skolen'))
        await dialog.getByLabel('Hvem har ansvar?').selectOption('Henrik Dale')
        await his.press(dialog.getByRole('button', { name: 'Start tiltaket' }))
        await dialog.getByRole('alert').getByText('Her skal det ikke stå navn.').waitFor()
        await isWell(page, picture('nytt-tiltak'))
        await his.write(dialog.getByLabel('Hva skal dere gjøre?'), 'Voksen i gangen hver morgen')
        await his.press(dialog.getByRole('button', { name: 'Start tiltaket' }))
        await dialog.waitFor({ state: 'hidden' })
        await page.getByRole('heading', { name: 'Voksen i gangen hver morgen' }).waitFor()
      })
      await as('henrik', '/tiltak', async page => {
        const his = byMouse(page)
        await his.press(page.getByRole('button', { name: 'Evaluer: Voksen i gangen hver morgen' }))
        await his.choose(page.getByLabel('Ja', { exact: true }))
        await his.choose(page.getByLabel('Mye bedre'))
        await his.choose(page.getByLabel('Avslutte', { exact: true }))
        await his.press(page.getByRole('button', { name: 'Lagre evalueringen' }))
        await page.getByText('Dette har dere gjort (1)').waitFor()
        expect(his.counted()).toBeLessThanOrEqual(5)
      })
    })
  },
)
