import type { Language } from '../../../kernel/language.ts'
import { sayingIn } from '../../../kernel/saying.ts'
import type { Saying as SayingOf } from '../../../kernel/saying.ts'
import { paperWords } from '../words.ts'

/** How the words of a paper are said in a language. */
export type Saying = SayingOf<keyof typeof paperWords.nb>
export const paperIn = (language: Language): Saying => sayingIn(paperWords, language)
