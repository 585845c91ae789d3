import { describe, expect, test } from 'vitest'
import { chooseVoice } from './choose-voice.ts'

const voice = (lang: string, localService: boolean) => ({ lang, localService })

describe('the voice that reads aloud', () => {
  test('stands on the device: what a child hears is sent to nobody', () => {
    const [cloud, here] = [voice('nb-NO', false), voice('nb-NO', true)]
    expect(chooseVoice([cloud, here], 'nb')).toBe(here)
    expect(chooseVoice([cloud], 'nb')).toBeUndefined()
    expect(chooseVoice([], 'nb')).toBeUndefined()
  })
  test('speaks the language, whatever else there is', () => {
    expect(chooseVoice([voice('en-US', true), voice('sv-SE', true)], 'nb')).toBeUndefined()
    expect(chooseVoice([voice('en-US', true), voice('no_NO', true)], 'nb')?.lang).toBe('no_NO')
  })
  test('is of nynorsk before bokmål for nynorsk, and never the other way', () => {
    const all = [voice('nb-NO', true), voice('nn-NO', true)]
    expect(chooseVoice(all, 'nn')?.lang).toBe('nn-NO')
    expect(chooseVoice(all, 'nb')?.lang).toBe('nb-NO')
    expect(chooseVoice([voice('nn-NO', true)], 'nb')).toBeUndefined()
    expect(chooseVoice([voice('nb-NO', true)], 'nn')?.lang).toBe('nb-NO')
    expect(chooseVoice([voice('nn-NO', false), voice('nb-NO', true)], 'nn')?.lang).toBe('nb-NO')
  })
})
