// Runs before the app has come: who is there, and what Hjem tells, are on their way meanwhile (`web/call/early.ts`).
const { pathname, search } = globalThis.location
const child = new URLSearchParams(search).get('barn')
const home = `/api/family/home${child === null ? '' : `?childId=${encodeURIComponent(child)}`}`

globalThis.askedEarly = new Map(
  ['/api/session', ...(pathname === '/familie' ? [home] : [])].map(path => {
    const answer = fetch(path, { credentials: 'same-origin', headers: { 'x-samspor': '1' }, priority: 'high' })
    // Whoever takes it hears what went wrong; nobody may.
    answer.catch(() => undefined)
    return [path, answer]
  }),
)

// The browser reads its tables of times when it is first asked to write one: now it waits, and when the page is drawn it does not.
Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })

export {}
