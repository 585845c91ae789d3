import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { idOf } from '../../demo/ids.ts'
import { PAGE_CHANNELS, leaksIn, silentAmong } from '../attacks/leak-scan.ts'
import type { Output, PageChannel } from '../attacks/leak-scan.ts'
import { sarasMarks } from '../attacks/leaks/demo.testing.ts'
import { rests } from './going.ts'
import { readPage, routesOf, scanAt, watch, wordsOnly } from './page-leaks.ts'
import type { Watched } from './page-leaks.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

/** Who may know nothing of Sara: her school's leader, a colleague of her teacher's, those who see across, NAV, and her father. */
const STAFF = ['geir', 'siv', 'arne', 'vigdis', 'per'] as const
const log = join(mkdtempSync(join(tmpdir(), 'samspor-log-')), 'server.log')

const Row = z.looseObject({ id: z.string() })
const serverLog = (): Output => ({ channel: 'the server’s own log', to: 'the log', text: readFileSync(log, 'utf8') })

describe.skipIf(chromiumPath === undefined)('the leak scan over all pages', () => {
  let samspor: Own
  let parts: Record<string, string>
  const outputs: Output[] = []

  beforeAll(async () => {
    samspor = await ownSamspor({ logTo: log })
    const { page, close } = await samspor.as('sissel', '/')
    const Id = z.looseObject({ caseId: z.string() })
    const children = await (await page.request.get('/api/children')).json()
    const rows = z
      .looseObject({ rows: z.array(Id.extend({ child: z.looseObject({ name: z.string() }) })) })
      .parse(children).rows
    const caseId = rows.find(one => one.child.name === 'Sara')?.caseId ?? ''
    const { meetings } = z
      .looseObject({ meetings: z.array(z.looseObject({ id: z.string() })) })
      .parse(await (await page.request.get(`/api/cases/${caseId}/meetings`)).json())
    const decided = await (await page.request.get('/api/concerns?show=decided')).json()
    const [concern] = z.array(z.looseObject({ id: z.string(), childName: z.string().nullable() })).parse(decided)
    await close()
    parts = {
      ...{ caseId, meetingId: meetings[0]?.id ?? '', concernId: concern?.id ?? '', serviceId: idOf('lia') },
      ...{ employeeId: idOf('sissel'), part: 'frister', stepId: '1.1' },
      // She has none: what is asked of her with any id is as absent as she is.
      ...{ transitionId: randomUUID(), requestId: randomUUID(), threadId: randomUUID() },
    }
  }, 600_000)
  afterAll(async () => samspor?.stop())

  const marks = () => wordsOnly(sarasMarks(parts['caseId'] ?? ''))
  const scan = async (person: string, start: string, routes: readonly string[]) => {
    const { page, close } = await samspor.as(person, start)
    const watched = watch(page, person)
    const found: Output[] = []
    for (const path of routes) found.push(...(await scanAt(watched, path)))
    await close()
    return [...found, ...watched.heard]
  }

  test('knows of Sara’s case, meeting and concern, so that it can go there', () => {
    expect(Object.entries(parts).filter(([, part]) => part === '')).toEqual([])
    expect(routesOf('staff', parts).length).toBeGreaterThan(35)
    expect(routesOf('family', parts).length).toBeGreaterThan(5)
  })

  // At once: a page that comes to rest is mostly waited for.
  test.concurrent.each(STAFF)(
    '%s meets nothing of Sara on any page, nor in what it is made of',
    { timeout: 400_000 },
    async who => {
      const found = await scan(who, '/', routesOf('staff', parts))
      outputs.push(...found)
      expect([...new Set(leaksIn(found, marks()))]).toEqual([])
    },
  )

  test('nor does her father, who has a page of his own here', { timeout: 240_000 }, async () => {
    const found = await scan('roger', '/familie', routesOf('family', parts))
    outputs.push(...found)
    expect([...new Set(leaksIn(found, marks()))]).toEqual([])
  })

  test('her teacher and her mother do: there was something to meet', { timeout: 240_000 }, async () => {
    const hers = [
      ...(await scan('sissel', '/', [`/barn/${parts['caseId']}/logg`, `/undring/${parts['concernId']}`])),
      ...(await scan('maria', '/familie', ['/familie', '/familie/moter'])),
    ]
    const met = (who: string, words: string) =>
      hers.some(one => one.to === who && one.channel === 'page' && one.text.includes(words))
    expect(met('sissel', 'mister tråden etter storefri')).toBe(true)
    expect(met('maria', 'Sara')).toBe(true)
    // Not even they are told where they meet or live.
    expect([...new Set(leaksIn(hers, marks()))]).toEqual([])
  })

  describe('a topic that is kept from one of two parents', () => {
    const [TITLE, REASON] = ['Samtale hver torsdag hos Oda', 'Bråket hjemme på lørdager']
    // The name of the passage says which service helps with what he is kept from.
    const PASSAGE = 'Fra BUP til NAV'
    const theirs = () =>
      [TITLE, REASON, PASSAGE].map(text => ({ what: 'what is kept from Trond', text, mayReach: () => false }))

    /** Both say yes to a service of what will be kept from him: it takes part, and a passage from it is asked about. */
    async function passageFrom(service: string, inCase: string, send: (to: string, data: object) => Promise<unknown>) {
      const serviceId = idOf(service)
      const asks = { serviceId, topics: ['health'], purpose: 'cooperation', why: 'Noen å snakke med.' }
      await send('consent/requests', { ...asks, validTo: '2027-05-20' })
      for (const who of ['hege', 'trond']) {
        const { page, close } = await samspor.as(who, '/familie')
        const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
        const data = { serviceId, answers: [{ topic: 'health', answer: 'yes' }] }
        expect((await page.request.post(`${inCase}/consent/answers`, { headers, data })).status()).toBe(200)
        await close()
      }
      await send('participants', { serviceId })
      const began = { passage: 'bup_to_nav', on: '2027-03-01', fromServiceId: serviceId }
      const { id } = Row.parse(await send('transitions', began))
      return async () => {
        const words = 'Det som hjelper.'
        await send(`transitions/${id}/blocks`, { block: 'child', version: 0, words, picked: [] })
        await send(`transitions/${id}/ask`, { version: 2, toServiceId: idOf('nav') })
      }
    }

    test('is set by who holds, with a measure and a passage in it', async () => {
      const { page, close } = await samspor.as('siv', '/barn')
      await page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      const inCase = `/api/cases/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
      const send = async (to: string, data: object) => {
        const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
        const answer = await page.request.post(`${inCase}/${to}`, { headers, data })
        expect({ to, status: answer.status() }).toEqual({ to, status: 200 })
        return answer.json()
      }
      const asksAboutIt = await passageFrom('bup', inCase, send)
      const days = { startsOn: '2026-11-24', evaluateOn: '2026-12-20' }
      const responsible = { kind: 'employee', id: idOf('siv') }
      await send('measures', { title: TITLE, arena: 'school', topic: 'health', responsible, ...days })
      await send('blocks', {
        ...{ personId: idOf('trond'), code: 'PB-ACCESS', what: { scope: 'topic', topic: 'health' } },
        ...{ reason: REASON, recheckOn: '2026-12-20' },
      })
      await asksAboutIt()
      await close()
    })

    test('is met by the other, and by him on no page', { timeout: 240_000 }, async () => {
      const hers = await scan('hege', '/familie', ['/familie/plan', '/familie/overgang'])
      for (const words of [TITLE, PASSAGE])
        expect(hers.some(one => one.channel === 'page' && one.text.includes(words))).toBe(true)
      const found = await scan('trond', '/familie', routesOf('family', parts))
      outputs.push(...found)
      expect([...new Set(leaksIn(found, theirs()))]).toEqual([])
    })
  })

  test('the server has logged meanwhile, and nothing of her', () => {
    outputs.push(serverLog())
    expect(leaksIn([serverLog()], marks())).toEqual([])
    expect(
      silentAmong(
        PAGE_CHANNELS.filter(channel => channel !== 'console'),
        outputs,
      ),
    ).toEqual([])
  })

  describe('a leak planted on a page is caught there', () => {
    const WORDS = 'Sara Myrvang'
    const plants: Readonly<Record<PageChannel, (watched: Watched) => Promise<unknown>>> = {
      page: ({ page }) => page.evaluate(`document.body.append(${JSON.stringify(WORDS)})`),
      title: ({ page }) => page.evaluate(`document.title = ${JSON.stringify(WORDS)}`),
      address: ({ page }) => page.evaluate(`history.pushState({}, '', '/?navn=${encodeURIComponent(WORDS)}')`),
      storage: ({ page }) => page.evaluate(`localStorage.setItem('sist', ${JSON.stringify(WORDS)})`),
      console: ({ page }) => page.evaluate(`console.warn(${JSON.stringify(WORDS)})`),
      answer: async ({ page }) => {
        await page.route('**/api/planted', route => route.fulfill({ json: { name: WORDS } }))
        await page.evaluate(async () => void (await (await fetch('/api/planted')).text()))
      },
      'the server’s own log': async () => appendFileSync(log, `{"msg":"${WORDS}"}\n`),
    }

    test.each(PAGE_CHANNELS)('%s', async channel => {
      const { page, close } = await samspor.as('geir', '/')
      await rests(page)
      const watched = watch(page, 'geir')
      expect(leaksIn([...(await readPage(watched)), ...watched.heard], marks())).toEqual([])
      await plants[channel](watched)
      await rests(page)
      const found = leaksIn([...(await readPage(watched)), ...watched.heard, serverLog()], marks())
      expect(found.filter(one => one.includes(`by ${channel}`)).length).toBeGreaterThan(0)
      await close()
    })
  })
})
