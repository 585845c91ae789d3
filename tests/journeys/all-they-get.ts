import { readAnswers, rests, walkTo } from './going.ts'
import { routesOf } from './page-leaks.ts'
import type { Running } from './running.ts'

/** Every page of the family's app; of a thread, one that is not there. */
export const familyRoutes = (): readonly string[] =>
  routesOf('family', { threadId: '0b5f7c9e-3d0c-4a37-9f0e-5f6f1c2d7a11' })

interface Tidy {
  readonly answer?: (pathname: string, text: string) => string
  readonly page?: (text: string) => string
  /** Added to every address: `?barn=…` for which child, where there are several. */
  readonly search?: string
}
const asItIs = (text: string) => text

/**
 * What people of a family can read on every page of their app, and every answer that it is given there, by person and address: to be
 * compared with the same at another time, tidied of what may differ.
 */
export async function allTheyGet(
  samspor: Running,
  people: readonly string[],
  { answer = (_, text) => text, page = asItIs, search = '' }: Tidy = {},
): Promise<Record<string, string>> {
  const each = await Promise.all(people.map(who => whatOneGets(samspor, who, { answer, page, search })))
  return Object.assign({}, ...each) as Record<string, string>
}

/** One load of the app, and then from page to page as its links go: what it keeps from the page before is theirs too. */
async function whatOneGets(
  samspor: Running,
  who: string,
  { answer, page: words, search: added }: Required<Tidy>,
): Promise<Record<string, string>> {
  const got: Record<string, string> = {}
  const { page, close } = await samspor.as(who, `/familie${added}`, { viewport: { width: 390, height: 844 } })
  const answered = readAnswers(page, ({ pathname, search }, text) => {
    // The session tells the time.
    if (pathname !== '/api/session') got[`${who} ${pathname}${search}`] = answer(pathname, text)
  })
  // Loaded once more, heard from its first request.
  await page.reload()
  for (const path of familyRoutes()) {
    await walkTo(page, `${path}${added}`)
    // Parts that are fetched beside the page may ask a while after it: once more, for slow machines.
    await rests(page)
    await answered()
    got[`${who} ${path}`] = words(await page.getByRole('main').innerText())
  }
  await close()
  return got
}
