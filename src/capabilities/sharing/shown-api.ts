import * as z from 'zod'
import { read } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { TopicKey } from './model.ts'
import { FamilySharing, Grid, WhyCell } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const

/** Hvem kan se hva: services down, topics across, with what each rests on. */
export const openGrid = read('sharing.grid', '/cases/{caseId}/sharing', { ...inCase, trail: 'sharing.grid_opened' })
  .input(z.object({ caseId: Id }))
  .output(Grid)

/** Why one service sees, or does not see, one topic; and who of it looked last. */
export const openWhy = read('sharing.why', '/cases/{caseId}/sharing/{serviceId}/{topic}', {
  ...inCase,
  trail: 'sharing.why_opened',
})
  .input(z.object({ caseId: Id, serviceId: Id, topic: TopicKey }))
  .output(WhyCell)

/** What a guardian or youth decides: own answers, how the others have answered but never why, and what a no closes. */
export const openFamily = read('sharing.family', '/cases/{caseId}/sharing/family', {
  ...inCase,
  trail: 'sharing.family_opened',
})
  .input(z.object({ caseId: Id }))
  .output(FamilySharing)
