import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { findCase, getCase, lockCase, participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { guardiansOf } from '../../person/index.ts'
import { symbols } from '../../own-word/model.ts'
import { settingsOf } from '../../settings/index.ts'
import { offered } from '../../settings/model.ts'
import { maySeeTopic } from '../../sight/index.ts'
import { isWriter, mayAdd, mayTakeBack, writerKindOf } from '../access.ts'
import * as api from '../api.ts'
import type { StandingEntry } from '../model.ts'
import { write } from '../rules/entry.ts'
import { entriesIn, findEntryRow, holdEntry, insertEntry, insertTakenBack, newestOf } from '../store/entry.ts'
import { findEntry } from './find.ts'

type Act = Pick<Call<AnyContract, CaseSubject>, 'tx' | 'actor' | 'now'>

/** An entry as it stands, while nobody else can write it anew or take it back; undefined where it is not for this one to change. */
async function held({ tx, actor, now }: Act, inCase: CaseSubject, id: string): Promise<StandingEntry | undefined> {
  const { municipality } = actor
  const caseId = inCase.childCase.id
  const [, entry, participants] = await Promise.all([
    holdEntry(tx, id),
    findEntryRow(tx, { municipality, caseId, id }),
    participantsOf(tx, municipality, caseId),
  ])
  return entry && mayTakeBack(actor, { inCase, entry, participants }, now).allowed ? entry : undefined
}

/**
 * What stands now where somebody else wrote the same anew meanwhile, so that both can be read; `before` where that was taken back since,
 * and nothing stands there any more.
 */
async function meanwhile(call: Act, inCase: CaseSubject, before: StandingEntry | undefined) {
  if (!before?.replaced) return { before }
  const { municipality } = call.actor
  const id = await newestOf(call.tx, { municipality, caseId: before.caseId, id: before.id })
  const newer = await held(call, inCase, id)
  return newer?.takenBack ? { before: { ...before, replaced: false, takenBack: true } } : { before, newer }
}

export const addEntry = operation(api.addEntry, {
  subject: findCase,
  allow: mayAdd,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { municipality } = actor
    const { caseId, ...fresh } = input
    // Closing waits meanwhile, so that nothing is put into a case that is being closed.
    await lockCase(tx, municipality, caseId)
    const { status } = await getCase(tx, municipality, caseId)
    if (status === 'closed') return refuse('case.already_closed')
    const [settings, guardians, standing, found] = await Promise.all([
      settingsOf(tx, municipality, now),
      guardiansOf(tx, municipality, subject.child.id, dayOf(now)),
      entriesIn(tx, { municipality, caseId }),
      fresh.replaces === null ? undefined : held(call, subject, fresh.replaces),
    ])
    const { before, newer } = await meanwhile(call, subject, found)
    if (newer) return conflict({ id: newer.id, words: newer.words })
    const entry = write(fresh, {
      ...{ caseId, writerKind: writerKindOf(actor), writerId: actor.id, at: now, newId, before },
      serviceId: actor.kind === 'employee' ? actor.serviceId : null,
      guardianIds: guardians.map(one => one.personId),
      already: standing.filter(one => isWriter(actor, one)).length,
      arenas: offered(settings.arenas).map(one => one.id),
      symbols,
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
  handle: async call => {
    const { tx, actor, now, input, subject, showed } = call
    const { entryId } = input
    showed([subject.inCase.child.id])
    const entry = await held(call, subject.inCase, entryId)
    // Newer words were written meanwhile: those are what others read.
    if (entry?.replaced) return refuse('picture.newer_there')
    await insertTakenBack(tx, { municipality: actor.municipality, entryId, by: actor.id, at: now })
    return { id: entryId }
  },
})
