import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findConcern } from '../../concern/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { mayBlockConcern } from '../access.ts'
import * as api from '../concern-api.ts'
import { blockCode, blocks } from '../model.ts'
import { standingIn } from '../rules.ts'
import { standingAround } from '../store.ts'

export const openConcernBlocks = operation(api.openConcernBlocks, {
  subject: findConcern,
  allow: mayBlockConcern,
  handle: async ({ tx, actor: { municipality }, now, input: { concernId }, subject: { child }, showed }) => {
    const codes = blocks.codes.filter(one => one.scopes.includes('case'))
    const { notVerified } = blocks
    if (!child) return { blocks: [], codes, guardians: [], notVerified }
    const [around, guardians] = await Promise.all([
      standingAround(tx, municipality, child.id),
      guardiansOf(tx, municipality, child.id, dayOf(now)),
    ])
    const standing = standingIn(around, { kind: 'concern', id: concernId }).filter(one => one.concernId !== null)
    const people = await employeesByIds(tx, municipality, [...new Set(standing.map(one => one.setBy))])
    showed([child.id])
    return {
      blocks: standing.flatMap(({ id, reason, recheckOn, version, ...one }) => {
        const code = blockCode(one.code)
        if (!code) return []
        return {
          ...{ id, code, reason, recheckOn, version, on: dayOf(one.setAt), due: recheckOn <= dayOf(now) },
          person: guardians.find(guardian => guardian.personId === one.personId)?.name ?? '',
          by: people.find(employee => employee.id === one.setBy)?.name ?? '',
        }
      }),
      ...{ codes, notVerified, guardians: guardians.map(one => ({ id: one.personId, name: one.name })) },
    }
  },
})
