import { describe, expect, it } from 'vitest'
import { learnLanguages } from '../../platform/languages.ts'
import { mailOf, smsOf } from './words-model.ts'

learnLanguages()
const told = [{ kind: 'meeting', dueAt: new Date('2026-12-01T10:00:00Z') }] as const

describe('what leaves the inbox', () => {
  it('is said in the language of who gets it, with the day in that way', () => {
    expect(mailOf(told, { language: 'nb', kind: 'employee' }, { baseUrl: 'https://s.example' }).text).toBe(
      'Du er invitert til et møte. Svar innen 01.12.2026.\n\nLogg inn for å lese og svare:\nhttps://s.example\n',
    )
    const light = { baseUrl: 'https://s.example', lightLogin: true }
    // Where there is no weaker log-in, nobody is led to one.
    expect(mailOf(told, { language: 'en', kind: 'family' }, { baseUrl: 'https://s.example' }).text).not.toContain(
      'level',
    )
    expect(mailOf(told, { language: 'nb', kind: 'employee' }, light).text).not.toContain('level')
    expect(mailOf(told, { language: 'en', kind: 'family' }, light)).toEqual({
      subject: 'Something waits for you in Samspor',
      text: 'You are invited to a meeting. Answer by 1 December 2026.\n\nLog in to read and answer:\nhttps://s.example\n\nDo you only want to see time and place? Then you can log in in a simpler way:\nhttps://s.example/login?level=low\n',
    })
    expect(smsOf(told, 'en')).toBe(
      'Samspor: You are invited to a meeting. Answer by 1 December 2026. Log in to Samspor to read it.',
    )
    // laid out from the right, though the name comes first
    expect(smsOf(told, 'ar')).toMatch(/^\u200FSamspor: /)
    expect(smsOf(told, 'ar')).toMatch(/\p{Script=Arabic}.* 1 ديسمبر 2026/u)
  })
})
