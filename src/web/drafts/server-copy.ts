import * as z from 'zod'
import { send } from '../call/send.ts'
import { troubleFrom } from '../call/trouble.ts'

export interface ServerDraft {
  readonly text: string
  readonly savedAt: string
}
/** Another text of the same draft, written from another machine since this one last saw it. */
export interface Elsewhere {
  readonly theirs: string
}
export interface ServerCopy {
  /** Undefined when there is none. */
  readonly open: (key: string) => Promise<ServerDraft | undefined>
  /** Answers when it was saved, or the text that somebody left there meanwhile. */
  readonly save: (key: string, text: string, leaving: boolean) => Promise<string | Elsewhere>
  readonly discard: (key: string) => Promise<void>
}

const Version = z.int()
const Opened = z.object({ text: z.string(), savedAt: z.string(), version: Version }).nullish()
const Saved = z.object({ savedAt: z.string(), version: Version })
const Theirs = z.object({ text: z.string(), version: Version })
const address = (key: string) => `/drafts/${encodeURIComponent(key)}`

/** The version of each draft that this page saw last, and the text whose fate is unknown. */
const seen = new Map<string, number>()
const underway = new Map<string, string>()

const put = async (key: string, text: string, leaving: boolean): Promise<string> => {
  const body = { text, version: seen.get(key) ?? 0 }
  underway.set(key, text)
  const saved = await send('PUT', address(key), Saved, { body, key: crypto.randomUUID(), keepalive: leaving })
  underway.delete(key)
  seen.set(key, saved.version)
  return saved.savedAt
}

/** The drafts of whoever is logged in, encrypted at rest on the server. */
export const serverCopy: ServerCopy = {
  open: async key => {
    const opened = (await send('GET', address(key), Opened)) ?? undefined
    if (opened) seen.set(key, opened.version)
    else seen.delete(key)
    return opened
  },
  save: async (key, text, leaving) => {
    const before = underway.get(key)
    try {
      return await put(key, text, leaving)
    } catch (error) {
      const trouble = troubleFrom(error)
      const theirs = trouble.kind === 'conflict' ? Theirs.safeParse(trouble.theirs).data : undefined
      if (!theirs) throw error
      seen.set(key, theirs.version)
      // Saved by an earlier try whose answer was lost: nobody else wrote.
      return theirs.text === before || theirs.text === text ? put(key, text, leaving) : { theirs: theirs.text }
    }
  },
  discard: async key => {
    await send('DELETE', address(key), z.unknown(), { key: crypto.randomUUID() })
    seen.delete(key)
  },
}
