import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { covers } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { appendLog, lockCase, participantsOf } from '../../case/index.ts'
import type { LogKind } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { mayFinish, maySign, mayWriteStatement, readsStatement, writerKindOf } from '../access.ts'
import * as api from '../api.ts'
import { TOPIC } from '../model.ts'
import { notFinished } from '../rules/statement.ts'
import { insertFinished, insertSignature, insertStatement, statementsIn } from '../store/statement.ts'
import { findNewest, findStatement } from './find.ts'

type Act = Pick<Call<AnyContract, unknown>, 'tx' | 'actor' | 'now' | 'newId'>

/** The newest version, while nobody else can write one; with what is answered when it is not the one that was read. */
async function newestHeld({ tx, actor, now }: Act, inCase: CaseSubject, version: number) {
  const { municipality } = actor
  const caseId = inCase.childCase.id
  await lockCase(tx, municipality, caseId)
  const [newest] = await statementsIn(tx, { municipality, caseId })
  if ((newest?.version ?? 0) === version) return { newest, wrong: undefined }
  // What was written meanwhile may tell of a service that this one may not know of.
  const isRead = newest !== undefined && readsStatement(actor, inCase.sight, now, newest)
  const wrong = isRead ? conflict({ version: newest.version, words: newest.words }) : refuse('picture.newer_there')
  return { newest, wrong }
}

const serviceOf = (actor: Actor) => (actor.kind === 'employee' ? actor.serviceId : null)

type Kind = Extract<LogKind, `picture.${string}`>
const tellInLog = ({ tx, actor, now, newId }: Act, { childCase: { id } }: CaseSubject, kind: Kind) =>
  appendLog(tx, { municipality: actor.municipality, caseId: id, kind, facts: {}, actor, topic: TOPIC, now, newId })

export const writeStatement = operation(api.writeStatement, {
  subject: findNewest,
  allow: mayWriteStatement,
  handle: async call => {
    const { tx, actor, now, newId, input, showed } = call
    const { inCase } = call.subject
    const { municipality } = actor
    const { caseId, words } = input
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const { wrong } = await newestHeld(call, inCase, input.version)
    if (wrong) return wrong
    const taking = (await participantsOf(tx, municipality, caseId)).filter(one => covers(one, now))
    const serviceIds = [...taking.map(one => one.serviceId), ...(inCase.holder ? [inCase.holder.serviceId] : [])]
    const version = input.version + 1
    const id = newId()
    await insertStatement(tx, municipality, {
      ...{ id, caseId, version, words, at: now, serviceIds: [...new Set(serviceIds)] },
      ...{ writerKind: writerKindOf(actor), writerId: actor.id, serviceId: serviceOf(actor) },
    })
    await tellInLog(call, inCase, 'picture.statement_written')
    return { id, version }
  },
})

export const signStatement = operation(api.signStatement, {
  subject: findStatement,
  allow: maySign,
  handle: async call => {
    const { tx, actor, now, newId, input, showed } = call
    const { inCase } = call.subject
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const { newest, wrong } = await newestHeld(call, inCase, input.version)
    if (wrong) return wrong
    if (newest?.id !== input.statementId) return refuse('picture.newer_there')
    const id = newId()
    await insertSignature(tx, actor.municipality, {
      ...{ id, statementId: input.statementId, differs: input.differs, at: now },
      ...{ signerKind: writerKindOf(actor), signerId: actor.id, serviceId: serviceOf(actor) },
    })
    await tellInLog(call, inCase, input.differs === null ? 'picture.statement_signed' : 'picture.statement_differs')
    return { id }
  },
})

export const finishStatement = operation(api.finishStatement, {
  subject: findStatement,
  allow: mayFinish,
  handle: async call => {
    const { tx, actor, now, input, showed } = call
    const { inCase } = call.subject
    showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const { newest, wrong } = await newestHeld(call, inCase, input.version)
    if (wrong) return wrong
    if (newest?.id !== input.statementId) return refuse('picture.newer_there')
    const early = notFinished(newest)
    if (early) return early
    await insertFinished(tx, { municipality: actor.municipality, statementId: newest.id, by: actor.id, at: now })
    await tellInLog(call, inCase, 'picture.statement_finished')
    return { id: newest.id }
  },
})
