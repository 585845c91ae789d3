import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import type { AccessFact } from '../sight/model.ts'
import { mayAtScreen, mayHandOver } from './access.ts'
import { handTo, isChild } from './rules.ts'
import type { Limits } from './rules.ts'
import { aChildActor } from './testing.ts'

const limits: Limits = {
  ages: {
    youthSees: 13,
    youthConsent: 15,
    youthConsentsAlone: 18,
    ownsCase: 18,
    heard: 7,
  },
  ...{ childScreenMinutes: 30, childScreenIdleMinutes: 10 },
}
const today = '2026-11-24'

describe('a screen is handed', () => {
  it('to a child until the birthday on which the youth has own pages', () => {
    expect(isChild('2013-11-25', limits, today)).toBe(true)
    expect(isChild('2013-11-24', limits, today)).toBe(false)
    expect(isChild('2013-11-25', { ages: { ...limits.ages, youthSees: 12 } }, today)).toBe(false)
  })
  it('to nobody who is not born, and to nobody whose case is closed', () => {
    const code = (birthDate: string | null, status = 'open') => {
      const given = handTo({ child: { id: 'lars', birthDate }, status, logsIn: false, onPaper: false }, limits, today)
      return given instanceof Refusal ? given.code : given
    }
    expect([code(null), code('2026-12-01')]).toEqual(['child_screen.not_child', 'child_screen.not_child'])
    expect(code('2018-01-01', 'closed')).toBe('case.already_closed')
    expect(code('2018-01-01')).toEqual({ childId: 'lars', lasts: 30, idle: 10 })
  })
  it('after that birthday only to who has no way to own pages, or cannot use it', () => {
    const isHanded = (birthDate: string, logsIn: boolean, onPaper: boolean) =>
      !(handTo({ child: { id: 'lars', birthDate }, status: 'open', logsIn, onPaper }, limits, today) instanceof Refusal)
    for (const old of ['2013-11-24', '2008-01-01']) {
      expect(isHanded(old, true, false)).toBe(false)
      expect(isHanded(old, false, false)).toBe(true)
      expect(isHanded(old, true, true)).toBe(true)
    }
    // Before it a number alone opens nothing: the role begins on the birthday.
    expect(isHanded('2018-01-01', true, false)).toBe(true)
  })
})

describe('who may', () => {
  const hege = family('hege')
  const seen = (more: readonly Partial<AccessFact>[] = []) => {
    const [fact] = seenBy('guardianship').facts
    const blocks = fact ? more.map(one => ({ ...fact, ground: 'block' as const, ...one })) : []
    return aSubject({ sight: { kin: false, facts: [...(fact ? [fact] : []), ...blocks] } })
  }
  it('hand it over: who sees the case as guardian or works in it; who is kept from what the child says cannot tell', () => {
    expect(mayHandOver(hege, seen(), NOW).allowed).toBe(true)
    expect(mayHandOver(staff('holder'), aSubject(), NOW).allowed).toBe(true)
    expect(mayHandOver(hege, aSubject({ sight: seenBy() }), NOW).allowed).toBe(false)
    expect(mayHandOver(staff('stranger'), aSubject({ sight: seenBy() }), NOW).allowed).toBe(false)
    expect(mayHandOver(staff('emergency'), aSubject({ sight: seenBy('break_glass') }), NOW).allowed).toBe(false)
    for (const topic of ['*', 'plan']) expect(mayHandOver(hege, seen([{ topic }]), NOW).allowed).toBe(false)
    expect(mayHandOver(hege, seen([{ topic: 'voice' }]), NOW)).toEqual(mayHandOver(hege, seen(), NOW))
    expect(mayHandOver(staff('nurse'), aSubject({ sight: seenBy('consent', { topic: 'health' }) }), NOW).allowed).toBe(
      false,
    )
    expect(mayHandOver(family('lars', 'youth'), seen(), NOW).allowed).toBe(false)
  })
  it('be at it: that child, in that case, while the adult may hand it over', () => {
    const child = aChildActor(hege, { id: 'lars' })
    expect(mayAtScreen(child, seen(), NOW)).toEqual({ allowed: true, reason: 'child_screen.handed' })
    expect(mayAtScreen(aChildActor(hege, { id: 'another' }), seen(), NOW).allowed).toBe(false)
    expect(mayAtScreen(aChildActor(hege, { id: 'lars', caseId: 'another' }), seen(), NOW).allowed).toBe(false)
    expect(mayAtScreen(child, seen([{ topic: 'plan' }]), NOW).allowed).toBe(false)
  })
})
