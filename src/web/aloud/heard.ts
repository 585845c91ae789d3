import { spokenFor, writtenOf } from '../../kernel/language.ts'
import type { Language } from '../texts/define.ts'
import { chooseVoice } from './choose-voice.ts'
import type { Voice } from './choose-voice.ts'

/** What is to be heard: a text of ours, in the language of the page, or what somebody has written in Norwegian, or a name that is. */
export type Heard = string | { readonly written: string }

export const wordsOf = (heard: Heard): string => (typeof heard === 'string' ? heard : heard.written)

/** The language that something is in. Our own texts are in bokmål where the page's language could not be fetched. */
const languageOf = (heard: Heard, page: Language): Language =>
  typeof heard === 'object' ? writtenOf(page) : spokenFor(page)

/** What is said by which voice, in turn: each part by a voice of its own language. What there is no voice for is not heard. */
export function voiced<Of extends Voice>(voices: readonly Of[], heard: readonly Heard[], page: Language) {
  const parts: { readonly voice: Of; text: string }[] = []
  for (const one of heard) {
    const voice = chooseVoice(voices, languageOf(one, page))
    const last = parts.at(-1)
    if (voice && last?.voice === voice) last.text += `. ${wordsOf(one)}`
    else if (voice) parts.push({ voice, text: wordsOf(one) })
  }
  return parts
}
