import * as z from 'zod'
import { send } from '../call/send.ts'
import { tellLeft } from './left.ts'

/** Where the child's screen stands. */
const CHILDS = '/meg'

const OVER = 'samspor.child-screen-over'

/** Kept until the server knows it: a child's screen that was ended without network does not open again when the page is loaded anew. */
export const childScreenOver = {
  is: () => localStorage.getItem(OVER) !== null,
  set: () => localStorage.setItem(OVER, '1'),
  forget: () => localStorage.removeItem(OVER),
}

/** Ends the log-in on this device and opens the child's screen in its place. */
export async function handScreenTo(caseId: string, key: string): Promise<void> {
  await send('POST', '/session/child', z.unknown(), { body: { caseId }, key })
  childScreenOver.forget()
  // A page that the browser kept alive is never shown again to whoever presses back.
  globalThis.addEventListener('pageshow', event => {
    if (event.persisted) globalThis.location.reload()
  })
  document.body.hidden = true
  tellLeft()
  globalThis.location.replace(CHILDS)
}
