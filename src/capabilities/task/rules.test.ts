import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { RESPONSIBLE_KINDS } from '../plan/model.ts'
import type { Responsible } from '../plan/model.ts'
import type { Answer, Task } from './model.ts'
import { TASK_STATES } from './model.ts'
import { answer, changesHands, changesReaders, mayBeAskedAgain, mustBeAsked, takeBack } from './rules.ts'
import { aTask } from './testing.ts'

const now = new Date('2026-11-05T10:00:00Z')
const label = { nb: 'Nei', nn: 'Nei' }
const settings = { taskReasons: [{ id: 'no_time', label }] }
const says = (task: Task, said: Answer, more: object = {}) => {
  const next = answer(task, said, { by: 'anne', version: task.version, now, settings, ...more })
  return next instanceof Refusal ? next.code : next
}
const no = { is: 'decline', reason: 'no_time', words: 'Spør Per, han er der hver dag.' } as const

const person = fc.record({ kind: fc.constantFrom(...RESPONSIBLE_KINDS), id: fc.constantFrom('kari', 'anne', 'hege') })
const kari = { kind: 'employee', id: 'kari' } as const
const change = (responsible: Responsible, more: object = {}) => ({
  before: undefined,
  measure: { responsible, status: 'running' as const },
  by: kari,
  ...more,
})

describe('who is asked', () => {
  it('is whoever another employee makes responsible, and never oneself, of a measure that is over, or by a rule', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('planned', 'running', 'ended'), fc.boolean(), (responsible, status, rule) => {
        const by = rule ? null : kari
        const isOwn = responsible.kind === 'employee' && responsible.id === 'kari'
        const asked = mustBeAsked({ before: undefined, measure: { responsible, status }, by }, [])
        expect(asked).toBe(!rule && !isOwn && status !== 'ended')
      }),
    )
  })

  it('is nobody where the same one has it still, whatever else is changed', () => {
    fc.assert(
      fc.property(person, responsible => {
        const same = change(responsible, { before: { responsible: { ...responsible } } })
        expect(changesHands(same)).toBe(false)
        expect(mustBeAsked(same, [])).toBe(false)
        expect(changesHands({ ...same, measure: { responsible, status: 'ended' } })).toBe(true)
      }),
    )
  })

  it('is not one who had said yes, when it comes back before somebody else has answered', () => {
    const anne = { kind: 'employee', id: 'anne' } as const
    const back = change(anne, { before: { responsible: { kind: 'guardian', id: 'hege' } } })
    const between = (state: Task['state']) => aTask({ to: { kind: 'guardian', id: 'hege' }, state })
    const had = (state: Task['state'], stoodUntil: Date | null = aTask().askedAt) =>
      aTask({ to: anne, state, stands: false, stoodUntil })
    expect(mustBeAsked(back, [between('sent'), had('accepted')])).toBe(false)
    expect(mustBeAsked(back, [between('declined'), had('accepted')])).toBe(true)
    expect(mustBeAsked(back, [between('sent'), had('declined')])).toBe(true)
    expect(mustBeAsked(back, [between('sent')])).toBe(true)
    expect(mustBeAsked(back, [])).toBe(true)
    // Somebody else had it between the two, or nobody knows.
    expect(mustBeAsked(back, [between('sent'), had('accepted', new Date('2026-11-01T08:00:00Z'))])).toBe(true)
    expect(mustBeAsked(back, [between('sent'), had('accepted', null)])).toBe(true)
  })
})

describe('a measure that is for others to read', () => {
  it('is one of another topic or audience, or kept from another guardian', () => {
    const read = { topic: 'plan', audience: 'everyone', notFor: null } as const
    expect(changesReaders(read, { ...read })).toBe(false)
    const others = [{ topic: 'home' }, { audience: 'team' }, { notFor: 'trond' }] as const
    for (const other of others) expect(changesReaders(read, { ...read, ...other })).toBe(true)
  })
})

describe('the answer', () => {
  it('is a yes, or a no with a reason of the list and words', () => {
    expect(says(aTask(), { is: 'accept' })).toMatchObject({
      state: 'accepted',
      endedBy: 'anne',
      endedAt: now,
      version: 2,
    })
    expect(says(aTask(), no)).toMatchObject({ state: 'declined', reason: 'no_time', words: no.words })
    for (const reason of [null, 'unheard_of']) expect(says(aTask(), { ...no, reason })).toBe('task.reason_missing')
    expect(says(aTask(), { ...no, reason: null }, { settings: { taskReasons: [] } })).toMatchObject({
      state: 'declined',
    })
  })

  it('is given once, to what stands, by whoever read it as it is', () => {
    for (const state of TASK_STATES.filter(one => one !== 'sent'))
      expect(says(aTask({ state }), { is: 'accept' })).toBe('task.answered')
    expect(says(aTask({ stands: false }), { is: 'accept' })).toBe('task.over')
    expect(says(aTask(), { is: 'accept' }, { version: 7 })).toBe('version.conflict')
  })
})

describe('a question that is taken back', () => {
  it('is one that nobody has answered', () => {
    const takes = (task: Task) => takeBack(task, 'kari', 1, now)
    expect(takes(aTask())).toMatchObject({ state: 'withdrawn', endedBy: 'kari', version: 2 })
    for (const no of [aTask({ state: 'accepted' }), aTask({ stands: false }), aTask({ version: 2 })])
      expect(takes(no)).toBeInstanceOf(Refusal)
  })

  it('can be asked anew, as a no can, and what waits or is accepted cannot', () => {
    expect(TASK_STATES.filter(state => mayBeAskedAgain(aTask({ state })))).toEqual(['declined', 'withdrawn'])
    expect(TASK_STATES.filter(state => mayBeAskedAgain(aTask({ state, stands: false })))).toEqual([])
  })
})
