import * as z from 'zod'
import { MessageFile } from './model.ts'
import { OpenThread, ShownMessage } from './shown-model.ts'

/** A thread as the one of the family it is with takes it along: what was written, and who reads it. */
export const AboutThread = OpenThread.pick({ subject: true, topic: true }).extend({
  readers: z.array(z.string()),
  messages: z.array(
    ShownMessage.pick({
      ...{ at: true, by: true, service: true, words: true, translatedBy: true, interpreter: true, openedBy: true },
    }).extend({
      // The file itself too, in what a machine reads, as long as all of them are not too much at once; what is printed says that it was there.
      files: z.array(
        MessageFile.pick({ mediaType: true, size: true, shows: true }).extend({ content: z.base64().nullable() }),
      ),
    }),
  ),
})
