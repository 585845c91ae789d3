import { beforeAll, describe, expect, it } from 'vitest'
import { fillBatonPorts } from '../baton/index.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { fillPlanPorts } from '../plan/index.ts'
import { fillSharingPorts } from '../sharing/index.ts'
import { fillConcernPorts } from './index.ts'
import { decideConcern, leaveConcern } from './operations/decide.ts'
import { openConcern } from './operations/open.ts'
import { aChildAtSchool, noted, sharedWithLeader, talkedWithMother } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'

beforeAll(() => {
  fillBatonPorts()
  fillSharingPorts()
  fillConcernPorts()
  fillPlanPorts()
})

const because = {
  ...{ reason: 'Språket trenger hjelp', familyNotYet: null },
  child: { said: 'Jeg vil bygge med Ella.', notYet: null },
}
const ENDED = { outcome: 'ended' } as const
const told = async (at: ChildAtSchool, who: ChildAtSchool['teacher']) =>
  (await at.done(listNotices, who, { show: 'all', limit: 50 })).notices.filter(one => one.kind === 'concern_answered')
const read = (at: ChildAtSchool, who: ChildAtSchool['teacher'] | ChildAtSchool['mother'], concernId: string) =>
  at.done(openConcern, who, { concernId })

describe('who raised a concern', () => {
  it('sees whether the leader has opened it, and on which day', async () => {
    const at = await aChildAtSchool()
    const { id } = await talkedWithMother(at)
    expect(await read(at, at.teacher, id)).toMatchObject({ leaderRead: { on: null } })
    expect(await read(at, at.leader, id)).toMatchObject({ leaderRead: null })
    expect(await read(at, at.teacher, id)).toMatchObject({ leaderRead: { on: '2026-11-24' } })
    expect(await read(at, at.mother, id)).toMatchObject({ leaderRead: null })
  })

  it('has not asked anybody before it is shared', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    expect(await read(at, at.teacher, id)).toMatchObject({ leaderRead: null })
  })

  it('is told when it is decided, and reads what and why; nobody else is told', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    expect(await told(at, at.teacher)).toEqual([])
    await at.done(decideConcern, at.leader, { concernId: id, version, ending: ENDED, ...because })
    expect(await told(at, at.teacher)).toMatchObject([{ about: { kind: 'concern', id }, child: { name: 'Noor' } }])
    for (const other of [at.leader, at.colleague]) expect(await told(at, other)).toEqual([])
    expect(await read(at, at.teacher, id)).toMatchObject({
      decision: { outcome: 'ended', reason: because.reason, by: 'Rune Leder' },
    })
  })

  it('is not told of what is decided alone, nor after having left', async () => {
    const at = await aChildAtSchool()
    const own = await noted(at)
    await at.done(decideConcern, at.teacher, { concernId: own.id, version: own.version, ending: ENDED, ...because })
    const { id, version } = await talkedWithMother(at)
    await inTest(at.house.database, at.municipality, tx =>
      tx
        .updateTable('employee')
        .set({ leaves_at: at.house.clock() })
        .where('municipality_id', '=', at.municipality)
        .where('id', '=', at.teacher.id)
        .execute(),
    )
    await at.done(decideConcern, at.leader, { concernId: id, version, ending: ENDED, ...because })
    expect(await told(at, at.teacher)).toEqual([])
  })

  it('is told the same whichever way the leader leaves, and that it is followed up otherwise is all there is to read', async () => {
    const seen: unknown[] = []
    for (const acute of [true, false]) {
      const at = await aChildAtSchool()
      const { id, version } = await sharedWithLeader(at)
      await at.done(leaveConcern, at.leader, { concernId: id, version, acute, leaderMayKnow: false })
      const [one, ...more] = await told(at, at.teacher)
      const { decision } = await read(at, at.teacher, id)
      expect(one?.about).toEqual({ kind: 'concern', id })
      seen.push([more, { ...one, id: '', about: '', thingId: '', child: one?.child?.name }, decision])
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]).toMatchObject([[], { kind: 'concern_answered' }, { outcome: 'elsewhere', reason: '' }])
  })
})
