import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { closeCase } from '../case/operations/closing.ts'
import { changeLevel, checkLevel } from '../case/operations/level.ts'
import { recordView } from '../voice/operations/record.ts'
import { listViews } from '../voice/operations/list.ts'
import { weighView } from '../voice/operations/weigh.ts'
import { takeBackOwnWord } from './operations/write.ts'
import { weighOwnWord } from './operations/weigh.ts'
import { aTellingCase, done, keeps, tells, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))
let here: Here
beforeEach(async () => void (here = await aTellingCase()))

/** What a change of level rests on, of the child. */
const childs = async () => {
  theClock.forward(0.1)
  const { childHeard, childWeighed } = (await done(here.teacher, checkLevel, { caseId: here.caseId })).facts
  return { childHeard, childWeighed }
}
const moved = async () => {
  const { version } = await done(here.teacher, checkLevel, { caseId: here.caseId })
  const change = { caseId: here.caseId, version, reason: 'Flere trengs', familyView: 'Ja takk', decision: 'I møtet' }
  return tried(here.teacher, changeLevel, { ...change, toLevel: 2 })
}
const NOT_HEARD = { childHeard: false, childWeighed: true }

describe('a change of level', () => {
  it('rests on own words of the child that others were told, and says first what came of the latest', async () => {
    const { youth, teacher, caseId } = here
    await keeps(here, youth, 'Bare mitt', { kind: 'important' })
    await tells(here, here.hege, 'Fra en forelder')
    await tells(here, youth, 'En fin dag', { kind: 'good_moment' })
    expect(await childs()).toEqual(NOT_HEARD)
    const id = await tells(here, youth, 'Jeg vil ha Lena med')
    expect(await childs()).toEqual({ childHeard: true, childWeighed: false })
    expect(await moved()).toBe('case.child_not_weighed')
    await done(teacher, weighOwnWord, { caseId, wordId: id, weight: 'followed' })
    expect(await childs()).toEqual({ childHeard: true, childWeighed: true })
    const later = await tells(here, youth, 'Og ikke på mandager')
    expect(await childs()).toEqual({ childHeard: true, childWeighed: false })
    await done(youth, takeBackOwnWord, { caseId, wordId: later })
    expect(await moved()).toBe('done')
    expect(await childs()).toEqual(NOT_HEARD)
  })

  it('asks what weight the latest talk had, with a part of it or the whole; not of what one service alone was told', async () => {
    const { teacher, caseId } = here
    const view = { is: 'heard', talkedBy: teacher.id, talkedOn: '2026-11-23', ways: ['talk'], words: 'Alt' }
    const says = (more: object) =>
      done(teacher, recordView, { caseId, moment: 'level_change', view: { ...view, ...more } })
    await says({ tell: 'nothing' })
    expect(await childs()).toEqual({ childHeard: true, childWeighed: true })
    await says({ tell: 'some', told: 'Litt', tellWhom: 'everyone' })
    expect(await childs()).toEqual({ childHeard: true, childWeighed: false })
    const [latest] = (await done(teacher, listViews, { caseId })).views
    await done(teacher, weighView, { caseId, viewId: latest?.id, weight: 'followed' })
    expect(await childs()).toEqual({ childHeard: true, childWeighed: true })
  })
})

describe('the closing of a case', () => {
  it('says first what came of the latest that the child has let others know, and asks of nothing else', async () => {
    const { youth, teacher, caseId } = here
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const closed = async () => {
      const { version } = await done(teacher, checkLevel, { caseId })
      return tried(teacher, closeCase, { caseId, version, reason: 'goal_reached', note })
    }
    await tells(here, here.hege, 'Fra en forelder')
    const wordId = await tells(here, youth, 'Jeg vil at Lena blir')
    // What is kept for oneself does not stand in the place of what was told.
    await keeps(here, youth, 'Bare mitt', { kind: 'important' })
    expect(await closed()).toBe('case.child_not_weighed')
    await done(teacher, weighOwnWord, { caseId, wordId, weight: 'not_followed', because: 'Lena slutter.' })
    expect(await closed()).toBe('done')
  })

  it('asks of nothing where the child has told nothing to others', async () => {
    const { youth, teacher, caseId } = here
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    await keeps(here, youth, 'Bare mitt', { kind: 'important' })
    const { version } = await done(teacher, checkLevel, { caseId })
    expect(await tried(teacher, closeCase, { caseId, version, reason: 'goal_reached', note })).toBe('done')
  })
})
