import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Mark, Output } from '../attacks/leak-scan.ts'
import { readAnswers, walkTo } from './going.ts'

/** Every address of an app, as its list of screens has them; the parts of an address in place of their names. */
export function routesOf(app: 'staff' | 'family', parts: Readonly<Record<string, string>>): readonly string[] {
  const source = readFileSync(`src/apps/${app}/routes.tsx`, 'utf8')
  const found = [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  // Those without a slash stand inside the child's page.
  const whole = found.map(path => (path.startsWith('/') ? path : `/barn/$caseId/${path}`))
  return whole.map(path =>
    path.replaceAll(/\$(\w+)/g, (_, name: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`no ${name} for ${path}`)
      return part
    }),
  )
}

/** Marks that are words: the ids of an address stand in it because somebody went there. */
export const wordsOnly = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(mark => !/^[0-9a-f-]{36}$/.test(mark.text))

/** Somebody's page, and all that has come out of it so far. */
export interface Watched {
  readonly to: string
  readonly page: Page
  readonly heard: Output[]
}

/** Listens to what a page is answered and what it says to the console. */
export function watch(page: Page, to: string): Watched {
  const heard: Output[] = []
  page.on('console', message => heard.push({ channel: 'console', to, text: message.text() }))
  page.on('pageerror', error => heard.push({ channel: 'console', to, text: error.message }))
  page.on('request', request => heard.push({ channel: 'address', to, text: request.url() }))
  readAnswers(page, ({ pathname }, text) => heard.push({ channel: 'answer', to, text: `${text} `, where: pathname }))
  return { to, page, heard }
}

/** What stands on the page now, in its head, its address and what the browser keeps of it. */
export async function readPage({ to, page }: Watched): Promise<readonly Output[]> {
  const where = new URL(page.url()).pathname
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  // The text too: words are one there that stand apart in the markup.
  const text = `${await page.content()}\n${await page.locator('body').innerText()}`
  return [
    { channel: 'page', to, text, where },
    { channel: 'title', to, text: await page.title(), where },
    { channel: 'address', to, text: page.url(), where },
    { channel: 'storage', to, text: kept, where },
  ]
}

/** Goes to an address and reads it when it has come to rest. */
export async function scanAt(watched: Watched, path: string): Promise<readonly Output[]> {
  await walkTo(watched.page, path)
  return readPage(watched)
}
