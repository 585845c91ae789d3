import { useRead, useUndo, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type Picture = ReplyOf<typeof api.openPicture>
export type Entry = Picture['entries'][number]
export type Statement = Picture['before']['earlier'][number]
export type Standing = Picture['statements'][number]
export type By = Entry['by']

/** The picture, all of it in one request. */
export const usePicture = (caseId: string) => useRead(api.openPicture, { caseId })

/** A page of what was said together before a version. */
export const useEarlier = (caseId: string, before: string) => useRead(api.earlierStatements, { caseId, before })

const shows = [api.openPicture]
interface Done {
  done: string
  onDone?: () => void
}
export const useAdd = (how: Done) => useWrite(api.addEntry, { ...how, shows })
export const useTakeBack = (how: Done & { undo: (() => void) | undefined }) =>
  useWrite(api.takeBackEntry, { ...how, shows })
/** Puts it in again: as something new, since what was taken back is not there any more. */
export const useAgain = () => useUndo(api.addEntry)
export const useWriteStatement = (how: Done) => useWrite(api.writeStatement, { ...how, shows })
export const useSign = (how: Done) => useWrite(api.signStatement, { ...how, shows })
export const useFinish = (how: Done) => useWrite(api.finishStatement, { ...how, shows })
