import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../src/apps/server/compose.ts'
import type { Composition } from '../src/apps/server/compose.ts'
import type { GapType } from '../src/capabilities/gap/model.ts'
import { instantAt } from '../src/kernel/time.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { aHouse, newMunicipality, ownDatabase } from '../tests/house.ts'
import { figuresOf, isGood, totalOf } from './figures.ts'
import { play } from './play.ts'
import type { Wish } from './scene.ts'

const opened: { close: () => Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

interface How {
  readonly composition?: Partial<Composition>
  readonly house?: Partial<House>
}
/** Plays in a database of its own: the clock's work is the whole database's. */
async function played(wish: Wish, how: How = {}) {
  const database = await ownDatabase()
  opened.push(database)
  const house = { ...(await aHouse()), ...how.house, database }
  const municipality = await newMunicipality(database)
  const { book, problems } = await play(house, municipality, { ...compose(), ...how.composition }, wish)
  const figures = figuresOf(book)
  return { book, problems, figures, total: totalOf(book, figures), database, municipality }
}

/** What an act breaks at once, and what is broken and mended within some weeks. */
const SOON: readonly GapType[] = [
  ...(['holder', 'unanswered', 'no_effect', 'no_measure', 'no_family', 'disagreement'] as const),
  ...(['concern_share', 'concern_talk', 'concern_decide', 'advice', 'guide'] as const),
]
/** The mail server is down for the first letters. */
const DOWN_FOR = 12

describe('weeks in which everything is done twice, the mail is down, and the server is off over Easter and a change to summer time', () => {
  let result: Awaited<ReturnType<typeof played>>
  const sent: (string | undefined)[] = []
  let tries = 0
  beforeAll(async () => {
    const ticks = compose().ticks.map(one => ({
      ...one,
      run: async (...at: Parameters<typeof one.run>) => {
        await one.run(...at)
        await one.run(...at)
      },
    }))
    const sendMail: House['sendMail'] = async mail => {
      if (tries++ < DOWN_FOR) throw new Error('the mail server is down')
      sent.push(mail.id)
    }
    const off = [{ from: instantAt('2027-03-26', '18:00'), to: instantAt('2027-03-30', '06:40') }]
    const wish = { seed: 3, cases: 16, begins: '2027-02-22', days: 46, off, types: SOON }
    result = await played(wish, { composition: { ticks }, house: { sendMail } })
  }, 180_000)

  it('show every promise that is broken, each within the hour in which the server is on', () => {
    const { problems, figures, total } = result
    expect(problems).toEqual([])
    const broken = figures.filter(one => one.injected > 0).map(one => one.type)
    expect(broken).toEqual(expect.arrayContaining([...SOON]))
    expect(total).toMatchObject({ missed: 0, unshown: 0 })
  })

  it('show nothing that is not so, and tell nothing twice in the log', async () => {
    expect(result.book.falses()).toEqual([])
    const { pool } = result.database
    const { rows } = await pool.query(
      `select case_id, kind, facts, at from log_entry where municipality_id = $1 and actor_kind = 'clock'
        and kind <> 'gap.sent_on' group by 1, 2, 3, 4 having count(*) > 1
      -- Two things that stand still in a case are told of in the same words.
      union all select case_id, 'gap.sent_on', '{}', null from log_entry l where municipality_id = $1 and kind = 'gap.sent_on'
        group by case_id having count(*) <> (select count(*) from escalation e
          join gap g on g.municipality_id = e.municipality_id and g.id = e.gap_id where g.case_id = l.case_id)`,
      [result.municipality],
    )
    expect(rows).toEqual([])
  })

  it('show that somebody was not reached', async () => {
    const { rows } = await result.database.pool.query(`select from gap where facts ->> 'opened' = 'failed'`)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('tell everybody once, whatever was tried how often', () => {
    expect(tries).toBe(sent.length + DOWN_FOR)
    expect(sent.length).toBeGreaterThan(DOWN_FOR)
    expect(new Set(sent).size).toBe(sent.length)
  })
})

it('a radar that is blind to what time alone brings is seen through', async () => {
  // The tidying of a whole database each night, the dearest of the clock's work here, shows nothing on the radar.
  const ticks = compose().ticks.filter(one => !['gap.sweep', 'database.tidy'].includes(one.name))
  const wish = { seed: 3, cases: 4, days: 8, types: ['concern_share'] } as const
  const { total } = await played(wish, { composition: { ticks } })
  expect(total.injected).toBeGreaterThan(1)
  expect(total).toMatchObject({ missed: total.injected, found: 0 })
  expect(isGood(total)).toBe(false)
})
