import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, getCase, lockCase } from '../../case/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { offered } from '../../settings/model.ts'
import { maySeeTopic } from '../../sight/index.ts'
import { isWriter, mayAdd, mayTakeBack, writerKindOf } from '../access.ts'
import * as api from '../api.ts'
import type { StandingEntry } from '../model.ts'
import { write } from '../rules/entry.ts'
import { findEntryRow, holdEntry, insertEntry, insertTakenBack } from '../store/entry.ts'
import { findEntry } from './find.ts'

/** An entry as it stands, while nobody else can write it anew or take it back; undefined where somebody else wrote it. */
async function held(tx: Tx, actor: Actor, caseId: string, id: string): Promise<StandingEntry | undefined> {
  const [, entry] = await Promise.all([
    holdEntry(tx, id),
    findEntryRow(tx, { municipality: actor.municipality, caseId, id }),
  ])
  return entry && isWriter(actor, entry) ? entry : undefined
}

export const addEntry = operation(api.addEntry, {
  subject: findCase,
  allow: mayAdd,
  handle: async ({ tx, actor, now, newId, input, subject, showed }) => {
    const { municipality } = actor
    const { caseId, ...fresh } = input
    // Closing waits meanwhile, so that nothing is put into a case that is being closed.
    await lockCase(tx, municipality, caseId)
    const { status } = await getCase(tx, municipality, caseId)
    if (status === 'closed') return refuse('case.already_closed')
    const [settings, guardians, before] = await Promise.all([
      settingsOf(tx, municipality, now),
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
      fresh.replaces === null ? undefined : held(tx, actor, caseId, fresh.replaces),
    ])
    const entry = write(fresh, {
      ...{ caseId, writerKind: writerKindOf(actor), writerId: actor.id, at: now, newId, before },
      serviceId: actor.kind === 'employee' ? actor.serviceId : null,
      guardianIds: guardians.map(one => one.personId),
      arenas: offered(settings.arenas).map(one => one.id),
      topics: settings.topics.map(one => one.id).filter(id => maySeeTopic(id)(actor, subject, now).allowed),
    })
    if (entry instanceof Refusal) return entry
    await insertEntry(tx, municipality, entry)
    showed([subject.child.id])
    return { id: entry.id }
  },
})

export const takeBackEntry = operation(api.takeBackEntry, {
  subject: findEntry,
  allow: mayTakeBack,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const entry = await held(tx, actor, input.caseId, input.entryId)
    // Newer words were written meanwhile: those are what others read.
    if (entry?.replaced) return refuse('picture.newer_there')
    await insertTakenBack(tx, actor.municipality, input.entryId, now)
    showed([subject.inCase.child.id])
    return { id: input.entryId }
  },
})
