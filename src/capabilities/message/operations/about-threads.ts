import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { readInside, readPages } from '../../../platform/api/about-person.ts'
import { AboutThread } from '../about-model.ts'
import { mayOpenFile } from '../access.ts'
import { contentOf, findFiles } from './file.ts'
import { listThreads, openThread } from './read.ts'

/** Threads on a page. */
const MOST = 100

/** The files of a thread that somebody may open, by their messages, each with its content as long as there is `room`. */
async function filesOf(
  { tx, actor, now, secrets, room = { bytes: 0 } }: Asking,
  of: { readonly caseId: string; readonly threadId: string },
) {
  const found: { readonly messageId: string; readonly file: object }[] = []
  for (const one of await findFiles(tx, of, actor, now)) {
    if (!mayOpenFile(actor, one, now).allowed) continue
    const { id, messageId, mediaType, size, shows } = one.file
    const fits = size <= room.bytes
    if (fits) room.bytes -= size
    const content = fits ? await contentOf(tx, actor, id, secrets) : null
    found.push({ messageId, file: { mediaType, size, shows, content } })
  }
  return Map.groupBy(found, one => one.messageId)
}

/** The threads of a case that somebody is in, with all that was written. Reading them here is not opening them. */
export const aboutThreads: AboutPart = {
  ...{ id: 'messages', of: 'case', who: ['family'], shape: AboutThread },
  tables: ['thread', 'thread_member', 'message', 'thread_opened', 'message_file', 'message_file_part'],
  gather: async (asking, caseId) => {
    const found: unknown[] = []
    const pages = await readPages(asking, listThreads, { caseId, limit: MOST }, ({ threads, more }) => {
      const last = threads.at(-1)
      return more && last ? { after: last.id, afterAt: last.lastAt } : undefined
    })
    for (const { id } of pages.flatMap(page => page.threads)) {
      const thread = await readInside(asking, openThread, { caseId, threadId: id })
      if (!thread) continue
      // As the read has answered: its times are words already.
      const { subject, topic, readers, messages } = thread
      const files = await filesOf(asking, { caseId, threadId: id })
      const said = messages.map(({ id: messageId, at, by, service, words, translatedBy, interpreter, openedBy }) => ({
        ...{ at, by, service, words, translatedBy, interpreter, openedBy },
        files: files.get(messageId)?.map(one => one.file) ?? [],
      }))
      found.push({ ...{ subject, topic, readers: readers.map(one => one.name) }, messages: said })
    }
    return found
  },
}
