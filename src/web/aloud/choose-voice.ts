import type { Language } from '../texts/define.ts'

/** What of a voice decides whether it is used. */
export interface Voice {
  readonly lang: string
  /** Speaks on the device itself; else what is read is sent to somebody's server. */
  readonly localService: boolean
}

/** Which voices read a language that others may read too, the best first. `no` is what some devices call both kinds of Norwegian. */
const READ_BY: Partial<Record<Language, readonly string[]>> = {
  nb: ['nb', 'no'],
  nn: ['nn', 'no', 'nb'],
}

/** The voice that reads aloud: one on the device that speaks the language. Undefined where there is none: then nothing is read at all. */
export const chooseVoice = <Of extends Voice>(voices: readonly Of[], language: Language): Of | undefined => {
  const here = voices.filter(one => one.localService)
  return (READ_BY[language] ?? [language])
    .map(wanted => here.find(one => one.lang.toLowerCase().split(/[-_]/)[0] === wanted))
    .find(one => one !== undefined)
}
