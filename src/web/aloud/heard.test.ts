import { beforeEach, describe, expect, test, vi } from 'vitest'
import { tongueFrom } from '../../kernel/tongue.ts'
import arabic from '../../../languages/ar.json' with { type: 'json' }

const voice = (lang: string) => ({ lang, localService: true })
const [ar, nb, pl] = [voice('ar-SA'), voice('nb-NO'), voice('pl-PL')]

// Other tests of the same worker may have learnt languages.
const brought = async () => {
  vi.resetModules()
  return { ...(await import('../../kernel/language.ts')), ...(await import('./heard.ts')) }
}
let all: Awaited<ReturnType<typeof brought>>
beforeEach(async () => {
  all = await brought()
})
const read = (...given: Parameters<typeof all.voiced>) =>
  all.voiced(...given).map(one => `${one.voice.lang}: ${one.text}`)

describe('what a child hears', () => {
  test('is in bokmål, by a voice that reads bokmål, when the language could not be fetched', () => {
    expect(read([pl, nb], ['Hvem kan få vite det?'], 'pl')).toEqual(['nb-NO: Hvem kan få vite det?'])
    expect(read([pl], ['Hvem kan få vite det?'], 'pl')).toEqual([])
  })
  test('is read by the voice of its own language, part for part', () => {
    all.learn('ar', tongueFrom('ar', arabic))
    const heard = [{ written: 'Leselekse sammen' }, 'نعم، هذا يساعد']
    expect(read([ar, nb], heard, 'ar')).toEqual(['nb-NO: Leselekse sammen', 'ar-SA: نعم، هذا يساعد'])
    expect(read([ar], heard, 'ar')).toEqual(['ar-SA: نعم، هذا يساعد'])
    expect(read([nb], heard, 'nb')).toEqual(['nb-NO: Leselekse sammen. نعم، هذا يساعد'])
  })
})
