import { listing } from '../../../platform/api/operation.ts'
import { countRetention } from '../../../platform/retention/count.ts'
import { retention } from '../../../platform/retention/rules.ts'
import { mayPlanRetention } from '../access.ts'
import * as api from '../api.ts'

export const planRetention = listing(api.planRetention, {
  allow: mayPlanRetention,
  handle: async ({ tx, actor, now }) => ({
    rules: (await countRetention(tx, actor.municipality, now)).map(({ rule, rows, due, held, next }) => ({
      ...{ id: rule.id, label: rule.label, holds: rule.holds, ending: rule.ending, decided: rule.decided },
      ...{ days: rule.keep?.days ?? null, rows, due, held, next, why: rule.why },
    })),
    notVerified: retention.notVerified,
  }),
})
