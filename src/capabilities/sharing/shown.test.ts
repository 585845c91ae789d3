import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../kernel/time.ts'
import type { ConsentAnswer, Giver } from './model.ts'
import { familyTopics, historyOf, opens, servicesIn, shownCell, unanswered } from './rules/shown.ts'
import { seesAnything, topicsFor } from './rules/topics.ts'
import { anAnswer, aRequest, someSources } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const [school, ppt, health] = [randomUUID(), randomUUID(), randomUUID()]
const hege: Giver = { kind: 'guardian', id: randomUUID() }
const trond: Giver = { kind: 'guardian', id: randomUUID() }
const names = new Map([[hege.id, 'Hege']])
const care = (personId: string) => ({
  ...{ guardianshipId: randomUUID(), personId, parentalResponsibility: true, from: '2017-05-05', to: null },
})
const guardians = [care(hege.id), care(trond.id)]
const said = (giver: Giver, answer: ConsentAnswer['answer'], over: Partial<ConsentAnswer> = {}) =>
  anAnswer({ giver, serviceId: ppt, answer, ...over })
const sources = (over: Parameters<typeof someSources>[0] = {}) =>
  someSources({ ownerServiceId: school, guardians, ...over })
const part = (serviceId: string, to: Date | null = null) => ({
  ...{ id: randomUUID(), employeeId: randomUUID(), serviceId, from: new Date('2026-01-01T00:00:00Z'), to },
})

describe('the rows of the grid', () => {
  it('are the owner first, and each service that takes part, is asked or was answered, once', () => {
    const all = sources({
      participants: [part(ppt), part(ppt)],
      requests: [aRequest({ serviceId: ppt })],
      answers: [said(hege, 'yes', { serviceId: health })],
    })
    expect(servicesIn(all, now)).toEqual([school, ppt, health])
  })

  it('leave out whose part is over, to the instant', () => {
    expect(servicesIn(sources({ participants: [part(ppt, now)] }), now)).toEqual([school])
    expect(servicesIn(sources({ participants: [part(ppt, new Date(now.getTime() + 1))] }), now)).toEqual([school, ppt])
  })
})

describe('a cell as staff see it', () => {
  it('tells of each giver what was said, when and how, and who has not answered', () => {
    const one = said(hege, 'limited', { limits: 'Ikke om hjemmet.' })
    const cell = shownCell(
      sources({ answers: [one], requests: [aRequest({ serviceId: ppt })] }),
      ppt,
      'plan',
      now,
      names,
    )
    expect(cell).toMatchObject({ topic: 'plan', state: 'waiting', own: false, askedOn: '2026-10-20' })
    const shown = { answer: 'limited', on: '2026-11-01', method: 'portal', limits: 'Ikke om hjemmet.', withdrew: false }
    expect(cell.answers).toEqual([
      { giverId: hege.id, name: 'Hege', ...shown },
      { giverId: trond.id, name: '', answer: null, on: null, method: null, limits: null, withdrew: false },
    ])
    expect(opens(cell)).toBe(false)
  })

  it('is open for the owner whatever is said, and for another when all say yes', () => {
    const no = [said(hege, 'no'), said(trond, 'no')].map(one => ({ ...one, serviceId: school }))
    expect(opens(shownCell(sources({ answers: no }), school, 'plan', now, names))).toBe(true)
    const yes = sources({ answers: [said(hege, 'yes'), said(trond, 'limited')] })
    expect(opens(shownCell(yes, ppt, 'plan', now, names))).toBe(true)
    expect(shownCell(yes, ppt, 'plan', now, names)).toMatchObject({ askedOn: null, until: '2027-06-01' })
    expect(opens(shownCell(yes, ppt, 'health', now, names))).toBe(false)
    const lapsing = sources({ answers: [hege, trond].map(one => said(one, 'yes', { to: '2026-12-01' })) })
    expect(opens(shownCell(lapsing, ppt, 'plan', now, names))).toBe(true)
  })
})

describe('a topic as one of the family sees it', () => {
  const answers = [said(hege, 'limited', { limits: 'Mine ord.' }), said(trond, 'yes')]
  const topic = (all = answers, serviceId = ppt) =>
    familyTopics(sources({ answers: all }), serviceId, hege, now, names).find(one => one.topic === 'plan')

  it('has own words, and of the other only yes, no or no answer', () => {
    expect(topic()).toEqual({
      ...{ topic: 'plan', open: true, until: '2027-06-01', asked: false },
      mine: { answer: 'limited', limits: 'Mine ord.', on: '2026-11-01', notFor: [], over: false },
      others: [{ name: '', state: 'yes' }],
    })
    expect(topic([said(hege, 'yes'), said(trond, 'no')])).toMatchObject({
      open: false,
      until: null,
      others: [{ state: 'no' }],
    })
    expect(topic([said(hege, 'yes')])?.others).toEqual([{ name: '', state: 'not_answered' }])
    expect(topic([])).toMatchObject({ open: false, mine: null })
  })

  it('keeps whom one keeps out, and says that an own yes has ended by itself', () => {
    const [nurse] = [said(hege, 'yes').id]
    expect(topic([said(hege, 'yes', { notFor: [nurse] })])?.mine).toMatchObject({ notFor: [nurse], over: false })
    const today = dayOf(now)
    expect(topic([said(hege, 'yes', { to: today })])).toMatchObject({ open: false, mine: { over: true } })
    expect(topic([said(hege, 'yes', { to: addDays(today, 1) })])?.mine?.over).toBe(false)
    expect(topic([said(hege, 'no', { to: null })])?.mine?.over).toBe(false)
  })

  it('is open for the owner, without an end and without the others', () => {
    expect(topic([], school)).toMatchObject({ open: true, until: null, others: [] })
  })
})

describe('what is asked and not answered', () => {
  const asked = aRequest({ serviceId: ppt, topics: ['plan', 'health'], at: new Date('2026-11-10T08:00:00Z') })
  const after = (over: Partial<ConsentAnswer>) => said(hege, 'yes', { at: new Date('2026-11-11T08:00:00Z'), ...over })
  const waits = (answers: ConsentAnswer[], me = hege, serviceId = ppt) =>
    unanswered(sources({ requests: [asked], answers }), serviceId, me, now)

  it('waits until each topic has an answer after it', () => {
    expect(waits([])).toBe(asked)
    expect(waits([after({})])).toBe(asked)
    expect(waits([after({}), after({ topic: 'health' })])).toBeUndefined()
    expect(waits([after({ at: asked.at }), after({ topic: 'health', at: asked.at })])).toBeUndefined()
    const before = new Date(asked.at.getTime() - 1)
    expect(waits([after({ at: before }), after({ topic: 'health', at: before })])).toBe(asked)
  })

  it('is not answered by another, for another service, or before it is asked', () => {
    const both = [after({}), after({ topic: 'health' })]
    expect(waits(both, trond)).toBe(asked)
    expect(waits(both.map(one => ({ ...one, serviceId: health })))).toBe(asked)
    expect(waits([], hege, health)).toBeUndefined()
    expect(unanswered(sources({ requests: [asked] }), ppt, hege, new Date(asked.at.getTime() - 1))).toBeUndefined()
    expect(unanswered(sources({ requests: [asked] }), ppt, hege, asked.at)).toBe(asked)
  })

  it('is the last that was asked', () => {
    const later = aRequest({ serviceId: ppt, at: new Date('2026-11-20T08:00:00Z') })
    expect(unanswered(sources({ requests: [asked, later] }), ppt, hege, now)).toBe(later)
  })
})

describe('the history of a giver', () => {
  it('is own answers, the latest first; a no after a yes to the same is a withdrawal', () => {
    const day = (at: string) => ({ at: new Date(`${at}T08:00:00Z`) })
    const answers = [
      said(hege, 'no', { topic: 'health', ...day('2026-11-01') }),
      said(hege, 'yes', day('2026-11-02')),
      said(trond, 'yes', day('2026-11-03')),
      said(hege, 'no', { topic: 'home', ...day('2026-11-04') }),
      said(hege, 'no', day('2026-11-05')),
      said(hege, 'no', { purpose: 'other', ...day('2026-11-06') }),
      said(hege, 'no', { serviceId: health, ...day('2026-11-07') }),
    ]
    const told = historyOf(sources({ answers }), hege)
    expect(told.map(one => [one.on, one.answer, one.withdrew])).toEqual([
      ['2026-11-07', 'no', false],
      ['2026-11-06', 'no', false],
      ['2026-11-05', 'no', true],
      ['2026-11-04', 'no', false],
      ['2026-11-02', 'yes', false],
      ['2026-11-01', 'no', false],
    ])
    expect(told.at(-1)).toMatchObject({ serviceId: ppt, topic: 'health', method: 'portal' })
    expect(historyOf(sources({ answers }), { kind: 'youth', id: hege.id })).toEqual([])
  })

  it('goes by the order of answers of one instant', () => {
    const at = new Date('2026-11-05T08:00:00Z')
    const [first, second] = [said(hege, 'yes', { at, position: 1 }), said(hege, 'no', { at, position: 2 })]
    expect(historyOf(sources({ answers: [first, second] }), hege)[0]).toMatchObject({ withdrew: true })
    const turned = [{ ...second, position: 0 }, first]
    expect(historyOf(sources({ answers: turned }), hege).some(one => one.withdrew)).toBe(false)
  })
})

describe('what somebody sees for a service', () => {
  const me = randomUUID()
  const yes = (notFor: string[] = []) => [hege, trond].map(one => said(one, 'yes', { notFor }))

  it('is all for the owner, the open topics for another, and nothing for whom the family keeps out', () => {
    const topics = (answers: ConsentAnswer[], serviceId: string) => [
      ...topicsFor(sources({ answers }), { employeeId: me, serviceId }, now),
    ]
    expect(topics([], school)).toEqual(['plan', 'everyday', 'health', 'home', 'meetings'])
    expect(topics(yes(), ppt)).toEqual(['plan'])
    expect(topics(yes([me]), ppt)).toEqual([])
    expect(topics([], ppt)).toEqual([])
  })

  it('is something for the owner, and for another as soon as one topic is open', () => {
    expect(seesAnything(sources(), school, now)).toBe(true)
    expect(seesAnything(sources(), ppt, now)).toBe(false)
    expect(seesAnything(sources({ answers: yes() }), ppt, now)).toBe(true)
  })
})
