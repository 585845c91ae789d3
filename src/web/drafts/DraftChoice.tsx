import type { ReactNode } from 'react'
import { TwoVersions } from '../call/TwoVersions.tsx'
import type { Draft } from './use-draft.ts'

interface DraftChoiceProps<T> {
  of: Draft<T>
  /** How one version is shown: its texts under each other. */
  children: (value: T) => ReactNode
}

/** Both texts, when the same draft was written on two machines; nothing when there is only one. */
export const DraftChoice = <T,>({ of, children }: DraftChoiceProps<T>) =>
  of.other ? (
    <TwoVersions
      mine={children(of.value)}
      theirs={children(of.other.value)}
      onKeepMine={of.other.drop}
      onTakeTheirs={of.other.take}
    />
  ) : null
