import { conflict, refuse } from '../../kernel/refusal.ts'
import { hasIdentityNumber } from '../concern/model.ts'
import type { Consultation } from './model.ts'

/** Answers a question; it can hold no identity either. */
export const answer = (one: Consultation, version: number, words: string, by: string, now: Date) => {
  if (one.answer !== null) return refuse('consultation.already_answered')
  if (one.version !== version) return conflict({ version: one.version })
  if (hasIdentityNumber(words)) return refuse('concern.identity_number')
  return { ...one, answer: words, answeredBy: by, answeredAt: now, version: one.version + 1 }
}
