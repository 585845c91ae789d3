import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Message } from './model.ts'
import {
  correctable,
  fileLimits,
  filesFit,
  leftTo,
  leftUnanswered,
  pageOf,
  stalledBecause,
  threadsFor,
  unread,
} from './rules.ts'

const at = new Date('2026-11-20T08:00:00Z')
const teacher: Actor = {
  ...{ kind: 'employee', id: 'teacher', role: 'practitioner', serviceId: 'school', municipality: 1, level: 'high' },
}
const mother: Actor = { kind: 'family', id: 'mother', role: 'guardian', municipality: 1, level: 'high' }
const choice = {
  employees: [
    { id: 'teacher', serviceId: 'school' },
    { id: 'adviser', serviceId: 'ppt' },
  ],
  family: [
    { id: 'mother', role: 'guardian' },
    { id: 'father', role: 'guardian' },
  ],
} as const
const message = (id: string, byId: string, corrects: string | null = null): Message => ({
  ...{ id, threadId: 't', byKind: 'employee', byId, serviceId: 'school', at, words: id, corrects },
  ...{ translatedBy: null, interpreter: false },
})

describe('writing to several', () => {
  it('of the family makes a thread with each, with the writer in all', () => {
    expect(threadsFor(teacher, { employees: ['adviser'], family: ['mother', 'father'] }, choice)).toMatchObject([
      { family: { id: 'mother' }, members: [{ id: 'teacher' }, { id: 'adviser' }] },
      { family: { id: 'father' }, members: [{ id: 'teacher' }, { id: 'adviser' }] },
    ])
  })

  it('of the team makes one', () => {
    const threads = threadsFor(mother, { employees: ['teacher', 'adviser'], family: [] }, { ...choice, family: [] })
    expect(threads).toMatchObject([{ family: { id: 'mother', role: 'guardian' }, members: choice.employees }])
  })

  it('by a youth is the youth’s own thread, and by a parent the parent’s, so that neither comes into the other’s', () => {
    const role = (actor: Actor) => {
      const threads = threadsFor(actor, { employees: ['teacher'], family: [] }, { ...choice, family: [] })
      return threads instanceof Refusal ? threads.code : threads.map(one => one.family.role)
    }
    expect(role(mother)).toEqual(['guardian'])
    expect(role({ ...mother, role: 'youth' })).toEqual(['youth'])
  })

  it('needs somebody on each side, among those who can be written to', () => {
    const codeOf = (...args: Parameters<typeof threadsFor>) => {
      const answer = threadsFor(...args)
      return answer instanceof Refusal ? answer.code : answer
    }
    expect(codeOf(teacher, { employees: ['adviser'], family: [] }, choice)).toBe('message.nobody')
    expect(codeOf(mother, { employees: [], family: [] }, choice)).toBe('message.nobody')
    expect(codeOf(teacher, { employees: [], family: ['uncle'] }, choice)).toBe('message.receiver_unknown')
    expect(codeOf(mother, { employees: ['teacher'], family: ['father'] }, { ...choice, family: [] })).toBe(
      'message.receiver_unknown',
    )
  })
})

describe('whoever takes over', () => {
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  const by = (id: string, who: 'adviser' | 'mother' | 'teacher', minutes: number, corrects: string | null = null) => ({
    ...{ ...message(id, who, corrects), at: later(minutes) },
    byKind: who === 'mother' ? ('family' as const) : ('employee' as const),
  })
  const asked = (to: string, state: 'accepted' | 'withdrawn' | 'sent', minutes: number) => ({
    ...{ to: { kind: 'employee' as const, id: to }, state },
    answeredAt: state === 'sent' ? null : later(minutes),
  })
  const written = [by('1', 'mother', 0), by('2', 'adviser', 10), by('3', 'mother', 20), by('4', 'mother', 30)]

  it('reads what nobody has answered, and nothing that somebody has', () => {
    expect(leftTo('teacher', written, [asked('adviser', 'withdrawn', 40)])).toEqual(['3', '4'])
    expect(leftTo('teacher', written.slice(0, 2), [])).toEqual([])
    expect(leftTo('teacher', written.slice(0, 1), [asked('adviser', 'accepted', 5)])).toEqual([])
  })

  it('keeps what is one’s own, also when it is answered; who takes over after that reads none of it', () => {
    const all = [...written, by('5', 'teacher', 50)]
    const asks = [asked('adviser', 'withdrawn', 40), asked('teacher', 'accepted', 50)]
    expect(leftTo('teacher', all, asks)).toEqual(['3', '4', '5'])
    expect(leftTo('next', all, asks)).toEqual([])
  })

  it('reads nothing that was written at the very moment somebody answered, which was answered too', () => {
    expect(leftTo('teacher', [by('1', 'mother', 10), by('2', 'adviser', 10)], [])).toEqual([])
    expect(leftTo('teacher', [by('1', 'mother', 10)], [asked('adviser', 'accepted', 10)])).toEqual([])
  })

  it('does not lose what waits because somebody put right what was answered', () => {
    expect(leftTo('teacher', [...written, by('5', 'adviser', 35, '2')], [])).toEqual(['3', '4'])
  })
})

it('is one’s own, and once, that a message is put right', () => {
  const all = [message('1', 'teacher'), message('2', 'mother'), message('3', 'teacher', '1')]
  expect(correctable(teacher, '1', all)).toMatchObject({ code: 'message.corrected_already' })
  expect(correctable(teacher, '2', all)).toMatchObject({ code: 'message.not_yours' })
  expect(correctable(teacher, '4', all)).toMatchObject({ code: 'message.not_yours' })
  expect(correctable(teacher, '3', all)).toMatchObject({ id: '3' })
})

it('counts as not read what others wrote and nobody opened as the reader', () => {
  const all = [message('1', 'teacher'), message('2', 'mother'), message('3', 'mother')]
  const opened = [
    { messageId: '2', readerId: 'teacher', at },
    { messageId: '3', readerId: 'adviser', at },
  ]
  expect(unread(teacher, all, opened).map(one => one.id)).toEqual(['3'])
})

describe('what is waited for', () => {
  const [due, later] = [new Date('2026-11-25T08:00:00Z'), new Date('2026-11-26T08:00:00Z')]
  const waits = (id: string) => ({ to: { kind: 'employee' as const, id }, dueAt: due })
  const away = (employeeId: string, from: Date, to: Date | null) => ({ employeeId, absences: [{ from, to }] })
  const both = [waits('teacher'), waits('adviser')]

  it('gets no answer when all who are asked are away until after the day', () => {
    expect(stalledBecause(both, [away('teacher', at, null), away('adviser', at, later)], at)).toBe('away')
    expect(stalledBecause(both, [away('teacher', at, null)], at)).toBeUndefined()
    expect(stalledBecause(both, [away('teacher', at, null), away('adviser', at, due)], at)).toBeUndefined()
    expect(stalledBecause(both, [away('teacher', at, null), away('adviser', due, later)], at)).toBeUndefined()
  })

  it('is waited for still while one of them is at work, also where that one has been away and will be again', () => {
    const often = {
      employeeId: 'teacher',
      absences: [
        { from: due, to: later },
        { from: at, to: null },
      ],
    }
    expect(stalledBecause([waits('teacher')], [often], at)).toBe('away')
    // Another’s absence is not one’s own.
    expect(stalledBecause([waits('adviser')], [away('teacher', at, null)], at)).toBeUndefined()
  })

  it('is not late while one who was asked later still has time', () => {
    expect(stalledBecause([waits('teacher'), { ...waits('adviser'), dueAt: later }], [], due)).toBeUndefined()
  })

  it('is late from its day on, and nothing is where nobody waits', () => {
    expect(stalledBecause(both, [], at)).toBeUndefined()
    expect(stalledBecause(both, [], due)).toBe('late')
    expect(stalledBecause([], [], due)).toBeUndefined()
  })
})

describe('what somebody of the family wrote last', () => {
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  const wrote = (id: string, byId: string, minutes: number, corrects: string | null = null): Message => ({
    ...message(id, byId, corrects),
    byKind: byId === 'mother' ? 'family' : 'employee',
    at: later(minutes),
  })
  const asked = (state: 'sent' | 'accepted' | 'withdrawn', minutes: number) => ({
    state,
    answeredAt: state === 'sent' ? null : later(minutes),
  })
  const own = [wrote('1', 'mother', 0)]
  const isLeft = (messages: readonly Message[], ...asks: ReturnType<typeof asked>[]) =>
    leftUnanswered('mother', messages, asks)

  it('is left when what was asked is taken back, also when somebody has put something right since', () => {
    expect(isLeft(own, asked('withdrawn', 5))).toBe(true)
    expect(isLeft([...own, wrote('2', 'teacher', 2, '0')], asked('withdrawn', 5))).toBe(true)
  })
  it('is not while somebody is asked, nor when somebody has answered or said that it needs no answer', () => {
    expect(isLeft(own)).toBe(false)
    expect(isLeft(own, asked('withdrawn', 5), asked('sent', 0))).toBe(false)
    expect(isLeft(own, asked('accepted', 5), asked('withdrawn', 3))).toBe(false)
    expect(isLeft([...own, wrote('2', 'teacher', 2)], asked('withdrawn', 5))).toBe(false)
  })
  it('is, though what was written before it was answered, or another has written since at home', () => {
    const answeredBefore = [wrote('0', 'mother', 0), wrote('1', 'teacher', 1), wrote('2', 'mother', 2)]
    expect(isLeft(answeredBefore, asked('withdrawn', 5))).toBe(true)
    const other = { ...wrote('3', 'mother', 7), byId: 'lars' }
    expect(isLeft([...own, other], asked('withdrawn', 5))).toBe(true)
  })
  it('is by what was taken back in the same moment; who has written nothing waits for nothing', () => {
    expect(isLeft(own, asked('withdrawn', 0))).toBe(true)
    expect(isLeft([wrote('1', 'teacher', 0)], asked('withdrawn', 5))).toBe(false)
  })
  it('is not by what was taken back before it was written', () => {
    expect(isLeft([wrote('1', 'mother', 9)], asked('withdrawn', 5))).toBe(false)
  })
})

it('a page goes on from where the one before ended, though its last thread is written in or is read no more', () => {
  const row = (id: string, minutes: number) => ({ id, lastAt: new Date(at.getTime() + minutes * 60_000) })
  const all = [row('a', 1), row('b', 2), row('c', 3), row('d', 3)]
  const first = pageOf(all, undefined, 2)
  expect(first).toMatchObject({ page: [{ id: 'c' }, { id: 'd' }], more: true })
  const last = first.page.at(-1)
  for (const now of [[...all.slice(0, 3), row('d', 9)], all.slice(0, 3)])
    expect(pageOf(now, last, 2)).toMatchObject({ page: [{ id: 'b' }, { id: 'a' }], more: false })
})

describe('what goes with a message', () => {
  const settings = { messageFilesMost: 2, messageFilesMegabytes: 3, messagePictureMegapixels: 20 }
  const limits = fileLimits(settings)
  const MEGABYTE = 1024 * 1024

  it('is so many, so large together and so fine as the municipality lets it be', () => {
    expect(limits).toEqual({ most: 2, bytes: 3 * MEGABYTE, megapixels: 20 })
  })

  it('fits up to the very limit, by number and by all the bytes together', () => {
    expect(filesFit([], limits)).toEqual([])
    expect(filesFit([MEGABYTE, 2 * MEGABYTE], limits)).toEqual([MEGABYTE, 2 * MEGABYTE])
    expect(filesFit([1, 1, 1], limits)).toMatchObject({ code: 'message.files_too_many' })
    expect(filesFit([2 * MEGABYTE, MEGABYTE + 1], limits)).toMatchObject({ code: 'message.files_too_large' })
    expect(filesFit([3 * MEGABYTE + 1], limits)).toMatchObject({ code: 'message.files_too_large' })
  })
})
