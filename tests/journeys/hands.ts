import { mkdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriers } from './running.ts'

/** How somebody does things on a page; each thing done is counted. */
export interface Hands {
  readonly page: Page
  /** Presses a link or a button. */
  press(what: Locator): Promise<void>
  /** Writes in a field, in place of what stood there. */
  write(field: Locator, words: string): Promise<void>
  /** Chooses a radio button or ticks a box. */
  choose(what: Locator): Promise<void>
  /** What has been done since the last count. */
  counted(): number
}

/** By mouse or finger. */
export function byMouse(page: Page): Hands {
  let done = 0
  const one = async (act: Promise<void>) => {
    done++
    await act
  }
  return {
    page,
    press: what => one(what.click()),
    write: (field, words) => one(field.fill(words)),
    choose: what => one(what.check()),
    counted: () =>
      counting(
        () => done,
        () => (done = 0),
      ),
  }
}

const counting = (read: () => number, reset: () => void) => {
  const now = read()
  reset()
  return now
}

const MOST_TABS = 400

/** By keyboard alone: goes there with Tab (and arrows within a group), and never touches the mouse. */
export function byKeyboard(page: Page): Hands {
  let done = 0
  const isThere = (what: Locator) => what.evaluate(element => element === element.ownerDocument.activeElement)
  const goTo = async (what: Locator) => {
    await what.waitFor()
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isThere(what)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`not reached by keyboard: ${what.toString()}`)
  }
  return {
    page,
    async press(what) {
      done++
      await goTo(what)
      await page.keyboard.press('Enter')
    },
    async write(field, words) {
      done++
      await goTo(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(words)
    },
    async choose(what) {
      done++
      if (await what.evaluate(element => element.matches('[type=radio]'))) await arrowTo(page, what)
      else await goTo(what)
      if (!(await what.isChecked())) await page.keyboard.press('Space')
    },
    counted: () =>
      counting(
        () => done,
        () => (done = 0),
      ),
  }
}

/** A group of radio buttons is one stop of Tab; within it the arrows move. */
async function arrowTo(page: Page, what: Locator) {
  await what.waitFor()
  const where = () =>
    what.evaluate(element => {
      const focused = element.ownerDocument.activeElement
      if (focused === element) return 'there'
      return focused?.getAttribute('name') === element.getAttribute('name') ? 'in its group' : 'elsewhere'
    })
  for (let keys = 0; keys < MOST_TABS; keys++) {
    const now = await where()
    if (now === 'there') return
    await page.keyboard.press(now === 'elsewhere' ? 'Tab' : 'ArrowDown')
  }
  throw new Error(`not reached by keyboard: ${what.toString()}`)
}

/** Whether a screen is well: free of barriers, nothing out at the side; with SAMSPOR_PICTURES a picture of it in test-results. */
export async function isWell(page: Page, name: string): Promise<void> {
  if (process.env['SAMSPOR_PICTURES']) {
    mkdirSync('test-results', { recursive: true })
    await page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
  }
  const wide = await page.locator('html').evaluate(element => element.scrollWidth - element.clientWidth)
  expect({ name, found: await barriers(page), wide }).toEqual({ name, found: [], wide: 0 })
}

/** Lets days go by in the demo; the open page must be loaded again to know it. */
export async function forward(page: Page, days: number): Promise<void> {
  const moved = await page.request.post('/demo/clock', { data: { forwardDays: days }, timeout: 240_000 })
  expect({ days, moved: moved.ok() }).toEqual({ days, moved: true })
}

/** The same until a day, `2026-12-01`. */
export async function moveClockTo(page: Page, day: string): Promise<void> {
  const clock = await page.request.get('/demo/clock')
  const { now } = (await clock.json()) as { readonly now: string }
  await forward(page, (Date.parse(day) - Date.parse(now.slice(0, 10))) / 86_400_000)
}

/** That a page is well in each of some sizes; it stays in the last. */
export async function isWellBetween(page: Page, name: string, sizes: readonly { width: number; height: number }[]) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await isWell(page, `${name}-${size.width}`)
  }
}
