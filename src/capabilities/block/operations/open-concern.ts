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
    if (!child) return { blocks: [], elsewhere: [], codes, guardians: [], notVerified }
    const [around, guardians] = await Promise.all([
      standingAround(tx, municipality, child.id),
      guardiansOf(tx, municipality, child.id, dayOf(now)),
    ])
    const all = standingIn(around, { kind: 'concern', id: concernId })
    const standing = all.filter(one => one.concernId === concernId)
    const nameOf = (personId: string) => guardians.find(one => one.personId === personId)?.name ?? ''
    const elsewhere = all.filter(one => !standing.some(here => here.personId === one.personId))
    const people = await employeesByIds(tx, municipality, [...new Set(standing.map(one => one.setBy))])
    showed([child.id])
    return {
      blocks: standing.flatMap(({ id, reason, recheckOn, version, ...one }) => {
        const code = blockCode(one.code)
        if (!code) return []
        return {
          ...{ id, code, reason, recheckOn, version, on: dayOf(one.setAt), due: recheckOn <= dayOf(now) },
          person: nameOf(one.personId),
          by: people.find(employee => employee.id === one.setBy)?.name ?? '',
        }
      }),
      elsewhere: [...new Set(elsewhere.map(one => nameOf(one.personId)))],
      ...{ codes, notVerified, guardians: guardians.map(one => ({ id: one.personId, name: one.name })) },
    }
  },
})
