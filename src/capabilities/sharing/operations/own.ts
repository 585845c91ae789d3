import { listing } from '../../../platform/api/operation.ts'
import { openAsksFor } from '../../ask/index.ts'
import { childrenByIds } from '../../person/index.ts'
import { seenAbouts } from '../../sight/index.ts'
import { mayListOwn } from '../access.ts'
import * as api from '../api.ts'

export const listOwn = listing(api.listOwn, {
  allow: mayListOwn,
  handle: async ({ tx, actor, now, showed }) => {
    const [cases, asks] = await Promise.all([seenAbouts(tx, actor, now, 'case'), openAsksFor(tx, actor)])
    const children = await childrenByIds(tx, actor.municipality, [...new Set(cases.map(one => one.childId))])
    showed(children.map(child => child.id))
    return cases.map(({ id, childId }) => ({
      caseId: id,
      childName: children.find(child => child.id === childId)?.name ?? '',
      asked: asks.filter(ask => ask.kind === 'consent' && ask.about.id === id).length,
    }))
  },
})
