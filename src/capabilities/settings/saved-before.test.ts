import { describe, expect, it } from 'vitest'
import { Settings } from './settings-model.ts'
import { withWhatHeldThen } from './saved-before.ts'
import { exampleSettings } from './testing.ts'

const example = exampleSettings('tromso-like')
const { messageAnswerDays: _left, ...before } = example.deadlines

describe('settings that were saved before a setting was there', () => {
  it('are read with what held then, and with their own where they have one', () => {
    expect(Settings.safeParse({ ...example, deadlines: before }).success).toBe(false)
    expect(Settings.parse(withWhatHeldThen({ ...example, deadlines: before })).deadlines.messageAnswerDays).toBe(3)
    const own = { ...example, deadlines: { ...example.deadlines, messageAnswerDays: 5 } }
    expect(Settings.parse(withWhatHeldThen(own)).deadlines.messageAnswerDays).toBe(5)
  })

  it('have the places that a plan knew, each with its name, where none are worded', () => {
    const { arenas, ...without } = example
    expect(Settings.safeParse(without).success).toBe(false)
    const { arenas: then } = Settings.parse(withWhatHeldThen(without))
    expect(then.map(one => one.id)).toEqual(['home', 'kindergarten', 'school', 'leisure', 'service'])
    expect(Settings.parse(withWhatHeldThen(example)).arenas).toEqual(arenas)
  })

  it('are read without what nothing was reckoned from, and count in working days only what can be', () => {
    const why = { source: 'Lokalt vedtak', reviewedOn: '2026-11-02' }
    const then = {
      ...example,
      deadlines: { ...example.deadlines, minutesDays: 5, servicesMeetingDays: 14 },
      ages: { ...example.ages, heardWithWeight: 7, upTo: 24 },
      deadlineWhy: { ...example.deadlineWhy, servicesMeetingDays: why },
      agesWhy: { ...example.agesWhy, upTo: why, heardWithWeight: why },
      inWorkingDays: ['minutesDays', 'silentLogDays', 'batonAnswerDays'],
    }
    expect(Settings.safeParse(then).success).toBe(false)
    const now = Settings.parse(withWhatHeldThen(then))
    expect(now).toEqual({ ...example, inWorkingDays: ['batonAnswerDays'] })
  })

  it('are not made whole where something else is wrong', () => {
    expect(withWhatHeldThen(null)).toBeNull()
    expect(Settings.safeParse(withWhatHeldThen({ deadlines: {} })).success).toBe(false)
  })
})
