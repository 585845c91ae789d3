import { labelIn } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Emergency } from '../parts.ts'

/** Whom to ring when it is urgent, as a session answers it. */
export interface Ring {
  readonly name: string
  readonly phone: string
}

/** The same by its name in a language. */
export const ringIn = (emergency: Emergency | null | undefined, language: Language): Ring | null =>
  emergency ? { name: labelIn(emergency.name, language), phone: emergency.phone } : null
