import { describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { findCase } from './index.ts'
import { maySeeCase } from './access.ts'
import { aCase, inTest } from './testing.ts'

describe('a case', () => {
  it('is found with all that decides what the actor may do with it', async () => {
    const { database, clock } = await aHouse()
    const { municipality, caseId, childId, holder, guardians, chief } = await aCase(database)
    await inTest(database, municipality, async tx => {
      const mine = await findCase(tx, { caseId }, holder)
      expect(mine).toMatchObject({
        childCase: { id: caseId, level: 1, status: 'open' },
        child: { id: childId, name: 'Lars' },
        holder: { id: holder.id, name: 'Marte Vik', kind: 'accepted', serviceName: 'Bjørkely skole' },
        participates: true,
      })
      expect(mine && maySeeCase(holder, mine, clock()).allowed).toBe(true)
      const parents = await findCase(tx, { caseId }, guardians[0])
      expect(parents && maySeeCase(guardians[0], parents, clock())).toEqual({
        allowed: true,
        reason: 'sight.guardianship',
      })
      const others = await findCase(tx, { caseId }, chief)
      expect(others && maySeeCase(chief, others, clock()).allowed).toBe(false)
    })
  })
})
