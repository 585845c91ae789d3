import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { shownTo } from '../../sight/index.ts'
import { mayDecideSigners } from '../../signer/index.ts'
import { mayMind, maySeeBlocks, seesAll } from '../access.ts'
import * as api from '../api.ts'
import { blockCode, blocks } from '../model.ts'
import { standingIn } from '../rules.ts'
import { reviewsIn, standingAround } from '../store.ts'
import { setElsewhere } from './elsewhere.ts'
import { entriesOf } from './entries.ts'

/** So much of an entry is shown, to know it again. */
const BEGINNING = 90

export const openBlocks = operation(api.openBlocks, {
  subject: findCase,
  allow: maySeeBlocks,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality } = actor
    const [around, reviews, entries, guardians] = await Promise.all([
      standingAround(tx, municipality, subject.child.id),
      reviewsIn(tx, { municipality, childId: subject.child.id }),
      entriesOf(tx, municipality, caseId),
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
    ])
    const standing = standingIn(around, { kind: 'case', id: caseId })
    const whole = seesAll(subject, now)
    const others = whole ? await setElsewhere(tx, actor, standing) : new Set<string>()
    const shown = standing.filter(one => (whole || one.setBy === actor.id) && !others.has(one.id))
    const personOf = (id: string) => guardians.find(guardian => guardian.personId === id)?.name ?? ''
    const elsewhere = standing.filter(one => others.has(one.id)).map(one => personOf(one.personId))
    const ids = [...shown.map(one => one.setBy), ...reviews.map(one => one.by_id)]
    const people = await employeesByIds(tx, municipality, [...new Set(ids)])
    const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? ''
    const mine = entries.filter(entry => shownTo(actor, subject.sight, now, entry) && entry.words !== null)
    const beginningOf = (id: string) => mine.find(one => one.id === id)?.words?.slice(0, BEGINNING) ?? null
    showed([subject.child.id])
    return {
      blocks: shown.flatMap(one => {
        const code = blockCode(one.code)
        const { id, what, reason, recheckOn, version } = one
        if (!code) return []
        return {
          ...{ id, code, what, reason, recheckOn, version, by: nameOf(one.setBy), on: dayOf(one.setAt) },
          person: personOf(one.personId),
          entry: what.scope === 'entry' ? beginningOf(what.entryId) : null,
          due: recheckOn <= dayOf(now),
          reviews: reviews
            .filter(review => review.block_id === id)
            .map(review => ({ on: dayOf(review.at), by: nameOf(review.by_id), words: review.words })),
          mayMind: mayMind(actor, { ...subject, setBy: one.setBy }, now).allowed,
        }
      }),
      elsewhere: [...new Set(elsewhere)],
      codes: blocks.codes,
      guardians: guardians.map(one => ({ id: one.personId, name: one.name })),
      entries: mine.map(one => ({ id: one.id, at: one.at, words: one.words?.slice(0, BEGINNING) ?? '' })),
      whole,
      mayDecideSigners: mayDecideSigners(actor, subject, now).allowed,
      notVerified: blocks.notVerified,
    }
  },
})
