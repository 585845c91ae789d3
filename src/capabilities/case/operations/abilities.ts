import { abilities } from '../../../platform/api/abilities.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyOperation } from '../../../platform/api/operation.ts'
import { maySeeCase } from '../access.ts'
import * as api from '../api.ts'
import { findCase } from './find-case.ts'

/** What the actor may do in a case, over all operations that load it with `findCase`; the composition hands them in. */
export const caseAbilities = (operations: readonly AnyOperation[]): AnyOperation =>
  operation(api.openAbilities, {
    subject: findCase,
    allow: maySeeCase,
    handle: async ({ actor, subject, now }) => abilities(operations, findCase, actor, subject, now),
  })
