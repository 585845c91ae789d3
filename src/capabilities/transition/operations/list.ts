import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { allServices, employeesByIds } from '../../organisation/index.ts'
import { loadSources } from '../../sharing/index.ts'
import { barredAmong } from '../../sight/index.ts'
import { isKnownPassage, mayPrepare, maySeeTransitions } from '../access.ts'
import * as api from '../api.ts'
import { answersOf, blocksOf } from '../store/pack.ts'
import { transitionsIn } from '../store/transition.ts'
import { choicesIn } from './choices.ts'
import { unawareOf } from './givers.ts'
import { toBegin } from './offers.ts'
import { shownOf } from './shown.ts'

export const listTransitions = operation(api.listTransitions, {
  subject: findCase,
  allow: maySeeTransitions,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality } = actor
    showed([subject.child.id])
    const prepares = mayPrepare(actor, subject, now).allowed && subject.childCase.status !== 'closed'
    const [loaded, all, services] = await Promise.all([
      loadSources(tx, { municipality, caseId, now, childCase: subject.childCase }),
      transitionsIn(tx, { municipality, caseId }),
      allServices(tx, municipality),
    ])
    // The family reads of a passage when it is asked about it.
    const seen = all.filter(
      one =>
        actor.kind === 'employee' ||
        (one.askedAt !== null && one.state !== 'dropped' && isKnownPassage(subject, one, now)),
    )
    const which = { municipality, transitionIds: seen.map(one => one.id) }
    const about = { kind: 'case', id: caseId } as const
    const readerIds = prepares ? [...loaded.names.keys()] : []
    const [blocks, answers, people, choices, barred] = await Promise.all([
      blocksOf(tx, which),
      answersOf(tx, which),
      employeesByIds(tx, municipality, [...new Set(seen.flatMap(one => one.toEmployeeId ?? []))]),
      prepares ? choicesIn(tx, { municipality, caseId, now }) : { lines: [] },
      barredAmong(tx, { municipality, about, readerIds, now }),
    ])
    const readers = { caseId, transitions: seen, guardianIds: [...barred.keys()] }
    const unaware = await unawareOf(tx, { municipality, now }, readers)
    const around = { unaware, actor, now, subject, loaded, blocks, answers, choices, services, people, barred }
    return {
      childName: subject.child.name,
      transitions: seen.map(one => shownOf(one, around)),
      ...(await toBegin(tx, { municipality, now, today: dayOf(now), subject, loaded, services, begun: all, prepares })),
    }
  },
})
