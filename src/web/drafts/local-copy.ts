import { byWindow } from './by-window.ts'
import type { Records } from './by-window.ts'
import { windowsHere } from './windows.ts'

/** A copy on this machine, under a key that cannot leave the browser (AES-GCM, not extractable), one key per person. */
export interface LocalDraft {
  readonly text: string
  /** The server's text that this is written on; undefined when there was none, or it is not known. */
  readonly base: string | undefined
  /** Whether the server lacks the newest words. */
  readonly dirty: boolean
}
export interface LocalCopy {
  /** The drafts that there are, also those that the server has. */
  readonly keys: () => Promise<readonly string[]>
  readonly get: (key: string) => Promise<LocalDraft | undefined>
  readonly put: (key: string, draft: LocalDraft) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })

let opened: Promise<IDBDatabase> | undefined
const database = (): Promise<IDBDatabase> => {
  opened ??= (() => {
    const request = indexedDB.open('samspor', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('keys')
      request.result.createObjectStore('drafts')
    })
    return settled(request)
  })()
  return opened
}
const store = async (name: 'keys' | 'drafts', mode: IDBTransactionMode) =>
  (await database()).transaction(name, mode).objectStore(name)

const keyOf = async (person: string): Promise<CryptoKey> => {
  const known: CryptoKey | undefined = await settled((await store('keys', 'readonly')).get(person))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await settled((await store('keys', 'readwrite')).put(made, person))
  return made
}

/** Where one person's drafts lie on this machine. What cannot be read (another key, damage) counts as not there. */
const recordsOf = (person: string): Records => {
  const name = (of: string) => `${person}/${of}`
  return {
    names: async () => {
      const names = await settled((await store('drafts', 'readonly')).getAllKeys())
      const own = names.filter(one => typeof one === 'string').filter(one => one.startsWith(name('')))
      return own.map(one => one.slice(name('').length))
    },
    get: async of => {
      const sealed: Sealed | undefined = await settled((await store('drafts', 'readonly')).get(name(of)))
      if (!sealed) return undefined
      try {
        const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await keyOf(person), sealed.data)
        return JSON.parse(new TextDecoder().decode(open)) as LocalDraft
      } catch {
        return undefined
      }
    },
    put: async (of, draft) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const bytes = new TextEncoder().encode(JSON.stringify(draft))
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(person), bytes)
      await settled((await store('drafts', 'readwrite')).put({ iv, data } satisfies Sealed, name(of)))
    },
    remove: async of => {
      await settled((await store('drafts', 'readwrite')).delete(name(of)))
    },
  }
}

/** The drafts of one person on this machine, as this window has them. */
export const localCopyOf = (person: string): LocalCopy => byWindow(recordsOf(person), windowsHere())
