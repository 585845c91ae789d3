import { createContext } from 'react'
import type { ReactNode } from 'react'
import type { Responsible } from '../model.ts'

/** A measure that somebody is about to agree on or to begin; without an id while it is new. */
export interface AboutToBe {
  readonly id?: string | undefined
  readonly goalId: string | null
  readonly responsible: Responsible | undefined
}

/** What is to be known of it first, from a later capability: put in by the page. */
export const MeasureNote = createContext<(measure: AboutToBe) => ReactNode>(() => null)

/** What is to be read and answered of who sees to a measure: whether nobody has said yes, and whether it is the reader's own to answer. */
export const MeasureAsked = createContext<
  (id: string) => { readonly open: boolean; readonly mine: boolean; readonly shown: ReactNode } | undefined
>(() => undefined)
