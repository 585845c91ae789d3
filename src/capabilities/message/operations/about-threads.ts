import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { readInside, readPages } from '../../../platform/api/about-person.ts'
import { AboutThread } from '../about-model.ts'
import type { MessageFile } from '../model.ts'
import { openFile } from './file.ts'
import { listThreads, openThread } from './read.ts'

/** Threads on a page. */
const MOST = 100

/** What goes with a message, each with its content, one at a time. */
async function whole(
  asking: Asking,
  of: { readonly caseId: string; readonly threadId: string },
  files: readonly MessageFile[],
): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (const { id: fileId, shows } of files) {
    const file = await readInside(asking, openFile, { ...of, fileId })
    if (file) found.push({ ...file, shows })
  }
  return found
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
      const said: unknown[] = []
      for (const { at, by, service, words, translatedBy, interpreter, openedBy, files } of messages)
        said.push({
          ...{ at, by, service, words, translatedBy, interpreter, openedBy },
          files: await whole(asking, { caseId, threadId: id }, files),
        })
      found.push({ ...{ subject, topic, readers: readers.map(one => one.name) }, messages: said })
    }
    return found
  },
}
