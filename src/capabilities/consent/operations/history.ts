import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { servicesByIds } from '../../organisation/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { loadSources, openNow } from '../../sharing/index.ts'
import type { ConsentAnswer } from '../../sharing/model.ts'
import { maySeeHistory } from '../access.ts'
import * as api from '../api.ts'
import type { PastAnswer } from '../model.ts'
import { answersWithEndings } from '../rules.ts'

export const openHistory = operation(api.openHistory, {
  subject: findCase,
  allow: maySeeHistory,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const loaded = await loadSources(tx, { municipality, caseId: input.caseId, now, childCase: subject.childCase })
    const { sources, settings } = loaded
    const isFamily = actor.kind === 'family'
    const answers = answersWithEndings(sources.answers, now).filter(({ one }) => !isFamily || one.giver.id === actor.id)
    const ids = [...new Set(answers.map(({ one }) => one.serviceId))].filter(id => id !== sources.ownerServiceId)
    const services = await servicesByIds(tx, municipality, ids)
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      topics: settings.topics,
      services: ids.map(id => ({
        id,
        name: services.find(one => one.id === id)?.name ?? '',
        open: [...openNow(sources, id, now)],
        answers: answers
          .filter(({ one }) => one.serviceId === id)
          .map(({ one, ending }) => past(loaded, one, ending, isFamily)),
      })),
    }
  },
})

const past = ({ names, settings }: Loaded, one: ConsentAnswer, ending: PastAnswer['ending'], isFamily: boolean) => ({
  ...{ id: one.id, giverId: one.giver.id, giver: names.get(one.giver.id) ?? '', topic: one.topic },
  purpose: settings.purposes.find(purpose => purpose.id === one.purpose)?.label ?? { nb: '', nn: '' },
  ...{ answer: one.answer, limits: one.limits, from: one.from, to: one.to, method: one.method },
  ...{ language: one.language, interpreter: one.interpreter, archiveRef: isFamily ? null : one.archiveRef },
  ending,
})
