import type { ThreadSubject } from '../../src/capabilities/message/access.ts'
import { ids } from './ids.ts'
import { IN_CASE, builder, caseSubject } from './subjects.ts'

const MEMBER = { employeeId: ids.other, serviceId: ids.ppt }
const threadWith = (
  thread: Omit<ThreadSubject['thread'], 'topic'>,
  reading: readonly string[],
  left: readonly string[] = [],
  shown = true,
) =>
  builder(IN_CASE, (world, relation): ThreadSubject & { readonly shown: boolean } => ({
    inCase: caseSubject(world, relation),
    thread: { topic: 'plan', ...thread },
    members: [MEMBER],
    reading,
    left,
    shown,
  }))

/** A thread of a guardian and the participant of the other service. */
export const withGuardian = threadWith({ familyId: ids.guardian, familyRole: 'guardian' }, [ids.other])
/** One of the youth and the same. */
export const withYouth = threadWith({ familyId: ids.child, familyRole: 'youth' }, [ids.other])
/** One that none of those it was written to reads any more. */
export const leftBehind = threadWith({ familyId: ids.guardian, familyRole: 'guardian' }, [], ['message'])
/** What goes with a message of one's thread that one is not shown oneself. */
export const notShown = threadWith({ familyId: ids.guardian, familyRole: 'guardian' }, [ids.other], [], false)
