import { fromBase64 } from '../../../web/call/base64.ts'
import { useFetched } from '../../../web/call/use-fetched.ts'
import { saveFile } from '../../../web/call/save-file.ts'
import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** What I have asked of my own data, and what I can ask. */
export const useOwn = () => useRead(api.mine, {})
export type Own = ReplyOf<typeof api.mine>
export type OwnRequest = Own['requests'][number]
export const useAsk = (onDone: () => void, done: string) => useWrite(api.ask, { onDone, done })

/** Fetches everything to read, and hands it to the browser to save. The name of the file tells nothing. */
export const useTakePrint = () =>
  useFetched(api.takePrint, ({ type, base64 }) =>
    saveFile(type === 'application/pdf' ? 'samspor.pdf' : 'samspor.html', type, fromBase64(base64)),
  )
/** The same as data for another system. */
export const useTakePackage = () =>
  useFetched(api.takePackage, reply => saveFile('samspor.json', 'application/json', JSON.stringify(reply, null, 2)))

/** What is asked, and by when it must be answered. */
export const useRegister = () => useRead(api.register, {})
export type Register = ReplyOf<typeof api.register>
export type Kept = Register['requests'][number]
export const useNote = (onDone: () => void, done: string) => useWrite(api.note, { onDone, done })
export const useExtend = (onDone: () => void, done: string) => useWrite(api.extend, { onDone, done })
export const useAnswer = (onDone: () => void, done: string) => useWrite(api.answer, { onDone, done })
