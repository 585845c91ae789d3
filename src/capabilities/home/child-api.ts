import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Relation } from '../person/model.ts'
import { Arena } from '../plan/model.ts'
import { SERVICE_KINDS } from '../settings/service-kind-model.ts'

/** Somebody who helps, as a child knows the person; by the service alone where nobody is named yet. */
export const WhoHelpsChild = z.object({
  name: z.string().nullable(),
  service: z.string(),
  kind: z.enum(SERVICE_KINDS),
  /** Who looks after that all help together. */
  holds: z.boolean(),
  /** Whether that one may read something of the child here now. */
  sees: z.boolean(),
})

/**
 * What is around the child at a screen: who helps, what happens, who can see. Only what both the child and whoever handed the screen over
 * may know, and nothing of what anybody has said.
 */
export const childsAround = read('home.childs_open', '/cases/{caseId}/child-screen/around', {
  ...{ login: 'low', about: 'case', handed: true, quiet: true },
  trail: 'home.childs_opened',
})
  .input(z.object({ caseId: Id }))
  .output(
    z.object({
      helpers: z.array(WhoHelpsChild),
      /** Those at home who may read of the child. */
      family: z.array(z.object({ id: Id, name: z.string(), relation: Relation })),
      meeting: z.object({ startsAt: Instant, names: z.array(z.string()) }).nullable(),
      goals: z.array(z.object({ id: Id, words: z.string() })),
      measures: z.array(z.object({ id: Id, title: z.string(), arena: Arena })),
    }),
  )
