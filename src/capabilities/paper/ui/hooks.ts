import { useFetched } from '../../../web/call/use-fetched.ts'
import { saveFile } from '../../../web/call/save-file.ts'
import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { languageName, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import * as api from '../api.ts'
import * as letters from '../letter-api.ts'
import { paperTexts } from './texts.ts'

export const usePapers = (caseId: string) => useRead(api.listPapers, { caseId })
export type Person = ReplyOf<typeof api.listPapers>['people'][number]
export type Thing = Person['things'][number]
export const useWaiting = () => useRead(api.waitingOnPaper, {})
export type Waiting = ReplyOf<typeof api.waitingOnPaper>['waiting'][number]

const fromBase64 = (text: string) => Uint8Array.from(atob(text), letter => letter.codePointAt(0) ?? 0)

/** Prints: hands the paper to the browser to save. The name of the file tells nothing. */
export const usePrint = (onPrinted: (since: string | null) => void) =>
  useFetched(api.printPaper, ({ type, base64, since }) => {
    saveFile(type === 'application/pdf' ? 'samspor.pdf' : 'samspor.html', type, fromBase64(base64))
    onPrinted(since)
  })
/** Notes that something was given; for ten seconds it can be taken back where it was pressed. */
export const useGive = (onDone: () => void, done: string) => {
  const back = useWrite(api.takeBackGiven)
  return useWrite(api.noteGiven, { onDone, done, undo: ({ id }, { caseId }) => back.send({ caseId, givenId: id }) })
}
export const useTakeBack = (done: string) => useWrite(api.takeBackGiven, { done })

type Given = NonNullable<Waiting['given']>
/** How, when and in which language something was given, and by whom. */
export const useGivenWords = () => {
  const [t, language, { date }] = [useTexts(paperTexts), useLanguage(), useDates()]
  return ({ how, on, by, language: code }: Given) =>
    t('given', { how, by, day: date(on, 'long'), language: languageName(code, language) })
}
export const useServe = (onDone: () => void, done: string) => useWrite(api.serveOnPaper, { onDone, done })

export const useLetters = (caseId: string, personId: string) => useRead(letters.listLetters, { caseId, personId })
export type Letter = ReplyOf<typeof letters.listLetters>['letters'][number]
/** Hands the paper to the browser; the number is shown here, once. */
export const usePrintLetter = (onNumber: (number: string) => void) =>
  useFetched(letters.printLetter, ({ type, base64, number }) => {
    saveFile(type === 'application/pdf' ? 'samspor.pdf' : 'samspor.html', type, fromBase64(base64))
    onNumber(number)
  })
export const useMakeLetter = (done: string) => useWrite(letters.makeLetter, { done })
export const useEndLetter = (done: string) => useWrite(letters.endLetter, { done })
export const useSeeIdentity = (done: string) => useWrite(letters.seeIdentity, { done })
