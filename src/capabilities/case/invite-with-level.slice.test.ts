import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { as } from '../baton/testing.ts'
import { listMine } from '../ask/operations.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { closeAround } from '../sight/circle-store.ts'
import { recordView } from '../voice/operations/record.ts'
import { participantsOf } from './index.ts'
import { changeLevel, checkLevel } from './operations/level.ts'
import { inTest } from './testing.ts'

/** A case in which all is in place for another level; the family has said yes to PPT, where nobody takes part yet. */
async function readyForMore() {
  const here = await aSharedCase()
  const { municipality, caseId, database } = here
  await inTest(database, municipality, tx =>
    tx
      .updateTable('participant')
      .set({ valid_to: theClock.now() })
      .where('municipality_id', '=', municipality)
      .where('service_id', '=', here.ppt)
      .execute(),
  )
  await here.ask()
  for (const who of [here.hege, here.trond]) await here.says(who, 'yes')
  theClock.forward(0.1)
  const view = { is: 'not_heard', reason: 'did_not_want', because: 'Vil ikke snakke i dag' }
  await as(here.teacher, recordView, { caseId, moment: 'level_change', view })
  theClock.forward(0.1)
  const change = { caseId, version: 1, toLevel: 2, reason: 'PPT trengs', familyView: 'Ja takk', decision: 'I møtet' }
  const asked = async () => {
    const all = await inTest(database, municipality, tx => participantsOf(tx, municipality, caseId))
    return all.filter(one => one.employeeId === null).map(one => one.serviceName)
  }
  return { ...here, change, asked }
}

describe('a change of level that invites', () => {
  it('says which services may come now, and which the family must be asked about first', async () => {
    const here = await readyForMore()
    const found = await as(here.teacher, checkLevel, { caseId: here.caseId })
    const listed = found.is === 'done' ? found.reply.services.map(one => [one.name, one.consented]) : []
    expect(listed).toContainEqual(['PPT', true])
    expect(listed).toContainEqual(['Koordinerende enhet', false])
    // The service that owns the case is there.
    expect(listed.map(([name]) => name)).not.toContain('Bjørkely skole')
  })

  it('does both in one act: the level is changed and PPT is asked', async () => {
    const here = await readyForMore()
    expect(await as(here.teacher, changeLevel, { ...here.change, services: [here.ppt] })).toMatchObject({
      is: 'done',
      reply: { level: 2 },
    })
    expect(await here.asked()).toEqual(['PPT'])
    expect(await as(here.pptLeader, listMine, {})).toMatchObject({ is: 'done', reply: [{ kind: 'participation' }] })
    // Whoever is asked is not offered once more.
    const again = await as(here.teacher, checkLevel, { caseId: here.caseId })
    expect(again.is === 'done' && again.reply.services.map(one => one.id)).not.toContain(here.ppt)
  })

  it('leaves nothing half done: with one service that the family has not said yes to, nothing happens', async () => {
    const here = await readyForMore()
    const both = { ...here.change, services: [here.ppt, here.unit] }
    expect(await as(here.teacher, changeLevel, both)).toMatchObject({ refusal: { code: 'case.consent_missing' } })
    expect(await here.asked()).toEqual([])
    expect(await as(here.teacher, checkLevel, { caseId: here.caseId })).toMatchObject({ reply: { version: 1 } })
  })

  it('asks no service as such about a child whom only the named may know of', async () => {
    const here = await readyForMore()
    const { municipality, childId, teacher } = here
    const naming = { by: teacher.id, because: 'holder', employeeIds: [teacher.id], now: theClock.now() }
    await inTest(here.database, municipality, tx =>
      closeAround(tx, { municipality, childId, ...naming, newId: randomUUID }),
    )
    expect(await as(teacher, checkLevel, { caseId: here.caseId })).toMatchObject({ reply: { services: [] } })
    expect(await as(teacher, changeLevel, { ...here.change, services: [here.ppt] })).toMatchObject({
      refusal: { code: 'case.cannot_take_part' },
    })
    expect(await here.asked()).toEqual([])
  })
})
