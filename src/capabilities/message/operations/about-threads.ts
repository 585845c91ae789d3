import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside, readPages } from '../../../platform/api/about-person.ts'
import { AboutThread } from '../about-model.ts'
import { listThreads, openThread } from './read.ts'

/** Threads on a page. */
const MOST = 100

/** The threads of a case that somebody is in, with all that was written. Reading them here is not opening them. */
export const aboutThreads: AboutPart = {
  ...{ id: 'messages', of: 'case', who: ['family'], shape: AboutThread },
  tables: ['thread', 'thread_member', 'message', 'thread_opened'],
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
      found.push({
        ...{ subject, topic, readers: readers.map(one => one.name) },
        messages: messages.map(({ at, by, service, words, translatedBy, interpreter, openedBy }) => ({
          ...{ at, by, service, words, translatedBy, interpreter, openedBy },
        })),
      })
    }
    return found
  },
}
