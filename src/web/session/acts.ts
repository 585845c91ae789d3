import * as z from 'zod'
import { send } from '../call/send.ts'
import { paths } from '../paths/paths.ts'
import type { Language } from '../texts/define.ts'

/** Chooses the language; kept with the session on the server. */
export const chooseLanguage = (language: Language) =>
  send('POST', '/session/language', z.unknown(), { body: { language } })

/** A role that the person can act in; one at a time. */
const RoleChoice = z.object({
  id: z.string(),
  name: z.string(),
  roleText: z.string(),
  place: z.string().nullish(),
  /** The one that the person acts in now. */
  current: z.boolean(),
})
type RoleChoice = z.infer<typeof RoleChoice>

/** The roles that the person can choose between. */
export const readRoles = () => send('GET', '/session/roles', z.array(RoleChoice))

/** Goes on in another role; the whole page starts anew, so that nothing from the first role stays. */
export const chooseRole = async (role: string) => {
  const { to } = await send('POST', '/session/role', z.object({ to: z.string() }), { body: { role } })
  globalThis.location.assign(to)
}

/** Ends the session and leaves. */
export const logOut = async () => {
  const answer = await fetch('/logout', { method: 'POST', headers: { 'x-samspor': '1' }, credentials: 'same-origin' })
  const { to } = z
    .object({ to: z.string() })
    .catch({ to: paths.login('/') })
    .parse(await answer.json().catch(() => ({})))
  globalThis.location.assign(to)
}

/** Ends the session without waiting for an answer, for somebody who must leave at once. */
export const logOutLeaving = () =>
  void fetch('/logout', {
    method: 'POST',
    headers: { 'x-samspor': '1' },
    credentials: 'same-origin',
    keepalive: true,
  }).catch(() => undefined)

/** Moves the demo's clock some days ahead; it plays what falls due on the way before it answers. */
export const moveClock = async (forwardDays: number): Promise<void> => {
  const answer = await fetch('/demo/clock', {
    method: 'POST',
    headers: { 'x-samspor': '1', 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ forwardDays }),
  })
  if (!answer.ok) throw new Error('the clock did not move')
}
