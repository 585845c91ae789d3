import type { LocalCopy, LocalDraft } from './local-copy.ts'
import type { Windows } from './windows.ts'

/** Where drafts lie on this machine, by name. */
export interface Records {
  readonly names: () => Promise<readonly string[]>
  readonly get: (name: string) => Promise<LocalDraft | undefined>
  readonly put: (name: string, draft: LocalDraft) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** No key has a line break in it. */
const BREAK = '\n'
const partsOf = (name: string) => {
  const [key = '', window = ''] = name.split(BREAK)
  return { name, key, window }
}

/**
 * Each window keeps its own copy of a draft: two that write in the same form lay nothing over each other here, and meet with the server.
 * What a window has left is taken over by the next that opens the form, one at a time, what the server lacks first.
 */
export const byWindow = (records: Records, { mine, isGone }: Windows): LocalCopy => {
  const nameOf = (key: string) => `${key}${BREAK}${mine}`
  const left = async (key?: string) => {
    const others = (await records.names())
      .map(partsOf)
      .filter(one => one.window !== mine && (key === undefined || one.key === key))
    const gone = await Promise.all(others.map(one => isGone(one.window)))
    return others.filter((_, at) => gone[at])
  }
  const read = (names: readonly string[]) =>
    Promise.all(names.map(async name => ({ name, draft: await records.get(name) })))
  const takeOver = async (key: string): Promise<LocalDraft | undefined> => {
    const found = await read((await left(key)).map(one => one.name))
    const next = found.find(one => one.draft?.dirty) ?? found.find(one => one.draft)
    if (next?.draft) await records.put(nameOf(key), next.draft)
    // What the server has is kept once here; what it lacks waits for its turn, and so does what could not be read just now.
    for (const one of found) if (one === next || one.draft?.dirty === false) await records.remove(one.name)
    return next?.draft
  }
  return {
    keys: async () => {
      const own = (await records.names()).map(partsOf).filter(one => one.window === mine)
      return [...new Set([...own, ...(await left())].map(one => one.key))]
    },
    get: async key => (await records.get(nameOf(key))) ?? (await takeOver(key)),
    put: (key, draft) => records.put(nameOf(key), draft),
    remove: async key => {
      await records.remove(nameOf(key))
      // What the server had, it had from all windows: where it has found its place, no other window brings it back.
      const others = (await records.names()).map(partsOf).filter(one => one.key === key)
      for (const one of await read(others.map(each => each.name)))
        if (one.draft?.dirty === false) await records.remove(one.name)
    },
  }
}
