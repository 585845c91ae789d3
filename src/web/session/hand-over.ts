import * as z from 'zod'
import { send } from '../call/send.ts'
import { tellLeft } from './left.ts'

/** Where the child's screen stands. */
const CHILDS = '/meg'

/** Ends the log-in on this device and opens the child's screen in its place. */
export async function handScreenTo(caseId: string, key: string): Promise<void> {
  await send('POST', '/session/child', z.unknown(), { body: { caseId }, key })
  // A page that the browser kept alive is never shown again to whoever presses back.
  globalThis.addEventListener('pageshow', event => {
    if (event.persisted) globalThis.location.reload()
  })
  document.body.hidden = true
  tellLeft()
  globalThis.location.replace(CHILDS)
}
