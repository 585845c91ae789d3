import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Capacity, OwnCapacity } from './model.ts'

/** What my service says of its capacity. */
export const openCapacity = read('capacity.own', '/capacity', {
  login: 'substantial',
  trail: 'capacity.opened',
  about: 'actor',
})
  .input(z.object({}))
  .output(OwnCapacity)

/** Says what my service has room for. */
export const saveCapacity = write('capacity.save', '/capacity', {
  login: 'substantial',
  trail: 'capacity.saved',
  about: 'actor',
})
  .input(
    Capacity.omit({ updatedAt: true, updatedBy: true }).extend({
      waitingWeeks: Capacity.shape.waitingWeeks.default(null),
      fullUntil: Day.nullable().default(null),
    }),
  )
  .output(z.object({ serviceId: Id, version: z.int() }))
  .errors(refusals('capacity.incomplete', 'capacity.offer_unknown'))
  .errors(conflictWith(z.object({ version: z.int() })))
