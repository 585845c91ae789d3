import { whenMissing } from '../../kernel/language.ts'

const listeners = new Set<() => void>()
let some = false

whenMissing(() => {
  some = true
  // it is found while a page is drawn, and told afterwards
  queueMicrotask(() => {
    for (const listener of listeners) listener()
  })
})

/** Whether something had to be said in bokmål because the reader's language lacks it, since the page was loaded. */
export const someMissing = {
  now: (): boolean => some,
  listen: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
