import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import { dayOf } from '../../../kernel/time.ts'
import { servicesByIds } from '../../organisation/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { giverOf, loadSources, openNow } from '../../sharing/index.ts'
import type { ConsentAnswer } from '../../sharing/model.ts'
import { knownTo } from '../../signer/model.ts'
import { mayAttachPaper, maySeeHistory } from '../access.ts'
import * as api from '../api.ts'
import type { PastAnswer } from '../model.ts'
import { answersWithEndings } from '../rules.ts'
import { papersOf } from '../store.ts'
import type { KeptPaper } from '../store.ts'

export const openHistory = operation(api.openHistory, {
  subject: findCase,
  allow: maySeeHistory,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    const [loaded, papers] = await Promise.all([
      loadSources(tx, { municipality, caseId, now, childCase: subject.childCase }),
      papersOf(tx, municipality, caseId),
    ])
    const isFamily = actor.kind === 'family'
    const { settings } = loaded
    const sources = isFamily ? knownTo(loaded.sources, subject.sight, giverOf(actor), now) : loaded.sources
    const answers = answersWithEndings(sources.answers, now).filter(({ one }) => !isFamily || one.giver.id === actor.id)
    const ids = [...new Set(answers.map(({ one }) => one.serviceId))].filter(id => id !== sources.ownerServiceId)
    const services = await servicesByIds(tx, municipality, ids)
    const telling = { loaded, papers, isFamily, mayAttach: mayAttachPaper(actor, subject, now).allowed }
    showed([subject.child.id])
    return {
      childName: subject.child.name,
      topics: settings.topics,
      services: ids.map(id => ({
        id,
        name: services.find(one => one.id === id)?.name ?? '',
        open: [...openNow(sources, id, now)],
        answers: answers.filter(({ one }) => one.serviceId === id).map(({ one, ending }) => past(telling, one, ending)),
      })),
    }
  },
})

interface Telling {
  readonly loaded: Loaded
  readonly papers: readonly KeptPaper[]
  readonly isFamily: boolean
  readonly mayAttach: boolean
}

const past = ({ loaded, papers, isFamily, mayAttach }: Telling, one: ConsentAnswer, ending: PastAnswer['ending']) => {
  const { names, settings } = loaded
  const paper = papers.find(kept => isOfAnswer(kept, one))
  return {
    ...{ id: one.id, giverId: one.giver.id, giver: names.get(one.giver.id) ?? '', topic: one.topic },
    purpose: settings.purposes.find(purpose => purpose.id === one.purpose)?.label ?? { nb: '', nn: '' },
    ...{ answer: one.answer, limits: one.limits, from: one.from, to: one.to, method: one.method },
    ...{ language: one.language, interpreter: one.interpreter, archiveRef: isFamily ? null : one.archiveRef },
    paper: paper ? { id: paper.id, mediaType: paper.mediaType, size: paper.size, on: dayOf(paper.at) } : null,
    mayAttach: mayAttach && one.method === 'paper' && paper === undefined,
    ending,
  }
}

/** A paper shows all that its giver said of a service at one instant. */
const isOfAnswer = (paper: KeptPaper, one: ConsentAnswer) =>
  paper.giverId === one.giver.id && paper.serviceId === one.serviceId && paper.saidAt.getTime() === one.at.getTime()
