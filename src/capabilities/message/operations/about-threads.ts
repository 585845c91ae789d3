import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { AboutThread } from '../about-model.ts'
import { listThreads, openThread } from './read.ts'

/** The threads of a case that somebody is in, with all that was written. Reading them here is not opening them. */
export const aboutThreads: AboutPart = {
  ...{ id: 'messages', of: 'case', who: ['family'], shape: AboutThread },
  tables: ['thread', 'thread_member', 'message', 'thread_opened'],
  gather: async (asking, caseId) => {
    const list = await readInside(asking, listThreads, { caseId })
    const found: unknown[] = []
    for (const { id } of list?.threads ?? []) {
      const thread = await readInside(asking, openThread, { caseId, threadId: id })
      if (thread) found.push(AboutThread.parse({ ...thread, readers: thread.readers.map(one => one.name) }))
    }
    return found
  },
}
