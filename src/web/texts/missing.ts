import { whenMissing } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

const listeners = new Set<() => void>()
const some = new Set<Language>()

whenMissing(language => {
  some.add(language)
  // it is found while a page is drawn, and told afterwards
  queueMicrotask(() => {
    for (const listener of listeners) listener()
  })
})

/** Whether something had to be said in bokmål because a language lacks it, since the page was loaded. */
export const someMissing = {
  in: (language: Language): boolean => some.has(language),
  listen: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
