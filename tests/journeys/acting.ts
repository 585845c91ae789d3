import type { Page } from 'playwright-core'
import type { Own, Visit } from './running.ts'
import { NOWHERE, pageIn } from './running.ts'

interface Width {
  readonly width: number
  readonly height: number
}
export interface Widths {
  readonly on: string
  readonly staff: Width
  readonly family: Width
}

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

/** How wide the screens of the staff and of the family are. The stories take turns: each is played one of the ways. */
export const WIDTHS = [
  { on: 'staff at a desk, the family on a phone', staff: DESK, family: PHONE },
  { on: 'staff on a phone, the family at a desk', staff: PHONE, family: DESK },
] as const satisfies readonly Widths[]
export interface Acting {
  /** Somebody does something on a page of their own that begins at an address; it is closed after. */
  readonly as: <T>(who: string, path: string, act: (page: Page) => Promise<T>, wide?: 'desk' | 'phone') => Promise<T>
}

/** A page that somebody comes back to: what its browser complained about, and how to wait for what is on its way. */
interface Seat extends Pick<Visit, 'page' | 'complaints'> {
  readonly heard: () => Promise<void>
}

/**
 * People who come and go: each has one browser per width and logs in once, and one page, which is loaded anew each time.
 * `listen` hears a page from before its first request, and answers how to wait for what is on its way.
 */
export function actingIn(
  house: () => Own,
  { staff, family }: Omit<Widths, 'on'> = WIDTHS[0],
  listen: (page: Page, who: string) => () => Promise<void> = () => async () => {},
): Acting {
  const seats = new Map<string, Seat[]>()
  const seatOf = async (free: Seat[], who: string, viewport: Width) => {
    const known = free.pop()
    if (known) return known
    const { page, complaints } = await pageIn(await house().enter(who, { viewport }))
    return { page, complaints, heard: listen(page, who) }
  }
  const as: Acting['as'] = async (who, path, act, wide) => {
    const isFamily = path.startsWith('/familie')
    const width = wide === undefined ? (isFamily ? family : staff) : wide === 'desk' ? DESK : PHONE
    const key = `${house().base} ${who} ${width.width}`
    const free = seats.get(key) ?? []
    seats.set(key, free)
    const seat = await seatOf(free, who, width)
    const { page, complaints, heard } = seat
    complaints.length = 0
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const done = await act(page)
    await heard()
    // What is refused is an answer too, and the browser says so.
    const odd = complaints.filter(one => !/status of 4\d\d/.test(one))
    if (odd.length > 0) throw new Error(`${who} at ${path}: ${odd.join('; ')}`)
    await page.goto(NOWHERE)
    free.push(seat)
    return done
  }
  return { as }
}
