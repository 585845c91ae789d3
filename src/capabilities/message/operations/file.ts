import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { cleanFile } from '../../../platform/files/clean.ts'
import type { CleanFile } from '../../../platform/files/clean.ts'
import type { Secrets } from '../../../platform/secrets/secrets.ts'
import { settingsOf } from '../../settings/index.ts'
import { mayOpenFile } from '../access.ts'
import * as api from '../api.ts'
import { filesIn, insertFile, partsOf } from '../file-store.ts'
import type { NewFile } from '../model.ts'
import { fileLimits, filesFit } from '../rules.ts'
import { messagesOf } from '../store.ts'
import { findThread } from './find.ts'
import { shownOf } from './show.ts'

/** A file that is to be kept, with what is on it. */
export type ReadyFile = CleanFile & { readonly shows: string | null }

const bytesOf = (base64: string) => Buffer.from(base64, 'base64')

type Limits = ReturnType<typeof fileLimits>
/** What the municipality lets go with one message. */
export const limitsHere = async (tx: Tx, _: unknown, { municipality }: Actor, now: Date): Promise<Limits> =>
  fileLimits(await settingsOf(tx, municipality, now))

/** Makes the files of a message ready before the transaction; refuses what is too much, and what is no photo or paper. */
export const prepareFiles = {
  isNeeded: ({ files }: { readonly files: readonly NewFile[] }) => files.length > 0,
  make: async (
    { files }: { readonly files: readonly NewFile[] },
    { actor, beside }: { readonly actor: Actor; readonly beside: Limits },
  ) => {
    // Judged as they come: what the page says fits, fits.
    const sizes = files.map(one => Buffer.byteLength(one.content, 'base64'))
    const judged = filesFit(sizes, beside)
    if (judged instanceof Refusal) return judged
    const ready: ReadyFile[] = []
    for (const { content, shows } of files) {
      const clean = await cleanFile(bytesOf(content), { megapixels: beside.megapixels, who: actor.id })
      if (typeof clean === 'string') return refuse(`message.file_${clean}`)
      ready.push({ ...clean, shows })
    }
    return ready
  },
}

/** So many bytes are sealed at a time. */
const PART = 96 * 1024
/** Bound to its place: a part cannot be moved to another file, or to another place in it. */
const useOf = (municipality: number, fileId: string, position: number) =>
  `message file ${municipality} ${fileId} ${position}`

/** Keeps what goes with a message. */
export async function keepFiles(
  { tx, actor, newId, secrets }: { tx: Tx; actor: Actor; newId: NewId; secrets: Secrets },
  messageId: string,
  files: readonly ReadyFile[] = [],
): Promise<void> {
  const { municipality } = actor
  for (const [position, { mediaType, bytes, shows }] of files.entries()) {
    const id = newId()
    const parts = Array.from({ length: Math.ceil(bytes.length / PART) }, (_, at) =>
      secrets.seal(bytes.subarray(at * PART, (at + 1) * PART).toString('base64'), useOf(municipality, id, at)),
    )
    await insertFile(tx, municipality, { id, messageId, position, mediaType, size: bytes.length, shows }, parts)
  }
}

/** A thread with all its files; of each, whether its message is one that the actor is shown. */
export async function findFiles(tx: Tx, input: { caseId: string; threadId: string }, actor: Actor, now: Date) {
  const [one, files, messages] = await Promise.all([
    findThread(tx, input, actor, now),
    filesIn(tx, actor.municipality, input.threadId),
    messagesOf(tx, actor.municipality, [input.threadId]),
  ])
  if (!one) return []
  const shown = new Set(shownOf(actor, one, messages, now).map(({ id }) => id))
  return files.map(file => ({ ...one, file, shown: shown.has(file.messageId) }))
}

/** A thread, and a file of it. */
const findFile = async (tx: Tx, input: { caseId: string; threadId: string; fileId: string }, actor: Actor, now: Date) =>
  (await findFiles(tx, input, actor, now)).find(({ file }) => file.id === input.fileId)

/** What is in a file, as text in base 64; the caller has asked who may. */
export async function contentOf(tx: Tx, { municipality }: Actor, id: string, secrets: Secrets): Promise<string> {
  const parts = await partsOf(tx, municipality, id)
  const bytes = parts.map(one => bytesOf(secrets.open(one.sealed, useOf(municipality, id, one.position))))
  return Buffer.concat(bytes).toString('base64')
}

export const openFile = operation(api.openFile, {
  subject: findFile,
  allow: mayOpenFile,
  handle: async ({ tx, actor, subject: { file, inCase }, secrets, showed }) => {
    showed([inCase.child.id])
    return { mediaType: file.mediaType, content: await contentOf(tx, actor, file.id, secrets) }
  },
})
