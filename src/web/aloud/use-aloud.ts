import { useSyncExternalStore } from 'react'
import { useLanguage } from '../texts/language.tsx'
import { voiced } from './heard.ts'
import type { Heard } from './heard.ts'

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis

const listen = (listener: () => void) => {
  const speech = synthesis()
  speech?.addEventListener('voiceschanged', listener)
  return () => speech?.removeEventListener('voiceschanged', listener)
}

let known: readonly SpeechSynthesisVoice[] = []
/** The voices of the device; the same list until there are others. */
const voicesNow = () => {
  const now = synthesis()?.getVoices() ?? []
  if (now.length !== known.length || now.some((one, at) => one !== known[at])) known = now
  return known
}

/** Reads it aloud by voices on the device, each part by one of its own language; undefined where there is none for any of it. */
export const useAloud = (heard: readonly Heard[]): (() => void) | undefined => {
  const language = useLanguage()
  const voices = useSyncExternalStore(listen, voicesNow)
  const parts = voiced(voices, heard, language)
  if (parts.length === 0) return undefined
  return () => {
    const speech = synthesis()
    speech?.cancel()
    for (const { voice, text } of parts) {
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.voice = voice
      spoken.lang = voice.lang
      speech?.speak(spoken)
    }
  }
}
