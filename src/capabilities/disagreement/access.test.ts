import { describe, expect, it } from 'vitest'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import { mayReadWaiting, maySettle } from './access.ts'
import type { SettleSubject } from './access.ts'

const disagreement = {
  step: 'team',
  toldIds: [],
  deciderId: null,
  services: [{ id: 'school' }, { id: 'ppt' }],
} as const
const outside: SettleSubject = {
  ...{ inCase: aSubject({ sight: seenBy() }), kin: false, disagreement, deciders: ['coordinating_unit'] },
}
const at = (step: 'team' | 'leaders' | 'decision_maker', more: object = {}): SettleSubject => ({
  ...outside,
  disagreement: { ...disagreement, step, ...more },
})
const leader = staff('siri', 'ppt', 'leader')
const unit = staff('tone', 'unit', 'coordinating_unit')

describe('saying what a disagreement ended with', () => {
  it.each([
    ['a leader of one of them, while the team has it', leader, at('team'), false, 'disagreement.not_yet'],
    ['a leader of one of them, from then on', leader, at('leaders'), true, 'disagreement.leader'],
    ['a leader of one of them, when others decide', leader, at('decision_maker'), false, 'disagreement.with_decider'],
    [
      'a leader who was told, when others decide',
      leader,
      at('decision_maker', { toldIds: ['siri', 'tone'], deciderId: 'tone' }),
      false,
      'disagreement.with_decider',
    ],
    [
      'a leader of one of them who is the one that decides',
      leader,
      at('decision_maker', { toldIds: ['siri'], deciderId: 'siri' }),
      true,
      'disagreement.told',
    ],
    ['a leader elsewhere', staff('eva', 'area', 'leader'), at('leaders'), false, 'disagreement.not_yours'],
    ['a colleague in one of them', staff('per', 'ppt'), at('leaders'), false, 'disagreement.not_yours'],
    ['the coordinating unit, before it is theirs', unit, at('leaders'), false, 'disagreement.not_yours'],
    ['the coordinating unit', unit, at('decision_maker'), true, 'disagreement.decider'],
    [
      'a leader above who was told',
      staff('eva', 'area', 'leader'),
      at('leaders', { toldIds: ['eva'] }),
      true,
      'disagreement.told',
    ],
    [
      'who acts for a leader and was told',
      staff('per', 'ppt'),
      at('leaders', { toldIds: ['per'] }),
      true,
      'disagreement.told',
    ],
    ['family', family('hege'), at('decision_maker'), false, 'disagreement.not_yours'],
    ['own family of the child', unit, { ...at('decision_maker'), kin: true }, false, 'disagreement.not_yours'],
  ])('%s', (_who, actor, subject, allowed, reason) => {
    expect(maySettle(actor, subject, NOW)).toMatchObject({ allowed, reason })
  })

  it('is not read by family as something that waits', () => {
    expect(mayReadWaiting(family('hege'), null, NOW).allowed).toBe(false)
  })
})
