import { listing, operation } from '../../../platform/api/operation.ts'
import { caseIdByNumber } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { isOfficer, mayFindCase, mayOversee, maySeeReaders, seesInside } from '../access.ts'
import * as api from '../api.ts'
import { topicsSeen } from '../../sight/model.ts'
import { asKnown, ofUnit, tellable } from '../rules.ts'
import { findOverseen, sightsOf } from './sees.ts'

export const readers = operation(api.readers, {
  subject: findOverseen,
  allow: maySeeReaders,
  handle: async call => {
    const { tx, actor, now, subject, showed } = call
    const [sights, settings] = await Promise.all([sightsOf(call, 'all'), settingsOf(tx, actor.municipality, now)])
    showed([subject.inside.child.id])
    const all = isOfficer(actor) || seesInside(actor, subject, now)
    const seen = actor.kind === 'family' ? topicsSeen(subject.inside.sight, now) : 'all'
    const mine = sights.map(one => asKnown(one, seen)).filter(one => one.because.length > 0 && tellable(actor, one))
    return {
      number: subject.outside.childCase.number,
      topics: settings.topics,
      readers: all ? mine : mine.filter(one => ofUnit(actor, one)),
      oversees: mayOversee(actor, subject, now).allowed,
    }
  },
})

export const wouldSee = operation(api.wouldSee, {
  subject: findOverseen,
  allow: mayOversee,
  handle: async call => {
    const { actor, input, subject, showed } = call
    showed([subject.inside.child.id])
    const sights = await sightsOf(call, { kind: input.kind, id: input.personId })
    return sights.filter(one => isOfficer(actor) || ofUnit(actor, one))
  },
})

export const find = listing(api.find, {
  allow: mayFindCase,
  handle: async ({ tx, actor, input }) => ({
    caseId: (await caseIdByNumber(tx, actor.municipality, input.number)) ?? null,
  }),
})
