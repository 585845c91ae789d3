import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, aPlace, inTest } from '../case/testing.ts'
import { startSystemMeasure } from '../concern/index.ts'
import { day } from '../overview/operations/mine.ts'
import { fillPlanPorts } from './index.ts'
import { addOwn, evaluateOwn, listOwn, beginOwn } from './operations/own.ts'
import { done, house, tried } from './slice.testing.ts'

const class8B = {
  ...{ title: 'Trygg klasse', arena: 'school', startsOn: '2026-11-24', evaluateOn: '2027-01-15' },
  forGroup: '8B',
}

describe('a measure of a service', () => {
  it('is kept by those who work there, and nobody else knows of it', async () => {
    const place = await aPlace(house.database)
    const responsible = { kind: 'employee', id: place.teacher.id }
    await done(addOwn, place.teacher, { ...class8B, responsible })
    expect((await done(listOwn, place.colleague, {})).measures).toMatchObject([
      { title: 'Trygg klasse', forGroup: '8B' },
    ])
    expect((await done(listOwn, place.adviser, {})).measures).toEqual([])
    const elsewhere = { ...class8B, responsible: { kind: 'employee', id: place.adviser.id } }
    expect(await tried(addOwn, place.teacher, elsewhere)).toBe('plan.responsible_unknown')
  })

  it('is evaluated without any child, by those who own it', async () => {
    const place = await aPlace(house.database)
    const responsible = { kind: 'employee', id: place.teacher.id }
    const added = await done(addOwn, place.teacher, { ...class8B, responsible })
    const look = { measureId: added.id, version: 1, carriedOut: 'yes', effect: 'much', decision: 'end' }
    expect(await tried(evaluateOwn, place.adviser, look)).toBe('hidden')
    await done(evaluateOwn, place.colleague, look)
    expect((await done(listOwn, place.teacher, {})).measures).toMatchObject([
      { status: 'ended', evaluations: [{ effect: 'much' }] },
    ])
  })

  it('that was to begin waits for who promised it, until somebody there says that it has', async () => {
    const place = await aPlace(house.database)
    const responsible = { kind: 'employee', id: place.teacher.id }
    const added = await done(addOwn, place.teacher, { ...class8B, startsOn: '2026-11-25', responsible })
    const waits = async (actor: Actor) =>
      (await done(day, actor, {})).rows.filter(row => row.kind === 'start').map(row => row.id)
    expect(await waits(place.teacher)).toEqual([])
    const began = theClock.now()
    theClock.set(new Date('2026-11-25T07:00:00Z'))
    expect(await waits(place.teacher)).toEqual([added.id])
    expect(await waits(place.colleague)).toEqual([])
    const asked = { measureId: added.id, version: 1 }
    expect(await tried(beginOwn, place.adviser, asked)).toBe('hidden')
    await done(beginOwn, place.colleague, asked)
    expect(await tried(beginOwn, place.teacher, asked)).toBe('version.conflict')
    expect(await waits(place.teacher)).toEqual([])
    expect((await done(listOwn, place.teacher, {})).measures).toMatchObject([{ status: 'running' }])
    theClock.set(began)
  })

  it('takes no identity number, and a name only when the writer says that it is no child', async () => {
    const place = await aPlace(house.database)
    const responsible = { kind: 'employee', id: place.teacher.id }
    const numbered = { ...class8B, title: 'Følg 27091350012 i gangen', responsible }
    expect(await tried(addOwn, place.teacher, numbered)).toBe('concern.identity_number')
    await aCase(house.database, { childName: 'Solfrid Prøve' }, place)
    const named = { ...class8B, details: 'Solfrid går foran.', responsible }
    expect(await tried(addOwn, place.teacher, named)).toBe('concern.names_found')
    expect((await done(listOwn, place.teacher, {})).measures).toEqual([])
    const added = await done(addOwn, place.teacher, { ...named, namesAreFine: true })
    const look = { measureId: added.id, version: 1, carriedOut: 'yes', effect: 'much', decision: 'end' }
    expect(await tried(evaluateOwn, place.teacher, { ...look, words: 'Solfrid trives.' })).toBe('concern.names_found')
    expect(await tried(evaluateOwn, place.teacher, { ...look, words: '270913 50012' })).toBe('concern.identity_number')
    await done(evaluateOwn, place.teacher, { ...look, words: 'Roligere i gangen.' })
  })

  it('has no child in it: the database refuses one', async () => {
    const place = await aPlace(house.database)
    const added = await done(addOwn, place.teacher, {
      ...class8B,
      responsible: { kind: 'employee', id: place.teacher.id },
    })
    const withChild = inTest(house.database, place.municipality, tx =>
      tx
        .updateTable('measure')
        .set({ goal_id: randomUUID() })
        .where('municipality_id', '=', place.municipality)
        .where('id', '=', added.id)
        .execute(),
    )
    await expect(withChild).rejects.toMatchObject({ constraint: 'no_child_in_system_measure' })
  })

  it('is started by a concern about a group', async () => {
    const place = await aPlace(house.database)
    fillPlanPorts()
    await inTest(house.database, place.municipality, tx =>
      startSystemMeasure(tx, {
        ...{ municipality: place.municipality, serviceId: place.school, group: '8B', what: 'Trygg klasse' },
        ...{ responsibleId: place.teacher.id, evaluateOn: '2027-01-15', decidedBy: place.leader.id },
        ...{ now: theClock.now(), newId: randomUUID },
      }),
    )
    expect((await done(listOwn, place.leader, {})).measures).toMatchObject([
      { title: 'Trygg klasse', forGroup: '8B', responsible: { name: 'Marte Vik' } },
    ])
  })
})
