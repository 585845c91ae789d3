import * as z from 'zod'
import { send } from '../call/send.ts'
import { troubleFrom } from '../call/trouble.ts'

export interface ServerDraft {
  readonly text: string
  readonly savedAt: string
}
export interface ServerCopy {
  /** Undefined when there is none. */
  readonly open: (key: string) => Promise<ServerDraft | undefined>
  /** Answers when it was saved. */
  readonly save: (key: string, text: string, leaving: boolean) => Promise<string>
  readonly discard: (key: string) => Promise<void>
}

const Opened = z.object({ text: z.string(), savedAt: z.string() })
const Saved = z.object({ savedAt: z.string() })
const address = (key: string) => `/drafts/${encodeURIComponent(key)}`

/** The drafts of whoever is logged in, encrypted at rest on the server. */
export const serverCopy: ServerCopy = {
  open: async key => {
    try {
      return await send('GET', address(key), Opened)
    } catch (error) {
      if (troubleFrom(error).kind === 'hidden') return undefined
      throw error
    }
  },
  save: async (key, text, leaving) => {
    const options = { body: { text }, key: crypto.randomUUID(), keepalive: leaving }
    return (await send('PUT', address(key), Saved, options)).savedAt
  },
  discard: async key => {
    await send('DELETE', address(key), z.unknown(), { key: crypto.randomUUID() })
  },
}
