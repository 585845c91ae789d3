import type { InputOf } from '../../../../web/call/index.ts'
import type { keepOwnWord } from '../../api.ts'
import { useKeep, useTakeBack, useTell } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { whomOf } from './word-draft.ts'
import type { Whom } from './word-draft.ts'

interface Saving {
  /** Whom it is for, as it is chosen. */
  readonly whom: Whom
  /** What I have told before of the same. */
  readonly before: Word | undefined
  /** What is sent, without whom it is for, in the place of earlier words or not; undefined while there is nothing to send. */
  readonly written: (inPlace: boolean) => InputOf<typeof keepOwnWord> | undefined
  /** What is said when it is saved, and when others no longer read what they did. */
  readonly done: { readonly saved: string; readonly tookBack: string }
  readonly onDone: () => void
}

/** Tells it or keeps it. What others have read and is kept from now on is taken back in the open, in the same act. */
export function useSave({ whom, before, written, done, onDone }: Saving) {
  const closes = before !== undefined && before.whom?.forWhom !== 'only_me'
  const take = useTakeBack({ done: done.tookBack, onDone })
  const tell = useTell({ done: done.saved, onDone })
  const keep = useKeep({ done: done.saved, onDone })
  const forWhom = whomOf(whom)
  const toKeep = forWhom === 'only_me'
  const fits = forWhom !== undefined && (forWhom !== 'all_but_one' || whom.notFor !== '')
  /** Sends it; else what is missing: whom it is for, or what it is. */
  const send = (): 'whom' | 'what' | undefined => {
    if (!fits) return 'whom'
    const one = written(!(toKeep && closes))
    if (!one) return 'what'
    if (toKeep && closes) take.send({ caseId: one.caseId, wordId: before.id, keep: one })
    else if (toKeep) keep.send(one)
    else tell.send({ ...one, forWhom, ...(forWhom === 'all_but_one' && { notFor: whom.notFor }) })
    return undefined
  }
  return { of: toKeep ? (closes ? take : keep) : tell, send, isChosen: forWhom !== undefined }
}
