import { inTurn } from './in-turn.ts'
import type { LocalCopy } from './local-copy.ts'
import type { ServerCopy } from './server-copy.ts'

/**
 * Sends what was written without a network in a page that is closed since, so that it waits on every machine and not on this one
 * alone. Only where the server has what it was written on: between two texts somebody chooses in the form.
 */
export const sendLeft = async (local: LocalCopy, server: ServerCopy): Promise<void> => {
  for (const key of await local.keys()) await inTurn(key, () => sendOne(key, local, server))
}

const sendOne = async (key: string, local: LocalCopy, server: ServerCopy): Promise<void> => {
  const here = await local.get(key)
  if (!here?.dirty) return
  const stored = await server.open(key)
  if (stored?.text !== here.base) return
  const saved = await server.save(key, here.text, false)
  if (typeof saved !== 'string') return
  // A form may have been opened, and written in or thrown away, meanwhile: then it sends for itself.
  await inTurn(`here ${key}`, async () => {
    const now = await local.get(key)
    if (now?.text === here.text) await local.put(key, { text: here.text, base: here.text, dirty: false })
  })
}
