import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor, ChildActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { inTest } from '../case/testing.ts'
import { callMeeting } from '../meeting/operations/call.ts'
import { cancelMeeting } from '../meeting/operations/change.ts'
import { listMeetingsForChild } from './operations/childs-meetings.ts'
import { aChildActor, anAct } from '../child-screen/testing.ts'
import { keepAsChild, openChilds, putAwayAsChild, takeBackAsChild, tellAsChild } from './operations/childs.ts'
import type { Here } from './slice.testing.ts'
import { aTellingCase, done, readBy, wordsOf } from './slice.testing.ts'

let here: Here
beforeAll(async () => {
  here = await aTellingCase({ birthDate: '2018-03-14' })
})

const at = (by: Actor, since = new Date(theClock.now().getTime() - 60_000)): ChildActor =>
  aChildActor(by, { id: here.childId, caseId: here.caseId, since })
const acts = (child: ChildActor, op: AnyOperation, input: object = {}) =>
  carryOut<AnyOperation['contract'], unknown>(here.house, op, {
    ...{ actor: child, key: randomUUID(), input: { caseId: here.caseId, ...input } },
  })
const told = async (child: ChildActor, more: object) => {
  const outcome = await acts(child, tellAsChild, {
    kind: 'tell',
    forWhom: 'helpers',
    symbols: ['noise'],
    ...anAct(),
    ...more,
  })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return (outcome.reply as { id: string }).id
}
const kept = async (child: ChildActor, words: string) => {
  const outcome = await acts(child, keepAsChild, { kind: 'keep', words, ...anAct() })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return (outcome.reply as { id: string }).id
}

describe('what a child says at a screen', () => {
  it('is read by those whom the child has chosen, whoever handed the screen over', async () => {
    const { hege, trond, teacher } = here
    for (const [nth, by] of [hege, teacher].entries()) {
      await told(at(by), { words: `Til hjelperne ${nth}` })
      await told(at(by), { words: `Til alle ${nth}`, forWhom: 'everyone' })
      await told(at(by), { words: `Ikke til pappa ${nth}`, forWhom: 'all_but_one', notFor: trond.id })
    }
    const [ofTeacher, ofHege, ofTrond] = [
      await wordsOf(here, teacher),
      await wordsOf(here, hege),
      await wordsOf(here, trond),
    ]
    expect(ofTeacher).toHaveLength(6)
    expect(new Set(ofHege)).toEqual(new Set(['Ikke til pappa 0', 'Ikke til pappa 1', 'Til alle 0', 'Til alle 1']))
    expect(new Set(ofTrond)).toEqual(new Set(['Til alle 0', 'Til alle 1']))
  })

  it('is shown to no screen, neither this nor a later one: only for whom one can write', async () => {
    const { hege } = here
    await told(at(hege), { words: 'Hemmelig ord' })
    await kept(at(hege), 'Gjemt ord')
    const outcome = await acts(at(hege), openChilds)
    expect(outcome.is).toBe('done')
    expect(JSON.stringify(outcome)).not.toMatch(/Hemmelig|Gjemt/)
  })

  it('is taken back at the same screen, and at no later one', async () => {
    const { hege, teacher } = here
    const child = at(hege)
    const [first, second] = [
      await told(child, { words: 'Angrer straks' }),
      await told(child, { words: 'Angrer for sent' }),
    ]
    const hidden = await kept(child, 'Angrer gjemt')
    const later = at(hege, new Date(theClock.now().getTime() + 1))
    expect((await acts(later, takeBackAsChild, { wordId: second })).is).toBe('hidden')
    expect((await acts(later, putAwayAsChild, { wordId: hidden })).is).toBe('hidden')
    expect((await acts(child, takeBackAsChild, { wordId: first })).is).toBe('done')
    expect((await acts(child, putAwayAsChild, { wordId: hidden })).is).toBe('done')
    const read = await wordsOf(here, teacher)
    expect(read).not.toContain('Angrer straks')
    expect(read).toContain('Angrer for sent')
  })

  it('that is kept is read by the youth whom the child becomes, and by nobody else', async () => {
    await kept(at(here.teacher), 'Bare mitt, til jeg blir stor')
    const youth: Actor = {
      ...{ kind: 'family', role: 'youth', id: here.childId, municipality: here.municipality, level: 'high' },
    }
    await inTest(here.database, here.municipality, tx =>
      tx
        .insertInto('access_fact')
        .values({
          ...{ municipality_id: here.municipality, id: randomUUID(), reader_kind: 'family', reader_id: youth.id },
          ...{ about_kind: 'case', about_id: here.caseId, child_id: here.childId, topic: '*', ground: 'own_case' },
          valid_from: new Date(theClock.now().getTime() - 1),
        })
        .execute(),
    )
    expect(await wordsOf(here, youth)).toContain('Bare mitt, til jeg blir stor')
    for (const who of [here.hege, here.trond, here.teacher])
      expect(await wordsOf(here, who)).not.toContain('Bare mitt, til jeg blir stor')
  })

  it('is refused for another case, for another child, and when the adult may no longer', async () => {
    const { hege, colleague } = here
    const ok = at(hege)
    const tell = (child: ChildActor) =>
      acts(child, tellAsChild, { kind: 'tell', forWhom: 'helpers', symbols: ['noise'], ...anAct() })
    expect((await tell({ ...ok, id: randomUUID() })).is).toBe('hidden')
    expect((await tell({ ...ok, handed: { ...ok.handed, caseId: randomUUID() } })).is).toBe('hidden')
    expect((await tell(at(colleague))).is).toBe('hidden')
    expect((await tell(ok)).is).toBe('done')
  })

  it('and whose answer is lost on the way back is told once, to those it has chosen last', async () => {
    const { hege, trond, teacher } = here
    const id = randomUUID()
    const nth = (one: number, words: string, more: object) => told(at(hege), { words, ...anAct(one, id), ...more })
    await nth(1, 'Mistet svar, alle', { forWhom: 'everyone' })
    expect(await wordsOf(here, trond)).toContain('Mistet svar, alle')
    await nth(3, 'Mistet svar, hjelperne', { forWhom: 'helpers' })
    // What was longer on its way than what came after it.
    await nth(2, 'Mistet svar, sent', { forWhom: 'everyone' })
    for (const who of [trond, hege]) expect((await wordsOf(here, who)).join()).not.toContain('Mistet')
    expect((await wordsOf(here, teacher)).filter(one => one?.startsWith('Mistet'))).toEqual(['Mistet svar, hjelperne'])
    const keeping = await acts(at(hege), keepAsChild, { kind: 'tell', words: 'Mistet svar, bare jeg', ...anAct(4, id) })
    expect(keeping.is).toBe('done')
    expect((await wordsOf(here, teacher)).join()).not.toContain('Mistet')
    // Nobody else's act is taken away by knowing its id.
    await told(at(hege), { words: 'Står', ...anAct(1, id) })
    const other = await aTellingCase({ birthDate: '2018-03-14' })
    const elsewhere = aChildActor(other.hege, { id: other.childId, caseId: other.caseId })
    const input = { caseId: other.caseId, kind: 'tell', forWhom: 'helpers', symbols: ['noise'], ...anAct(9, id) }
    expect((await acts(elsewhere, tellAsChild, input)).is).toBe('done')
    await told(at(hege), { words: 'Står ennå', ...anAct(5, id) })
    expect(await wordsOf(here, teacher)).toContain('Står ennå')
  })
})

describe('before a meeting', () => {
  it('what a child told, and then wants for itself when it is too late to write, is read by nobody else', async () => {
    const { hege, trond, teacher, caseId } = here
    const { id: meetingId, version } = await done(teacher, callMeeting, {
      ...{ caseId, kind: 'evaluation', purpose: 'Nå', place: null, on: '2026-12-01', from: '09:00', to: '10:00' },
      ...{ minutesBy: teacher.id, chosen: [], agenda: [{ words: 'Nå', because: 'own', sourceId: null }] },
    })
    const preparation = { meetingId, hardSymbols: [], saidBy: 'helper', saidById: teacher.id, attends: 'not' }
    const act = randomUUID()
    const said = { kind: 'meeting', words: 'Sagt før møtet', preparation }
    await told(at(hege), { ...said, forWhom: 'everyone', ...anAct(1, act) })
    expect(await wordsOf(here, trond)).toContain('Sagt før møtet')
    await done(teacher, cancelMeeting, { caseId, meetingId, version, because: 'Noe annet' })
    expect(await acts(at(hege), keepAsChild, { ...said, ...anAct() })).toMatchObject({
      is: 'refused',
      refusal: { code: 'own_word.meeting_gone' },
    })
    expect(await wordsOf(here, trond)).toContain('Sagt før møtet')
    expect((await acts(at(hege), keepAsChild, { ...said, ...anAct(2, act) })).is).toBe('done')
    for (const who of [hege, trond, teacher]) expect(await wordsOf(here, who)).not.toContain('Sagt før møtet')
    // What is its own alone is put away at the same screen.
    const [mine] = (await here.database.pool.query<{ id: string }>('select id from own_word where act_id = $1', [act]))
      .rows
    expect((await acts(at(hege), putAwayAsChild, { wordId: mine?.id })).is).toBe('done')
  })

  it('nor is what it told everybody, and then chose others for when it is too late', async () => {
    const { hege, trond, teacher } = here
    const act = randomUUID()
    const said = { kind: 'keep', words: 'Ikke for alle' }
    await told(at(hege), { ...said, forWhom: 'helpers', ...anAct(1, act) })
    expect(await wordsOf(here, teacher)).toContain('Ikke for alle')
    // Whom it chose now is no guardian: it can be told to nobody so.
    const narrower = { ...said, forWhom: 'all_but_one', notFor: randomUUID() }
    expect(await acts(at(hege), tellAsChild, { ...narrower, ...anAct() })).toMatchObject({ is: 'refused' })
    expect(await acts(at(hege), tellAsChild, { ...narrower, ...anAct(2, act) })).toMatchObject({
      reply: { kept: true },
    })
    for (const who of [hege, trond, teacher]) expect(await wordsOf(here, who)).not.toContain('Ikke for alle')
  })

  it('a child is shown when it is and who is called, and points at what it wants, what is hard, who says it, and whether it comes', async () => {
    const { hege, trond, teacher, caseId } = here
    const { id: meetingId } = await done(teacher, callMeeting, {
      ...{ caseId, kind: 'evaluation', purpose: 'Noe om mor', place: 'Skolen', on: '2026-11-30', from: '09:00' },
      ...{
        to: '10:00',
        minutesBy: teacher.id,
        chosen: [],
        agenda: [{ words: 'Om mor', because: 'own', sourceId: null }],
      },
    })
    const listed = async (by: Actor) => {
      const outcome = await acts(at(by), listMeetingsForChild)
      return outcome.is === 'done' ? outcome.reply : outcome.is
    }
    const shown = [
      { id: meetingId, startsAt: '2026-11-30T08:00:00.000Z', helpers: [{ id: teacher.id, name: 'Marte Vik' }] },
    ]
    expect(await listed(hege)).toEqual(shown)
    expect(await listed(teacher)).toEqual(shown)
    expect(await listed(here.colleague)).toBe('hidden')
    const preparation = { meetingId, hardSymbols: ['noise'], saidBy: 'helper', saidById: teacher.id, attends: 'part' }
    await told(at(hege), { kind: 'meeting', symbols: ['break'], preparation })
    const [read] = (await readBy(here, teacher)).filter(one => one.kind === 'meeting')
    expect(read).toMatchObject({
      ...{ symbols: [{ id: 'break' }], childs: true },
      preparation: { hardSymbols: [{ id: 'noise' }], saidBy: 'helper', helper: 'Marte Vik', attends: 'part' },
    })
    for (const who of [hege, trond]) expect((await readBy(here, who)).filter(one => one.kind === 'meeting')).toEqual([])
    const stranger = { ...preparation, saidById: here.colleague.id }
    const wrong = { kind: 'meeting', forWhom: 'helpers', preparation: stranger, ...anAct() }
    expect((await acts(at(hege), tellAsChild, wrong)).is).toBe('refused')
    // What is not for the child, or not for who handed the screen over, is not there.
    await here.database.pool.query('update meeting set audience = $2 where id = $1', [meetingId, 'team'])
    expect([await listed(hege), await listed(teacher)]).toEqual([[], []])
    await here.database.pool.query('update meeting set audience = $2 where id = $1', [meetingId, 'not_guardians'])
    expect([await listed(hege), await listed(teacher)]).toEqual([[], shown])
  })
})
