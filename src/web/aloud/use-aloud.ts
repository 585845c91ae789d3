import { useCallback, useSyncExternalStore } from 'react'
import { useLanguage } from '../texts/language.tsx'
import { chooseVoice } from './choose-voice.ts'

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis

const listen = (listener: () => void) => {
  const speech = synthesis()
  speech?.addEventListener('voiceschanged', listener)
  return () => speech?.removeEventListener('voiceschanged', listener)
}

/** Reads aloud by a voice on the device; undefined where there is none for the language. */
export const useAloud = (): ((text: string) => void) | undefined => {
  const language = useLanguage()
  const voice = useSyncExternalStore(listen, () => chooseVoice(synthesis()?.getVoices() ?? [], language))
  const say = useCallback(
    (text: string) => {
      const speech = synthesis()
      if (!speech || !voice) return
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.voice = voice
      spoken.lang = voice.lang
      speech.cancel()
      speech.speak(spoken)
    },
    [voice],
  )
  return voice && say
}
