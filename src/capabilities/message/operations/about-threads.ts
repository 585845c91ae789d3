import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
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
    for (let after: string | undefined; ;) {
      const page = await readInside(asking, listThreads, { caseId, limit: MOST, ...(after && { after }) })
      for (const { id } of page?.threads ?? []) {
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
      after = page?.threads.at(-1)?.id
      if (page?.more !== true || after === undefined) return found
    }
  },
}
