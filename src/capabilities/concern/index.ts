import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { whenLeaving, whenRolesChange } from '../baton/index.ts'
import { beforeLeaving, rolesChanged } from '../organisation/index.ts'
import { guardiansChanged } from '../person/index.ts'
import { renewForChild } from '../sharing/index.ts'
import { endParticipationsOf } from '../team/index.ts'
import { concernGuardiansChanged } from './operations/facts.ts'
import { concernGuide } from './operations/guide.ts'
import { listConcerns } from './operations/list.ts'
import { noteConcern } from './operations/note.ts'
import { concernsBeforeLeaving, writersFollow } from './operations/leavers.ts'
import { concernAbilities, inConcern, openConcern } from './operations/open.ts'

/** Everything that can be done with a concern. */
export const concernOperations: readonly AnyOperation[] = [
  noteConcern,
  ...inConcern,
  listConcerns,
  concernAbilities,
  concernGuide,
]

/**
 * Stands behind the ports of person and organisation, for sharing, team and baton too: call it after they have filled
 * theirs.
 */
export function fillConcernPorts(): void {
  beforeLeaving.fill(async (tx, leaving) => {
    await whenLeaving(tx, leaving)
    await endParticipationsOf(tx, leaving)
    await concernsBeforeLeaving(tx, leaving)
  })
  rolesChanged.fill(async (tx, changed) => {
    await whenRolesChange(tx, changed)
    await writersFollow(tx, changed, changed.employeeId)
  })
  guardiansChanged.fill(async (tx, change) => {
    await renewForChild(tx, change)
    await concernGuardiansChanged(tx, change)
  })
}
export { concernGuardiansChanged } from './operations/facts.ts'
export { concernTicks } from './jobs.ts'

export { blocksAround, startSystemMeasure } from './ports.ts'
export type { StartSystemMeasure } from './ports.ts'
export { concernsHeardBy } from './operations/heard.ts'
export { concernsWaitingFor } from './operations/waiting.ts'
/** For advice about a concern, and for facts from own notes. */
export { mayWrite } from './access.ts'
export { findConcern } from './operations/find-concern.ts'
export { namesKnownTo } from './operations/names.ts'
export { childrenOf } from './operations/written.ts'
export { getConcern } from './store/concern.ts'
export { notedBy } from './store/list.ts'

/** What is kept about a person here, as that person reads it. */
export const concernAboutPerson = aboutEach('concern', 'concern', openConcern, [
  'concern',
  'concern_before',
  'concern_talk',
])
