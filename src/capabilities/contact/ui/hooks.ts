import { useState } from 'react'
import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'
import type { Shows } from '../model.ts'

export const useMyContact = () => useRead(api.mine, {})
export type Mine = ReplyOf<typeof api.mine>
export type Other = Mine['others'][number]
export const useChoose = (done: string) => useWrite(api.choose, { done })
export const useOthers = (caseId: string) => useRead(api.ofOthers, { caseId })
export const useChosen = (caseId: string) => useRead(api.chosen, { caseId })
export type Person = ReplyOf<typeof api.chosen>['people'][number]
export type Said = Person['others'][number]
export const useRegister = (onDone: () => void, done: string) => useWrite(api.register, { onDone, done })

type Standing = Pick<Said, 'version' | 'shows'>
/** What is ticked: what stands, until something is ticked; what was said meanwhile stands until it is ticked anew. */
export const useTicks = (of: Standing, theirs: Standing | undefined) => {
  const { version, shows: before } = theirs ?? of
  const [ticked, setTicked] = useState<Standing>()
  const shows = ticked?.version === version ? ticked.shows : before
  const tick = (field: keyof Shows, is: boolean) => setTicked({ version, shows: { ...shows, [field]: is } })
  return { version, shows, before, tick }
}
