import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { mayPrint, mayServeOnPaper } from '../access.ts'
import * as api from '../api.ts'
import { insertGiven, insertServed, servedAmong } from '../store.ts'
import { findRecipient } from './print.ts'

export const serveOnPaper = operation(api.serveOnPaper, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, personId, onPaper, because } = input
    const [is] = await servedAmong(tx, { municipality, ids: [personId] })
    if ((is !== undefined) === onPaper) return refuse('paper.is_so_already')
    const id = newId()
    await insertServed(tx, { municipality, caseId, id, personId, byId: actor.id, at: now, onPaper, because })
    showed([subject.child.id])
    return { id }
  },
})

export const noteGiven = operation(api.noteGiven, {
  subject: findRecipient,
  allow: mayPrint,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { caseId, personId, kind, thingId = null, language, how } = input
    const id = newId()
    const act = { municipality: actor.municipality, caseId, id, personId, byId: actor.id, at: now }
    await insertGiven(tx, { ...act, kind, thingId, language, how })
    showed([subject.child.id])
    return { id }
  },
})
