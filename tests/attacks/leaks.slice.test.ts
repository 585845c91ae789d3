import { beforeAll, describe, expect, it } from 'vitest'
import { inTest } from '../../src/capabilities/case/testing.ts'
import { CHANNELS, differencesIn, leaksIn, silentAmong } from './leak-scan.ts'
import type { Output } from './leak-scan.ts'
import { everything, producers } from './leaks/channels.testing.ts'
import { plants } from './leaks/plants.testing.ts'
import { SEEDED, done, idOf, marks } from './leaks/marks.testing.ts'
import type { World } from './leaks/marks.testing.ts'
import { markedWorld } from './leaks/world.testing.ts'

let world: World
let outputs: readonly Output[]
beforeAll(async () => {
  world = await markedWorld()
  outputs = await everything(world)
}, 400_000)

describe('the leak scan', () => {
  it('finds no mark in any channel towards anybody who may not meet it', () => {
    expect([...new Set(leaksIn(outputs, marks))]).toEqual([])
  })

  it('asks every operation as everybody, and hears from every channel', () => {
    expect(silentAmong(CHANNELS, outputs)).toEqual([])
    const asked = new Set(outputs.map(one => one.where))
    expect(world.operations.map(idOf).filter(id => !asked.has(id))).toEqual([])
    expect(outputs.length).toBeGreaterThan(world.operations.length * world.people.size)
  })

  it('would have met the marks: the one who may, does', async () => {
    const { here, other } = world
    const texts = await Promise.all([
      done(world, 'person.open', here.teacher, { childId: here.childId }),
      done(world, 'log.list', here.teacher, { caseId: here.caseId }),
      done(world, 'log.list', here.adviser, { caseId: other.caseId }),
      done(world, 'person.openProtection', here.teacher, { childId: here.childId }),
      done(world, 'block.open', here.teacher, { caseId: other.caseId }),
      done(world, 'report.list', here.teacher, {}),
      done(world, 'message.open', here.adviser, { caseId: other.caseId, threadId: world.threadId }),
      done(world, 'report.sources', here.teacher, {}),
    ])
    const text = JSON.stringify(texts)
    const { name, note, threat, blocked, ground, report, told, letter, youths, kept } = SEEDED
    for (const mark of [name, note, threat, blocked, ground, report, told, letter]) expect(text).toContain(mark)
    expect(outputs.filter(one => one.to === 'mother' && one.text.includes(name)).length).toBeGreaterThan(0)
    expect(outputs.filter(one => one.to === 'other mother' && one.text.includes(blocked)).length).toBeGreaterThan(0)
    const opened = outputs.filter(one => one.where === 'message.open' && one.text.includes(letter))
    expect([...new Set(opened.map(one => one.to))].toSorted()).toEqual(['adviser', 'other mother'])
    const meet = (mark: string) =>
      [...new Set(outputs.filter(one => one.text.includes(mark)).map(one => one.to))].toSorted()
    expect([meet(youths), meet(kept)]).toEqual([['adviser', 'youth'], ['youth']])
    expect([meet(SEEDED.hard), meet(SEEDED.drawn)]).toEqual([['other mother'], ['adviser', 'other mother', 'youth']])
    expect(meet(SEEDED.agreed)).toEqual(['adviser', 'other father', 'other mother', 'youth'])
    expect(outputs.filter(one => one.to === 'other father' && one.text.includes(other.caseId)).length).toBeGreaterThan(
      0,
    )
  })

  it('sees no number move after a note, a meeting in the closed case, a wonder shared with nobody and a report', () => {
    const [before, after] = world.views
    expect(before?.size).toBeGreaterThan(60)
    expect(differencesIn(before ?? new Map(), after ?? new Map())).toEqual([])
  })

  it('keeps neither address nor meeting place of the closed child in any row', async () => {
    const { house, here } = world
    const rows = await inTest(house.database, here.municipality, async tx => [
      await tx.selectFrom('child').selectAll().where('municipality_id', '=', here.municipality).execute(),
      await tx.selectFrom('meeting').selectAll().where('municipality_id', '=', here.municipality).execute(),
    ])
    expect(rows[1]?.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain(SEEDED.address)
    expect(JSON.stringify(rows)).not.toContain(SEEDED.place)
  })

  it('shows nobody the school of a child whose parents are hidden, but those who may open the child', async () => {
    const places = outputs.filter(one => one.channel === 'reply' && one.text.includes('Skolen som ingen skal vite om'))
    const lists = [
      'organisation.services',
      'disclosure.choices',
      'team.invitable',
      'organisation.people',
      'consultation.askable',
    ]
    expect(
      [...new Set(places.map(one => `${one.where} to ${one.to}`))].filter(one => !lists.some(id => one.startsWith(id))),
    ).toEqual([])
  })
})

describe('a leak planted in a channel is caught there', () => {
  it.each(CHANNELS)('%s', { timeout: 240_000 }, async channel => {
    const planted = await plants[channel](world, SEEDED.name)
    // As few people and operations as the channel needs: that the whole scan asks everybody is shown above.
    const found = leaksIn(await producers[channel](narrow(planted)), marks)
    expect(
      found.filter(one => one.startsWith('the name reached') && one.includes(` by ${channel}`)).length,
    ).toBeGreaterThan(0)
  })

  it('a number that moves', () => {
    const [before] = world.views
    const moved = new Map([...(before ?? new Map<string, string>()), ['leader overview.unit', '{"openCases":9}']])
    expect(differencesIn(before ?? new Map(), moved)).toEqual(['leader overview.unit'])
  })

  it.each([
    ['address', `/barn?navn=${encodeURIComponent(SEEDED.address)}`],
    ['page', `<p>Merkelia&#32;77</p>`],
    ['mail', 'Merkelia=2077'],
    ['server log', `{"msg":"${SEEDED.name.toUpperCase()} was opened"}`],
  ] as const)('however %s is written', (channel, text) => {
    expect(leaksIn([{ channel, to: 'leader', text }], marks)).toHaveLength(1)
  })
})

const narrow = (all: World): World => ({
  ...all,
  people: new Map([...all.people].filter(([name]) => name === 'leader' || name === 'privacy officer')),
  operations: all.operations.filter(op =>
    ['planted.leak', 'person.find', 'oversight.looks', 'privacy.ask', 'privacy.answer', 'privacy.takePackage'].includes(
      idOf(op),
    ),
  ),
})
