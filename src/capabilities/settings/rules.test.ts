import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../kernel/refusal.ts'
import { deadlineDay, dueDay, findStep, firstStep, isConfirmed, offered, whoDecides } from './model.ts'
import type { Settings } from './model.ts'
import { changesBetween, judgeVersion, problemsIn, problemsOfChange, touchedBy } from './rules.ts'
import { EXAMPLES, exampleSettings } from './testing.ts'

const before = exampleSettings()
/** A copy with something else in it. */
const but = (change: (settings: Settings) => void): Settings => {
  const copy = structuredClone(before)
  change(copy)
  return copy
}
const codes = (settings: Settings) => problemsIn(settings).map(one => one.code)

describe.each(EXAMPLES)('the example %s', name => {
  const settings = exampleSettings(name)
  it('has nothing that does not go together', () => expect(problemsIn(settings)).toEqual([]))
  it('says everything in both written forms, and nynorsk is not bokmål', () => {
    const nynorsk = JSON.stringify(
      settings.steps.map(step => [step.title.nn, step.purpose.nn, step.guide.map(line => line.nn)]),
    )
    expect(nynorsk).not.toMatch(/\b(ikke|hva|hvem|noen|fra|dere|hvordan|skolen|hjemme|familiens|tjenesten|jeg)\b/i)
    const bokmaal = JSON.stringify(
      settings.steps.map(step => [step.title.nb, step.purpose.nb, step.guide.map(line => line.nb)]),
    )
    expect(bokmaal).not.toMatch(/\b(ikkje|kva|kven|nokon|frå|korleis|tenesta|heime|eg)\b/i)
  })
  it('asks, and never suspects', () => expect(JSON.stringify(settings)).not.toMatch(/mistanke|mistenk|diagnose/i))
  it('has short sentences in every guide', () => {
    const words = settings.steps
      .flatMap(step => step.guide.flatMap(line => line.nb.split(/[.!?]\s/)))
      .map(one => one.split(/\s+/).length)
    expect(Math.max(...words)).toBeLessThanOrEqual(18)
  })
})

describe('the three examples', () => {
  it('differ in what a municipality decides by itself', () => {
    const [tromso, overhalla, late] = EXAMPLES.map(exampleSettings)
    expect([tromso, overhalla, late].map(one => one?.levels.map(level => level.mark).join(''))).toEqual([
      '0123',
      '0ABC',
      '0123',
    ])
    expect([tromso, overhalla, late].map(one => one?.logOpensFrom)).toEqual([1, 1, 2])
    expect([tromso, overhalla, late].map(one => one?.ages.youthConsent)).toEqual([15, 15, 16])
    expect(overhalla?.deadlines).toMatchObject({ familyTalkDays: 28, familyTalkSchoolDays: 7 })
  })
})

describe('a deadline', () => {
  it('is reckoned in calendar days', () =>
    expect(deadlineDay(before, 'concernDecisionDays', '2026-10-06')).toBe('2026-10-20'))
  it('or in working days, where the municipality says so', () => {
    expect(before.inWorkingDays).toContain('batonAnswerDays')
    expect(deadlineDay(before, 'batonAnswerDays', '2026-11-26')).toBe('2026-12-03')
    expect(deadlineDay(before, 'batonAnswerDays', '2027-03-23')).toBe('2027-04-02') // Easter lies between
  })
  it('of a step likewise', () => {
    expect(dueDay({ days: 14, count: 'calendar' }, '2026-12-20')).toBe('2027-01-03')
    expect(dueDay({ days: 0, count: 'calendar' }, '2026-12-20')).toBe('2026-12-20')
  })
})

describe('a lookup', () => {
  it('finds steps, the first of a level and who decides', () => {
    expect(findStep(before, '1.R')?.title.nb).toBe('Uten felles logg')
    expect(findStep(before, '9.9')).toBeUndefined()
    expect([1, 2, 3].map(level => firstStep(before, level).id)).toEqual(['1.1', '2.1', '3.1'])
    expect(whoDecides(before, 'concern.decide')?.roles).toEqual(['leader'])
  })
})

describe('what does not go together', () => {
  it.each<[string, (settings: Settings) => void]>([
    ['levels_order', one => void one.levels.reverse()],
    ['level_without_step', one => void (one.steps = one.steps.filter(step => step.level !== 3))],
    ['move_missing', one => void (one.levelMoves = one.levelMoves.filter(move => move.to !== 3))],
    ['step_twice', one => void one.steps.push(one.steps[0]!)],
    ['step_level', one => void (one.steps[0]!.level = 2)],
    ['step_next', one => void one.steps[0]!.next.push('7.7')],
    ['choice_twice', one => void one.closeReasons.push(one.closeReasons[0]!)],
    ['choice_none', one => one.purposes.forEach(choice => void (choice.retired = true))],
    ['move_twice', one => void one.levelMoves.push({ from: 1, to: 2, needsReason: true })],
    ['topics', one => void (one.topics[0]!.id = 'home')],
    ['act_missing', one => void one.whoDecides.pop()],
    ['act_nobody', one => void Object.assign(one.whoDecides[0]!, { roles: [], holder: false })],
    ['ages_order', one => void (one.ages.youthConsent = 17)],
    ['deadline_after_decision', one => void (one.deadlines.shareWithLeaderDays = 15)],
    ['reminder_too_early', one => void (one.deadlines.evaluationReminderDays = 42)],
    ['consent_reminder', one => void (one.consentReminderDays = [7, 30])],
    ['consent_reminder', one => void (one.consentReminderDays = [365])],
  ])('is found: %s', (code, change) => expect(codes(but(change))).toContain(code))

  it('is also what would take the words from cases that are written in them', () => {
    const after = but(one => {
      one.closeReasons.shift()
      one.steps = one.steps.filter(step => step.id !== 'X.3')
    })
    expect(problemsOfChange(before, after)).toEqual([
      { code: 'step_removed', about: 'X.3' },
      { code: 'choice_removed', about: 'goal_reached' },
    ])
    expect(
      problemsOfChange(
        before,
        but(one => void one.closeReasons.push({ id: 'new_one', label: { nb: 'Ny', nn: 'Ny' } })),
      ),
    ).toEqual([])
  })
})

describe('the changes from one version to the next', () => {
  it('are none when nothing is different, in whatever order steps stand', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
    expect(
      changesBetween(
        before,
        but(one => void one.steps.reverse()),
      ),
    ).toEqual([])
  })
  it('name the place by its id, and what stood there', () => {
    const after = but(one => {
      one.deadlines.concernDecisionDays = 21
      one.steps[1]!.guide[0]!.nb = 'Skriv kort.'
      one.levels[2]!.mark = 'B'
    })
    expect(changesBetween(before, after)).toEqual([
      { path: ['levels', '2', 'mark'], before: '2', after: 'B' },
      {
        path: ['steps', '0.2', 'guide', '0', 'nb'],
        before: 'Skriv hva som skjedde, når og hvor ofte.',
        after: 'Skriv kort.',
      },
      { path: ['deadlines', 'concernDecisionDays'], before: 14, after: 21 },
    ])
  })
  it('show what is new and what is gone', () => {
    const gone = but(one => void one.signs.pop())
    expect(changesBetween(before, gone).every(one => one.path[0] === 'signs' && one.after === null)).toBe(true)
    expect(changesBetween(gone, before).every(one => one.path[0] === 'signs' && one.before === null)).toBe(true)
  })
  it('tell whom they touch, each once', () => {
    const after = but(one => {
      one.ages.youthConsent = 16
      one.deadlines.concernDecisionDays = 21
      one.deadlines.familyTalkDays = 12
    })
    expect(touchedBy(changesBetween(before, after))).toEqual(['new_concerns', 'open_cases', 'families', 'youth'])
    expect(touchedBy([])).toEqual([])
  })
  it('go back the same way that they came', () => {
    const numbers = fc.record({
      concernDecisionDays: fc.integer({ min: 1, max: 60 }),
      caseloadLimit: fc.integer({ min: 1, max: 60 }),
      mark: fc.constantFrom('0', 'A', 'B'),
    })
    fc.assert(
      fc.property(numbers, ({ concernDecisionDays, caseloadLimit, mark }) => {
        const after = but(one => {
          one.deadlines.concernDecisionDays = concernDecisionDays
          one.caseloadLimit = caseloadLimit
          one.levels[0]!.mark = mark
        })
        const [there, back] = [changesBetween(before, after), changesBetween(after, before)]
        expect(back.map(one => ({ ...one, before: one.after, after: one.before }))).toEqual(there)
      }),
    )
  })
})

describe('a new version', () => {
  const latest = { settings: before, validFrom: '2026-11-01' }
  const next = { settings: but(one => void (one.caseloadLimit = 9)), validFrom: '2026-12-01' }
  const judged = (change: Partial<typeof next>, planned = latest) =>
    (judgeVersion(planned, { ...next, ...change }, '2026-11-24') as Refusal | undefined)?.code
  it('may be saved from today or later', () => {
    expect(judged({})).toBeUndefined()
    expect(judged({ validFrom: '2026-11-24' })).toBeUndefined()
    expect(judged({ validFrom: '2026-11-23' })).toBe('settings.in_the_past')
  })
  it('never rules before one that is planned already', () =>
    expect(judged({}, { ...latest, validFrom: '2027-01-01' })).toBe('settings.before_planned'))
  it('is different from the one before', () => expect(judged({ settings: before })).toBe('settings.unchanged'))
  it('goes together', () =>
    expect(judged({ settings: but(one => void (one.ages.youthConsentsAlone = 19)) })).toBe('settings.contradiction'))
})

describe('a number that is different from place to place', () => {
  const phone = before.phones.childWelfareEmergency
  const confirmed = { number: phone.number, on: '2026-11-24' }
  it('is not confirmed in any example, until somebody has rung it', () => {
    expect(EXAMPLES.map(name => isConfirmed(exampleSettings(name).phones.childWelfareEmergency))).toEqual([
      false,
      false,
      false,
    ])
    expect(isConfirmed({ ...phone, confirmed })).toBe(true)
  })
  it('must be rung again when it is another', () =>
    expect(isConfirmed({ ...phone, confirmed, number: '77 00 00 00' })).toBe(false))
})

describe('a choice that is used no more', () => {
  const after = but(one => void (one.closeReasons[0]!.retired = true))
  it('is offered no more, stays in the list, and may be saved', () => {
    expect(offered(after.closeReasons).map(one => one.id)).not.toContain('goal_reached')
    expect(after.closeReasons.map(one => one.id)).toContain('goal_reached')
    expect([...problemsIn(after), ...problemsOfChange(before, after)]).toEqual([])
    expect(changesBetween(before, after)).toEqual([
      { path: ['closeReasons', 'goal_reached', 'retired'], before: null, after: true },
    ])
  })
})

describe('a way between two levels', () => {
  it('is one change, named by both', () =>
    expect(
      changesBetween(
        before,
        but(one => void one.levelMoves.push({ from: 2, to: 0, needsReason: true })),
      ),
    ).toEqual([{ path: ['levelMoves', '2-0', 'needsReason'], before: null, after: true }]))
})
