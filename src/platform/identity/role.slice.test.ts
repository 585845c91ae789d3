import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newMunicipality, testDatabase, theClock } from '../../../tests/house.ts'
import { endRole, grantRole, renameRole, reopen, tieLogin } from './index.ts'
import { heldRoles } from './role.ts'
import { loginStatement } from '../trail/write.ts'
import { aGuardianRole, anEmployeeRole, newSlug, within } from './testing.ts'

const database = await testDatabase()
const now = theClock.now()
const later = new Date(now.getTime() + 60_000)
const held = (loginId: string, at = now) => within(database, 0, at, tx => heldRoles(tx, [loginId]))

describe('the roles of a log-in', () => {
  it('ties one person’s roles in several municipalities to one log-in', async () => {
    const [one, other] = [await newMunicipality(database), await newMunicipality(database)]
    const slug = newSlug()
    const employee = await anEmployeeRole(database, { municipality: one, from: now, slug })
    await aGuardianRole(database, { municipality: other, from: now, slug, name: 'Kari', place: 'Andrevik' })
    const roles = await held(employee.loginId)
    expect(roles.map(role => role.acting('high'))).toMatchObject([
      { kind: 'employee', role: 'practitioner', municipality: one, level: 'high', id: employee.actorId },
      { kind: 'family', role: 'guardian', municipality: other, level: 'high' },
    ])
  })

  it('finds the same log-in again by subject and by identity number', async () => {
    const subject = newSlug()
    const ids = await within(database, 0, now, async tx => [
      await tieLogin(tx, randomUUID, { subject }),
      await tieLogin(tx, randomUUID, { subject }),
      await tieLogin(tx, randomUUID, { pidHash: `${subject}-hash` }),
      await tieLogin(tx, randomUUID, { pidHash: `${subject}-hash` }),
    ])
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).toBe(ids[3])
    expect(ids[0]).not.toBe(ids[2])
  })

  it('shows a role from its first instant until, and not at, its last', async () => {
    const municipality = await newMunicipality(database)
    const { loginId } = await anEmployeeRole(database, { municipality, from: now, to: later, slug: newSlug() })
    const seen = await Promise.all([
      held(loginId, new Date(now.getTime() - 1)),
      held(loginId, now),
      held(loginId, new Date(later.getTime() - 1)),
      held(loginId, later),
    ])
    expect(seen.map(roles => roles.length)).toEqual([0, 1, 1, 0])
  })

  it('gives the same role only once at a time, and again after it ended', async () => {
    const municipality = await newMunicipality(database)
    const grant = await anEmployeeRole(database, { municipality, from: now, slug: newSlug() })
    const again = (from: Date) =>
      within(database, municipality, now, tx => grantRole(tx, randomUUID, { ...grant, from }))
    expect(await again(later)).toBe(false)
    const which = { municipality, actorId: grant.actorId }
    expect(await within(database, municipality, now, tx => endRole(tx, which, later))).toBe(1)
    expect(await again(later)).toBe(true)
    expect(await held(grant.loginId, later)).toHaveLength(1)
  })

  it('ends only the role that is named', async () => {
    const municipality = await newMunicipality(database)
    const slug = newSlug()
    const actorId = randomUUID()
    const leader = await anEmployeeRole(database, { municipality, from: now, slug, actorId }, 'leader')
    await anEmployeeRole(database, { municipality, from: now, slug, actorId })
    const ended = await within(database, municipality, now, tx =>
      endRole(tx, { municipality, actorId, role: 'practitioner' }, now),
    )
    expect(ended).toBe(1)
    expect((await held(leader.loginId)).map(role => role.acting('high').role)).toEqual(['leader'])
  })

  it('shows a new name where roles are chosen', async () => {
    const municipality = await newMunicipality(database)
    const { loginId, actorId } = await anEmployeeRole(database, { municipality, from: now, slug: newSlug() })
    await within(database, municipality, now, tx => renameRole(tx, { municipality, actorId }, { name: 'Kari Vik' }))
    expect(await held(loginId)).toMatchObject([{ name: 'Kari Vik', place: 'Solbakken barnehage' }])
  })
})

describe('a role that begins anew', () => {
  const logsIn = (municipality: number, actorId: string, outcome: 'done' | 'denied') =>
    within(database, municipality, now, tx =>
      tx.executeQuery(
        loginStatement({
          ...{ municipality, at: now, actor: { id: actorId, kind: 'family', role: 'guardian' }, loginId: null },
          ...{ operation: 'session.opened', outcome, reason: 'login.high', requestId: randomUUID() },
        }),
      ),
    )
  const anew = async (outcomes: readonly ('done' | 'denied')[]) => {
    const municipality = await newMunicipality(database)
    const { loginId, actorId } = await aGuardianRole(database, { municipality, from: now, slug: newSlug() })
    const [first] = await held(loginId)
    for (const outcome of outcomes) await logsIn(municipality, actorId, outcome)
    const which = { municipality, actorId, role: 'guardian' } as const
    await within(database, municipality, later, tx => reopen(tx, randomUUID, which, later))
    return { before: first?.id, after: (await held(loginId, later)).map(({ id, name, role }) => ({ id, name, role })) }
  }

  it('is another, so that no session of the first goes on', async () => {
    const { before, after } = await anew(['done'])
    expect(after).toMatchObject([{ name: 'Kari Moen', role: 'guardian' }])
    expect(after[0]?.id).not.toBe(before)
  })

  it('is none for who never came in: it would tell that somebody is known here', async () => {
    expect((await anew([])).after).toEqual([])
    expect((await anew(['denied'])).after).toEqual([])
  })
})

describe('the fence around roles', () => {
  it('shows a municipality only its own roles, also when the log-in has others', async () => {
    const [one, other] = [await newMunicipality(database), await newMunicipality(database)]
    const slug = newSlug()
    const { loginId } = await anEmployeeRole(database, { municipality: one, from: now, slug })
    await anEmployeeRole(database, { municipality: other, from: now, slug })
    const seen = await within(database, other, now, tx => heldRoles(tx, [loginId]))
    expect(seen.map(role => role.municipality.id)).toEqual([other])
  })

  it('lets nobody give or end a role in another municipality, nor before one is chosen', async () => {
    const [one, other] = [await newMunicipality(database), await newMunicipality(database)]
    const grant = await anEmployeeRole(database, { municipality: one, from: now, slug: newSlug() })
    const foreign = { ...grant, actorId: randomUUID() }
    await expect(within(database, other, now, tx => grantRole(tx, randomUUID, foreign))).rejects.toThrow(/row-level/)
    await expect(within(database, 0, now, tx => grantRole(tx, randomUUID, foreign))).rejects.toThrow(/row-level/)
    const which = { municipality: one, actorId: grant.actorId }
    expect(await within(database, other, now, tx => endRole(tx, which, now))).toBe(0)
    expect(await within(database, 0, now, tx => endRole(tx, which, now))).toBe(0)
  })
})
