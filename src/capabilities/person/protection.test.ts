import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { mayAnswerLoosening } from './access.ts'
import { HIDDEN, ProtectionConfig, protectionConfig } from './hiding-model.ts'
import type { Hidden } from './hiding-model.ts'
import { PROTECTIONS } from './model.ts'
import type { Protection } from './model.ts'
import { GRADES } from './protection-model.ts'
import type { Grade, HeldGrade, Loosening } from './protection-model.ts'
import { after, answer, effective, propose, tighten } from './protection-rules.ts'
import { hides, strictest } from './protection.ts'

const now = new Date('2026-11-24T07:00:00Z')
const held = (grade: Grade): HeldGrade => ({
  ...{ id: randomUUID(), personId: null, grade, source: 'by_hand', because: 'Vi vet om en trussel', since: now },
})
const grades = fc.array(fc.constantFrom(...GRADES), { maxLength: 5 })
const what = fc.constantFrom(...HIDDEN)

describe('what a grade hides', () => {
  const table: readonly (readonly [Protection, readonly Hidden[]])[] = [
    ['none', []],
    ['hidden_residence', ['address', 'place', 'contact', 'meetingPlace']],
    ['client_address', ['address', 'place', 'contact', 'meetingPlace']],
    ['confidential', ['address', 'place', 'contact', 'meetingPlace', 'newGuardians']],
    ['strictly_confidential', HIDDEN],
  ]
  it.each(table)('%s', (grade, hidden) => {
    expect(HIDDEN.filter(one => hides(grade, one)).toSorted()).toEqual([...hidden].toSorted())
  })

  it('is data with a source and a day, and says what nobody has verified', () => {
    expect(protectionConfig.source).toContain('Folkeregisterloven')
    expect(protectionConfig.notVerified).not.toBe('')
  })

  it('is refused when a stricter grade would show what a milder one hides', () => {
    const wrong = { ...protectionConfig, hides: { ...protectionConfig.hides, strictly_confidential: ['case'] } }
    expect(ProtectionConfig.safeParse(wrong).error?.issues[0]?.message).toContain('must hide all')
    expect(ProtectionConfig.safeParse({ ...protectionConfig, mildestFirst: ['none'] }).success).toBe(false)
  })
})

describe('grades held together', () => {
  it.each<[string, Grade[], Protection]>([
    ['none', [], 'none'],
    ['child welfare’s hidden residence alone', ['hidden_residence'], 'hidden_residence'],
    ['the register’s and child welfare’s: the stricter', ['hidden_residence', 'confidential'], 'confidential'],
    ['in the other order the same', ['confidential', 'hidden_residence'], 'confidential'],
    ['a client address beside a hidden residence', ['client_address', 'hidden_residence'], 'client_address'],
    ['all', [...GRADES], 'strictly_confidential'],
  ])('%s', (_what, these, expected) => {
    expect(effective(these.map(held))).toBe(expected)
  })

  it('hide what any of them hides, in whatever order, and another never shows more', () => {
    fc.assert(
      fc.property(grades, fc.constantFrom(...GRADES), what, (these, one, thing) => {
        expect(hides(strictest(these), thing)).toBe(these.some(grade => hides(grade, thing)))
        expect(strictest(these.toReversed())).toBe(strictest(these))
        expect(hides(strictest([...these, one]), thing)).toBe(hides(strictest(these), thing) || hides(one, thing))
      }),
    )
  })

  it('are tightened by one, and by no grade that is there already', () => {
    fc.assert(
      fc.property(grades, fc.constantFrom(...GRADES), (these, one) => {
        const next = tighten(these.map(held), one)
        const expected = these.includes(one) ? { code: 'person.grade_held' } : strictest([...these, one])
        expect(typeof next === 'string' ? next : { code: next.code }).toEqual(expected)
      }),
    )
  })

  it('fall back to the strictest of those that are left when one ends', () => {
    const [hidden, strict] = [held('hidden_residence'), held('strictly_confidential')]
    expect(after([hidden, strict], strict.id)).toBe('hidden_residence')
    expect(after([hidden, strict], hidden.id)).toBe('strictly_confidential')
    expect(PROTECTIONS).toContain(after([hidden], hidden.id))
  })
})

const [one, another] = [randomUUID(), randomUUID()]
const found: Loosening = {
  ...{ id: randomUUID(), childId: randomUUID(), what: 'grade', gradeId: randomUUID(), guardianshipId: null },
  ...{ source: 'by_hand', because: null, proposedBy: null, askedId: null, state: 'found', version: 1 },
}
const proposed: Loosening = { ...found, proposedBy: one, askedId: another, state: 'proposed', version: 2 }

describe('loosening', () => {
  it('takes two different people', () => {
    expect(propose(found, { proposedBy: one, askedId: one, because: 'Trusselen er over' })).toMatchObject({
      code: 'person.two_people',
    })
    expect(propose(found, { proposedBy: one, askedId: another, because: 'Over' })).toMatchObject({ state: 'proposed' })
    expect(answer(proposed, { version: 2, by: one, confirms: true })).toMatchObject({ code: 'person.two_people' })
    expect(answer(proposed, { version: 2, by: another, confirms: true })).toMatchObject({
      state: 'confirmed',
      version: 3,
    })
    expect(answer(proposed, { version: 2, by: another, confirms: false })).toMatchObject({ state: 'declined' })
  })

  it('is never confirmed before it is proposed, nor twice, nor by an old version', () => {
    expect(answer(found, { version: 1, by: another, confirms: true })).toMatchObject({ code: 'person.not_proposed' })
    expect(answer({ ...proposed, state: 'confirmed' }, { version: 2, by: another, confirms: false })).toMatchObject({
      code: 'person.not_proposed',
    })
    expect(answer(proposed, { version: 1, by: another, confirms: true })).toMatchObject({ code: 'version.conflict' })
    expect(propose(proposed, { proposedBy: one, askedId: another, because: 'Igjen' })).toMatchObject({
      code: 'person.already_proposed',
    })
  })

  it.each<[EmployeeRole, boolean, boolean, boolean]>([
    ['leader', true, false, true],
    ['coordinating_unit', true, false, true],
    ['practitioner', true, false, false],
    ['administrator', true, false, false],
    ['leader', false, false, false],
    ['leader', true, true, false],
  ])('is answered by %s, asked %s, kept away %s: %s', (role, asked, kin, allowed) => {
    const id = asked ? another : randomUUID()
    const actor: Actor = { id, kind: 'employee', role, serviceId: randomUUID(), municipality: 1, level: 'high' }
    expect(mayAnswerLoosening(actor, { loosening: proposed, kin }, now).allowed).toBe(allowed)
  })
})
