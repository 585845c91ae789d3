import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, testDatabase, theClock } from '../../../tests/house.ts'
import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { fillOrganisationPorts } from '../organisation/index.ts'
import { aPlaceToWork, inMunicipality } from '../organisation/testing.ts'
import { withEdits } from './edits-model.ts'
import { settingsOf } from './index.ts'
import type { Settings } from './model.ts'
import { changeSettings, openSettings, settingsHistory } from './operations.ts'
import { editsTo } from './restore-model.ts'
import { exampleSettings } from './testing.ts'

const house = await aHouse()
fillOrganisationPorts()
const begins = theClock.now()
afterEach(() => theClock.set(begins))

const open = (actor: Actor, version?: number) => carryOut(house, openSettings, { actor, input: { version } })
const change = (actor: Actor, settings: Settings, more: object = {}) =>
  carryOut(house, changeSettings, {
    actor,
    key: randomUUID(),
    input: { basedOn: 1, validFrom: '2026-12-01', note: 'Vedtak i styringsgruppa', settings, ...more },
  })
const with21Days = (): Settings => {
  const settings = exampleSettings()
  settings.deadlines.concernDecisionDays = 21
  return settings
}
const rulesNow = (municipality: number) =>
  inMunicipality(house.database, municipality, tx => settingsOf(tx, municipality, theClock.now()))

describe('the settings', () => {
  it('are changed by a new version that rules from its day, not before', async () => {
    const { coordinator, municipality } = await aPlaceToWork(house.database)
    expect(await change(coordinator, with21Days())).toEqual({
      is: 'done',
      reply: { version: 2, validFrom: '2026-12-01' },
    })
    expect((await rulesNow(municipality)).deadlines.concernDecisionDays).toBe(14)
    theClock.set(new Date('2026-11-30T22:59:59Z'))
    expect((await rulesNow(municipality)).deadlines.concernDecisionDays).toBe(14)
    theClock.set(new Date('2026-11-30T23:00:00Z'))
    expect((await rulesNow(municipality)).deadlines.concernDecisionDays).toBe(21)
  })

  it('are read anew only when they are others, also where two municipalities share them', async () => {
    const [one, other] = [await aPlaceToWork(house.database), await aPlaceToWork(house.database)]
    const first = await rulesNow(one.municipality)
    expect(await rulesNow(one.municipality)).toBe(first)
    expect(await rulesNow(other.municipality)).toBe(first)
    await change(one.coordinator, with21Days(), { validFrom: '2026-11-24' })
    expect((await rulesNow(one.municipality)).deadlines.concernDecisionDays).toBe(21)
    expect((await rulesNow(other.municipality)).deadlines.concernDecisionDays).toBe(14)
  })

  it('are asked for, not guessed, in a municipality that has none', async () => {
    const municipality = await newMunicipality(await testDatabase())
    await expect(rulesNow(municipality)).rejects.toThrow('has no settings')
  })

  it('are changed by one at a time', async () => {
    const { coordinator } = await aPlaceToWork(house.database)
    expect(await change(coordinator, with21Days())).toMatchObject({ is: 'done' })
    expect(await change(coordinator, { ...exampleSettings(), caseloadLimit: 5 })).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { version: 2, validFrom: '2026-12-01' } } },
    })
  })

  it('are not saved when they do not go together, when nothing is different, or for a day that is past', async () => {
    const { coordinator, municipality } = await aPlaceToWork(house.database)
    const wrong = exampleSettings()
    wrong.ages.youthConsentsAlone = 19
    expect(await change(coordinator, wrong)).toMatchObject({
      refusal: { code: 'settings.contradiction', data: { problems: [{ code: 'ages_order', about: 'ownsCase' }] } },
    })
    expect(await change(coordinator, exampleSettings())).toMatchObject({ refusal: { code: 'settings.unchanged' } })
    expect(await change(coordinator, with21Days(), { validFrom: '2026-11-23' })).toMatchObject({
      refusal: { code: 'settings.in_the_past' },
    })
    const half = with21Days()
    half.steps[0]!.title.nn = ''
    expect(await change(coordinator, half)).toMatchObject({
      is: 'invalid',
      fields: [{ path: 'settings.steps.0.title.nn' }],
    })
    const { rows } = await house.database.pool.query(
      'select version from municipality_settings where municipality_id = $1',
      [municipality],
    )
    expect(rows).toEqual([{ version: 1 }])
  })

  it('are changed by nobody but the BTI coordinator, logged in surely', async () => {
    const { coordinator } = await aPlaceToWork(house.database)
    for (const role of ['practitioner', 'leader', 'coordinating_unit', 'administrator'] satisfies EmployeeRole[])
      expect(await change({ ...coordinator, role }, with21Days())).toMatchObject({ is: 'hidden', because: 'denied' })
    expect(await change({ ...coordinator, level: 'substantial' }, with21Days())).toEqual({
      is: 'not logged in',
      needs: 'high',
    })
    const guardian: Actor = {
      kind: 'family',
      role: 'guardian',
      id: randomUUID(),
      municipality: coordinator.municipality,
      level: 'high',
    }
    expect(await change(guardian, with21Days())).toMatchObject({ is: 'hidden' })
    expect(await open(guardian)).toMatchObject({ is: 'hidden' })
  })

  it('show who changed what, when and why, the newest first', async () => {
    const { coordinator, teacher } = await aPlaceToWork(house.database)
    await change(coordinator, with21Days())
    const history = await carryOut(house, settingsHistory, { actor: teacher, input: {} })
    if (history.is !== 'done') throw new Error(history.is)
    expect(history.reply).toMatchObject([
      {
        version: 2,
        changedBy: 'Bente Tind',
        changedAt: begins.toISOString(),
        note: 'Vedtak i styringsgruppa',
        changes: [{ path: ['deadlines', 'concernDecisionDays'], before: 14, after: 21 }],
      },
      { version: 1, changedBy: null, changes: [] },
    ])
  })

  it('can be opened as they rule today, as they were, and as they are planned', async () => {
    const { coordinator, teacher } = await aPlaceToWork(house.database)
    await change(coordinator, with21Days())
    const days = async (version?: number) => {
      const opened = await open(teacher, version)
      if (opened.is !== 'done') throw new Error(opened.is)
      return [opened.reply.version, opened.reply.settings.deadlines.concernDecisionDays, opened.reply.latest]
    }
    const latest = { version: 2, validFrom: '2026-12-01' }
    expect(await days()).toEqual([1, 14, latest])
    expect(await days(2)).toEqual([2, 21, latest])
    expect(await open(teacher, 3)).toMatchObject({ is: 'hidden', because: 'absent' })
  })

  it('go back to an earlier version by a new one, with who, when and why', async () => {
    const { coordinator, teacher, municipality } = await aPlaceToWork(house.database)
    await change(coordinator, with21Days(), { validFrom: '2026-11-24' })
    const [first, second] = [await open(teacher, 1), await open(teacher, 2)]
    if (first.is !== 'done' || second.is !== 'done') throw new Error('not open')
    const { settings } = withEdits(second.reply.settings, editsTo(second.reply.settings, first.reply.settings))
    const note = 'Tilbake til første utgave'
    const back = await change(coordinator, settings, { basedOn: 2, validFrom: '2026-11-24', note })
    expect(back).toMatchObject({ is: 'done', reply: { version: 3 } })
    expect(await rulesNow(municipality)).toEqual(exampleSettings())
    const history = await carryOut(house, settingsHistory, { actor: teacher, input: {} })
    if (history.is !== 'done') throw new Error(history.is)
    expect(history.reply.map(one => [one.version, one.changedBy])).toEqual([
      [3, 'Bente Tind'],
      [2, 'Bente Tind'],
      [1, null],
    ])
    expect(history.reply[0]).toMatchObject({
      note,
      changes: [{ path: ['deadlines', 'concernDecisionDays'], before: 21, after: 14 }],
    })
  })

  it('never change a version that is saved', async () => {
    const { municipality } = await aPlaceToWork(house.database)
    const rewrite = () =>
      inMunicipality(house.database, municipality, tx =>
        tx.updateTable('municipality_settings').set({ note: 'x' }).execute(),
      )
    await expect(rewrite()).rejects.toThrow(/permission denied|only added to/)
  })
})
