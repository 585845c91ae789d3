import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { noticeConfig } from '../../notice/config-model.ts'
import { mayListWaiting, mayPrint, mayServeOnPaper } from '../access.ts'
import * as api from '../api.ts'
import { Given } from '../model.ts'
import { givenIn, servedAmong, waitingForHolder } from '../store.ts'
import type { GivenRow } from '../store.ts'
import { thingsFor } from './contents.ts'
import { recipientsOf } from './recipients.ts'

const toGiven = (
  row: (Pick<GivenRow, 'how' | 'language' | 'by'> & { readonly at: Date | string }) | null | undefined,
) => (row ? Given.parse({ ...row, on: dayOf(new Date(row.at)) }) : null)

export const listPapers = operation(api.listPapers, {
  subject: findCase,
  allow: mayPrint,
  handle: async ({ input, subject, ...asking }) => {
    const { tx, actor, now, showed } = asking
    const { municipality } = actor
    const { caseId } = input
    const recipients = await recipientsOf(tx, actor, subject, now)
    const [served, given] = await Promise.all([
      servedAmong(tx, { municipality, ids: recipients.map(one => one.personId) }),
      givenIn(tx, { municipality, caseId }),
    ])
    const people = []
    for (const one of recipients) {
      const things = await thingsFor(asking, caseId, one)
      const onPaper = served.find(each => each.personId === one.personId)
      const givenOf = (thing: (typeof things)[number]) =>
        given.find(each => each.personId === one.personId && each.kind === thing.kind && each.thingId === thing.thingId)
      people.push({
        ...{ personId: one.personId, name: one.name, language: one.language },
        onPaper: onPaper ? { since: dayOf(onPaper.since), because: onPaper.because, by: onPaper.by } : null,
        things: things.map(thing => ({ ...thing, given: toGiven(givenOf(thing)) })),
      })
    }
    showed([subject.child.id])
    return { childName: subject.child.name, people, mayServe: mayServeOnPaper(actor, subject, now).allowed }
  },
})

const labels = new Map(Object.entries(noticeConfig.kinds).map(([kind, { words }]) => [kind, words]))

export const waitingOnPaper = listing(api.waitingOnPaper, {
  allow: mayListWaiting,
  handle: async ({ tx, actor, now, showed }) => {
    const rows = await waitingForHolder(tx, {
      ...{ municipality: actor.municipality, holderId: actor.id, today: dayOf(now) },
    })
    showed([...new Set(rows.map(one => one.childId))])
    return {
      waiting: rows.map(one => ({
        ...one,
        label: labels.get(one.kind) ?? { nb: 'Noe venter på deg.', nn: 'Noko ventar på deg.' },
        given: toGiven(one.given),
      })),
    }
  },
})
