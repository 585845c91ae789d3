import { isLanguage } from '../../../kernel/language.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { noticeConfig } from '../../notice/config-model.ts'
import { mayListWaiting, mayPrint, mayServeOnPaper } from '../access.ts'
import * as api from '../api.ts'
import { Given, GivenKind } from '../model.ts'
import { SOMETHING } from '../rules/known.ts'
import { wishedBy } from '../rules/wished.ts'
import { givenIn, servedAmong } from '../store.ts'
import type { GivenRow, WaitingRow } from '../store.ts'
import { thingsFor } from './contents.ts'
import type { Printable } from './contents.ts'
import { isOwn, recipientsOf } from './recipients.ts'
import type { Recipient } from './recipients.ts'
import { waitingFor } from './waiting.ts'

const toGiven = (row: Pick<GivenRow, 'how' | 'language' | 'by'> & { readonly at: Date | string }) =>
  Given.parse({ ...row, language: isLanguage(row.language) ? row.language : 'nb', on: dayOf(new Date(row.at)) })
const withId = (row: GivenRow) => ({ ...toGiven(row), id: row.id })

/** So much of what else was given is shown of each. */
const MOST_ELSE = 20

/** What a person was given of some things since each was asked last, and what else. */
function givenTo({ personId }: Recipient, things: readonly Printable[], given: readonly GivenRow[]) {
  const own = given.filter(one => one.personId === personId)
  const rowOf = ({ kind, thingId, since }: (typeof things)[number]) =>
    own.find(one => one.kind === kind && one.thingId === thingId && (since === null || one.at >= since))
  const shown = things.map(thing => ({ thing, row: rowOf(thing) }))
  const rows = new Set(shown.map(one => one.row))
  return {
    things: shown.map(({ thing, row }) => ({ ...thing, given: row ? withId(row) : null })),
    givenElse: own
      .filter(one => !rows.has(one))
      .slice(0, MOST_ELSE)
      .map(withId),
  }
}

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
      const things = await thingsFor(asking, subject, one)
      const onPaper = served.find(each => each.personId === one.personId)
      people.push({
        ...{ personId: one.personId, name: one.name, child: isOwn(one), language: one.language },
        onPaper: onPaper ? { since: dayOf(onPaper.since), because: onPaper.because, by: onPaper.by } : null,
        ...givenTo(one, things, given),
      })
    }
    showed([subject.child.id])
    return { childName: subject.child.name, people, mayServe: mayServeOnPaper(actor, subject, now).allowed }
  },
})

const labels = new Map(Object.entries(noticeConfig.kinds).map(([kind, { words }]) => [kind, words]))
const NO_NAME = {
  nb: 'Noe venter, som du ikke skal vite hva er.',
  nn: 'Noko ventar, som du ikkje skal vite kva er.',
}

const lineOf = (row: WaitingRow, named: boolean) => ({
  ...{
    caseId: row.caseId,
    childName: row.childName,
    personId: row.personId,
    name: row.name,
    language: row.language ?? wishedBy(row.languages),
  },
  ...(named
    ? {
        ...{
          kind: GivenKind.parse(row.kind),
          label: labels.get(row.kind) ?? NO_NAME,
          thingId: row.thingId,
          dueAt: row.dueAt,
        },
        aboutId: row.aboutId,
      }
    : { kind: GivenKind.parse(SOMETHING), label: NO_NAME, thingId: null, dueAt: null, aboutId: null }),
  since: row.since,
  off: named && row.off,
  given: named && row.given ? toGiven(row.given) : null,
})

export const waitingOnPaper = listing(api.waitingOnPaper, {
  allow: mayListWaiting,
  handle: async call => {
    const { lines, more } = await waitingFor(call)
    call.showed([...new Set(lines.map(one => one.row.childId))])
    return { waiting: lines.map(({ row, named }) => lineOf(row, named)), more }
  },
})
