import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase } from '../case/testing.ts'
import { aChildActor, anAct } from '../child-screen/testing.ts'
import { listForChild, sayAsChild } from './operations/childs-measures.ts'
import { unsayAsChild } from './operations/unsay.ts'
import { theClock } from '../../../tests/house.ts'
import { endMeasure } from '../plan/operations/measure.ts'
import type { Case } from '../plan/slice.testing.ts'
import { byTeacher, done, house, planFor } from '../plan/slice.testing.ts'

let here: Case
beforeAll(async () => {
  here = await aCase(house.database, { birthDate: '2018-03-14' })
})

const at = (by: Actor) => aChildActor(by, { id: here.childId, caseId: here.caseId, since: new Date(0) })
async function shownAt(by: Actor) {
  const input = { caseId: here.caseId }
  const outcome = await carryOut(house, listForChild, { actor: at(by), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const says = (by: Actor, measureId: string, more: object = {}) =>
  carryOut(house, sayAsChild, {
    ...{ actor: at(by), key: randomUUID() },
    input: { caseId: here.caseId, measureId, helps: 'yes', audience: 'not_guardians', ...anAct(), ...more },
  })
const meantFor = (id: string, audience: string, notFor: string | null = null) =>
  house.database.pool.query('update measure set audience = $2, not_for = $3 where id = $1', [id, audience, notFor])

describe('the measures at a child’s screen', () => {
  it('are those that both the child and whoever handed it over may see, each by its name alone', async () => {
    const [hege, trond] = here.guardians
    const titles = ['alle', 'ansatte', 'ikke foreldre', 'ikke Hege', 'barnet', 'avsluttet'] as const
    const ids = new Map<string, { id: string; version: number }>()
    for (const title of titles) ids.set(title, await byTeacher(here, { title }))
    const idOf = (title: (typeof titles)[number]) => ids.get(title)?.id ?? ''
    await meantFor(idOf('ansatte'), 'team')
    await meantFor(idOf('ikke foreldre'), 'not_guardians')
    await meantFor(idOf('ikke Hege'), 'not_guardian', hege.id)
    await meantFor(idOf('barnet'), 'child_only')
    const { id, version } = ids.get('avsluttet') ?? { id: '', version: 0 }
    await done(endMeasure, here.teacher, { caseId: here.caseId, measureId: id, version, endedAs: 'not_needed' })
    const by = async (who: Actor) => (await shownAt(who)).map(one => one.title).toSorted((a, b) => a.localeCompare(b))
    expect(await by(hege)).toEqual(['alle'])
    expect(await by(trond)).toEqual(['alle', 'ikke Hege'])
    expect(await by(here.teacher)).toEqual(['alle', 'ikke foreldre', 'ikke Hege'])
    expect(Object.keys((await shownAt(hege))[0] ?? {}).toSorted((a, b) => a.localeCompare(b))).toEqual([
      ...['arena', 'id', 'title'],
    ])
    for (const hidden of ['ansatte', 'ikke foreldre', 'ikke Hege', 'barnet'] as const)
      expect((await says(hege, idOf(hidden))).is).toBe('hidden')
    expect((await says(hege, id)).is).toBe('refused')
    expect((await says(hege, randomUUID())).is).toBe('hidden')
  })

  it('get the child’s thumb, read by those whom the child has chosen', async () => {
    const [hege] = here.guardians
    const { id } = await byTeacher(here, { title: 'Pause i friminuttet' })
    const viewsFor = async (who: Actor) =>
      (await planFor(who, here.caseId)).measures
        .find(one => one.id === id)
        ?.views.map(one => [one.whose, one.helps, one.audience])
    expect((await says(hege, id, { helps: 'some' })).is).toBe('done')
    expect(await viewsFor(here.teacher)).toEqual([['child', 'some', 'not_guardians']])
    expect(await viewsFor(hege)).toEqual([])
    expect((await says(hege, id, { helps: 'no', audience: 'everyone' })).is).toBe('done')
    // For whom it is, is told to those who help alone.
    expect(await viewsFor(hege)).toEqual([['child', 'no', null]])
    expect(await viewsFor(here.teacher)).toContainEqual(['child', 'no', 'everyone'])
    // An answer was lost, and the child has chosen anew: the later stands alone.
    const act = randomUUID()
    const audience = 'everyone'
    expect((await says(hege, id, { helps: 'yes', audience, ...anAct(1, act) })).is).toBe('done')
    expect(await viewsFor(hege)).toHaveLength(2)
    expect((await says(hege, id, { helps: 'yes', ...anAct(2, act) })).is).toBe('done')
    expect(await viewsFor(hege)).toEqual([['child', 'no', null]])
    expect(await viewsFor(here.teacher)).toHaveLength(3)
    // Not shown at the screen again: whoever opens it next may be another.
    expect(JSON.stringify(await shownAt(hege))).not.toMatch(/some|helps/)
  })

  it('stand with the child’s latest alone, also after a new thumb, and with none when it is taken back', async () => {
    const [hege] = here.guardians
    const { id } = await byTeacher(here, { title: 'Lesekvart' })
    const thumbs = async (who: Actor) =>
      (await planFor(who, here.caseId)).measures.find(one => one.id === id)?.views.map(one => one.helps)
    const takesBack = (by: Actor, viewId: unknown, more: object = {}) =>
      carryOut(house, unsayAsChild, {
        ...{ actor: { ...at(by), ...more }, key: randomUUID() },
        input: { caseId: here.caseId, measureId: id, viewId },
      })
    const idOf = (outcome: Awaited<ReturnType<typeof says>>) => (outcome.is === 'done' ? outcome.reply.id : outcome.is)
    const first = idOf(await says(hege, id, { helps: 'yes', audience: 'everyone' }))
    theClock.forward(1)
    const second = idOf(await says(hege, id, { helps: 'no' }))
    // The child has told the helpers alone now: at home the first is read no more either.
    expect([await thumbs(here.teacher), await thumbs(hege)]).toEqual([['no'], []])
    // Another screen takes back nothing of this one.
    const { handed } = at(hege)
    const later = { handed: { ...handed, since: new Date(theClock.now().getTime() + 1) } }
    expect((await takesBack(hege, second, later)).is).toBe('hidden')
    expect((await takesBack(hege, second)).is).toBe('done')
    // What stood before it does not come back: the child has said something else since.
    expect([await thumbs(here.teacher), await thumbs(hege)]).toEqual([[], []])
    expect((await takesBack(hege, first)).is).toBe('done')
  })
})
