import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { walkTo } from './going.ts'
import { chromiumPath, samspor } from './running.ts'
import type { Running } from './running.ts'

/** 400 % zoom of a desk, a phone, a desk. */
const WIDTHS = [320, 390, 1280]
const FAMILY = ['amira', 'trond', 'lene', 'camilla']

/** Every address of an app, as its table of screens has them; one inside another comes after that one. */
const pathsOf = (app: 'staff' | 'family') => {
  const table = readFileSync(new URL(`../../src/apps/${app}/routes.tsx`, import.meta.url), 'utf8')
  let outer = ''
  return [...table.matchAll(/^ +(?:\{ )?path: '([^']+)'/gm)].map(([, path = '']) => {
    if (path.startsWith('/')) return (outer = path)
    return `${outer}/${path}`
  })
}

/** What goes further to the right than the page is wide, outside of what scrolls by itself: tabs, tables. */
const outside = (page: Page) =>
  page.locator('body').evaluate(body => {
    const html = body.ownerDocument.documentElement
    const view = body.ownerDocument.defaultView
    const scrolls = (one: typeof body) => /auto|scroll/.test(view?.getComputedStyle(one).overflowX ?? '')
    const out = new Set<string>()
    for (const one of body.querySelectorAll<typeof body>('*')) {
      if (
        !one.checkVisibility() ||
        one.closest('svg, thead') ||
        one.getBoundingClientRect().right <= html.clientWidth + 1
      )
        continue
      let up = one.parentElement
      while (up && up !== body && !scrolls(up)) up = up.parentElement
      if (!up || up === body) out.add(`${one.tagName} ${one.className}`)
    }
    return { wide: Math.max(html.scrollWidth, body.scrollWidth) - html.clientWidth, out: [...out].slice(0, 5) }
  })

const fine = { wide: 0, out: [] }

describe.skipIf(chromiumPath === undefined)('no page goes out at the side', () => {
  let here: Running
  beforeAll(async () => {
    here = await samspor()
  }, 180_000)

  /** Opens addresses one after another as somebody, at each width; answers what went out. */
  const walk = async (person: string, paths: readonly string[]) => {
    const found: unknown[] = []
    const { page, close } = await here.as(person, paths[0] ?? '/', { viewport: { width: 1280, height: 900 } })
    for (const path of paths) {
      await walkTo(page, path)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const is = await outside(page)
        if (JSON.stringify(is) !== JSON.stringify(fine)) found.push({ person, path, width, ...is })
      }
    }
    await close()
    return found
  }

  test.for(FAMILY)('of the family’s app, as %s', async person => {
    const paths = pathsOf('family')
    expect(paths.length).toBeGreaterThanOrEqual(6)
    expect(await walk(person, paths)).toEqual([])
  })

  test('of the staff’s app', async () => {
    const { page, close } = await here.as('siv', '/barn')
    await page.getByRole('main').getByRole('link', { name: /Lars/ }).first().click()
    await page.waitForURL(/\/barn\/[^/]+\/na$/)
    const caseId = new URL(page.url()).pathname.split('/')[2] ?? ''
    await close()
    const open = pathsOf('staff')
      .map(path => path.replace('$caseId', caseId).replace('$part', 'levels'))
      .filter(path => !path.includes('$'))
    const isSettings = (path: string) => path.startsWith('/innstillinger')
    const isOversight = (path: string) => /^\/(innsyn|personvern)/.test(path)
    const isUnit = (path: string) => path.startsWith('/enhet')
    const found = [
      await walk(
        'siv',
        open.filter(path => !isSettings(path) && !isOversight(path) && !isUnit(path)),
      ),
      await walk('solveig', open.filter(isSettings)),
      await walk('vigdis', open.filter(isOversight)),
      await walk('geir', ['/', '/undring', ...open.filter(isUnit)]),
    ]
    expect(found.flat()).toEqual([])
  }, 300_000)
})
