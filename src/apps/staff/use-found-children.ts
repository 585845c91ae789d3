import { useAge } from '../../web/texts/index.ts'
import { useEffect, useState } from 'react'
import { useSearch } from '../../capabilities/overview/ui/children/use-search.ts'
import { paths } from '../../web/paths/paths.ts'
import { useNow } from '../../web/session/index.ts'

/** A search is an act in the trail: it is sent when the writing pauses, and from the second letter on. */
const PAUSE_MS = 300
const FEWEST_LETTERS = 2

/** A child that was found, with the way there. */
export interface FoundChild {
  readonly to: string
  readonly name: string
  readonly about: string
}
interface FoundChildren {
  readonly children: readonly FoundChild[]
  readonly state: 'nothing asked' | 'looking' | 'there' | 'failed'
  readonly again: () => void
}

/** The children by part of the name, among all whose case I may see; looked for when the writing pauses. */
export const useFoundChildren = (text: string): FoundChildren => {
  const name = usePaused(text.trim())
  const age = useAge(useNow())
  const asked = text.trim().length >= FEWEST_LETTERS
  const settled = name === text.trim()
  const read = useSearch(name, asked && settled)
  const rows = asked && settled ? (read.data?.rows ?? []) : []
  const children = rows.map(({ caseId, child }) => ({ to: paths.child(caseId), name: child.name, about: age(child) }))
  const there = read.trouble ? 'failed' : read.data ? 'there' : 'looking'
  return { children, state: !asked ? 'nothing asked' : settled ? there : 'looking', again: read.again }
}

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
