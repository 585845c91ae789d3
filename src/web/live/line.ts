/** Milliseconds without a sign of anybody at the page after which it stops listening: a page left open keeps no log-in alive. */
const AWAY = 5 * 60_000
/** Milliseconds after which a page that was refused asks again: somebody may have logged in anew. */
const AGAIN = 30_000
/** Milliseconds that the server looks back when a line is opened, and some to spare. */
const LOOKS_BACK = 8_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'focus'] as const

/** What is told: that the reader was told something, or that what the page is about was changed. */
const EVENTS = ['told', 'changed'] as const
type Event = (typeof EVENTS)[number]

/** What a page is about, as it stands in the line's address. */
export type About = `cases/${string}` | `concerns/${string}`
const OWN = 'mine'

interface Listener {
  readonly event: Event
  readonly about: About | undefined
  readonly hear: () => void
}

// One for the window: of an HTTP/1.1 server a browser holds six connections, for all its windows together.
const listeners = new Set<Listener>()
let line: EventSource | undefined
let address: string | undefined
/** What happened while nobody listened is looked for when somebody does again. */
let missed = false
let refused = false
let leaving: ReturnType<typeof setTimeout> | undefined
let again: ReturnType<typeof setTimeout> | undefined
let soon: ReturnType<typeof setTimeout> | undefined

const hear = (event?: Event) => {
  for (const one of listeners) if (event === undefined || one.event === event) one.hear()
}

function stop(): void {
  clearTimeout(again)
  line?.close()
  line = undefined
}

function start(): void {
  const wanted = [...listeners].findLast(one => one.about !== undefined)?.about ?? OWN
  if (line && address === wanted) return
  // From page to page nothing is missed where the new line opens at once: the server looks ten seconds back.
  let turned = line?.readyState === EventSource.OPEN
  if (turned) setTimeout(() => (turned = false), LOOKS_BACK)
  stop()
  address = wanted
  const one = new EventSource(`/api/live/${wanted}`)
  line = one
  one.addEventListener('open', () => {
    if (missed && !turned) hear()
    ;[missed, refused] = [true, false]
  })
  for (const event of EVENTS) one.addEventListener(event, () => hear(event))
  one.addEventListener('error', () => {
    if (one.readyState !== EventSource.CLOSED || line !== one) return
    // Refused: the page asks for itself, once, and learns why.
    if (missed && !refused) hear()
    refused = true
    again = setTimeout(stop, AGAIN)
  })
}

/** Listens while somebody is there to see it. */
function look(): void {
  clearTimeout(leaving)
  if (document.visibilityState === 'hidden') return stop()
  start()
  leaving = setTimeout(stop, AWAY)
}

const everySign = (act: 'addEventListener' | 'removeEventListener') => {
  document[act]('visibilitychange', look)
  for (const sign of SIGNS) globalThis[act](sign, look, { passive: true, capture: true })
}

/** After what goes and comes with one page has done so: another page is another line, and nobody else is. */
function turn(): void {
  clearTimeout(soon)
  soon = setTimeout(() => {
    if (listeners.size > 0) return look()
    clearTimeout(leaving)
    everySign('removeEventListener')
    stop()
    missed = false
  })
}

/** Hears that the reader was told something, or that what the page is about was changed; answers how to stop. */
export function listen(one: Listener): () => void {
  if (listeners.size === 0) everySign('addEventListener')
  listeners.add(one)
  turn()
  return () => {
    listeners.delete(one)
    turn()
  }
}
