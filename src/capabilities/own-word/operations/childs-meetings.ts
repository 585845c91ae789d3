import { handedOperation } from '../../../platform/api/operation.ts'
import { eyesAt, findAtScreen, mayAtScreen } from '../../child-screen/index.ts'
import { comingSeen } from '../../meeting/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import * as api from '../child-api.ts'

export const listMeetingsForChild = handedOperation(api.listMeetingsForChild, {
  subject: findAtScreen,
  allow: mayAtScreen,
  handle: async ({ tx, actor, now, subject }) => {
    if (subject.childCase.status === 'closed') return []
    const coming = await comingSeen(tx, { municipality: actor.municipality, eyes: eyesAt(actor), inCase: subject, now })
    const ids = [...new Set(coming.flatMap(one => one.employeeIds))]
    const names = ids.length === 0 ? [] : await employeesByIds(tx, actor.municipality, ids)
    return coming.map(({ id, startsAt, employeeIds }) => ({
      ...{ id, startsAt },
      helpers: names.filter(one => employeeIds.includes(one.id)).map(one => ({ id: one.id, name: one.name })),
    }))
  },
})
