import { employeeOf } from '../../../kernel/actor.ts'
import type { Actor, EmployeeActor } from '../../../kernel/actor.ts'
import { refuse, Refusal } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../organisation/model.ts'
import { findChild, mayOpenChild } from '../../person/index.ts'
import { mayWonder, mayWrite } from '../access.ts'
import * as api from '../api.ts'
import type { About, Concern, Note } from '../model.ts'
import { change, checkNote, deadlinesFrom, isShared } from '../rules/concern.ts'
import { insertConcern } from '../store/concern.ts'
import { keepBefore } from '../store/talk.ts'
import { writeFacts } from './facts.ts'
import { findConcern } from './find-concern.ts'
import { namesKnownTo } from './names.ts'
import { childrenOf, saveOrConflict, written } from './written.ts'

interface Noting {
  readonly about: About
  readonly note: Note
  readonly schoolEnvironment: boolean
  readonly now: Date
  readonly id: string
}

const newConcern = (
  writer: EmployeeActor,
  { about, note, schoolEnvironment, now, id }: Noting,
  settings: Settings,
): Concern => ({
  ...{ id, about, writerId: writer.id, serviceId: writer.serviceId, schoolEnvironment, note, notedAt: now },
  ...deadlinesFrom(settings, dayOf(now), schoolEnvironment),
  ...{ interpretationShared: false, lookAgainOn: null, leaderId: null, leaderSharedAt: null, handedOnAt: null },
  ...{ talkerId: null, familySharedAt: null, decision: null, version: 1 },
})

/** A child whom the writer may open: seen in a case or concern, or at the own place. All else looks the same. */
const knowsChild = async (tx: Tx, writer: EmployeeActor, childId: string, now: Date) => {
  const child = await findChild(tx, { childId }, writer, now)
  return child !== undefined && mayOpenChild(writer, child, now).allowed
}

/** What is not about a child names none that the writer knows. */
const noNames = async (tx: Tx, writer: Actor, now: Date, about: About, note: Note) => {
  if (about.kind === 'child') return undefined
  const texts = [...Object.values(note), about.kind === 'group' ? about.group : '']
  const names = await namesKnownTo(tx, writer, now, texts)
  return names.length > 0 ? refuse('concern.names_found', { names }) : undefined
}

export const noteConcern = listing(api.noteConcern, {
  allow: mayWonder,
  handle: async ({ tx, actor, now, input, newId, showed }) => {
    const writer = employeeOf(actor)
    const { about, note, schoolEnvironment } = input
    const no = checkNote(note, about.kind === 'group' ? about.group : undefined)
    if (no) return no
    if (about.kind === 'child' && !(await knowsChild(tx, writer, about.childId, now)))
      return refuse('concern.child_unknown')
    const named = input.namesAreFine ? undefined : await noNames(tx, writer, now, about, note)
    if (named) return named
    const settings = await settingsOf(tx, actor.municipality, now)
    const concern = newConcern(writer, { about, note, schoolEnvironment, now, id: newId() }, settings)
    await insertConcern(tx, actor.municipality, concern)
    await writeFacts(tx, concern, { municipality: actor.municipality, now, newId })
    showed(childrenOf(concern))
    return written(concern)
  },
})

export const changeConcern = operation(api.changeConcern, {
  subject: findConcern,
  allow: mayWrite,
  handle: async ({ tx, actor, now, input, subject: { concern }, newId, showed }) => {
    const changed = change(concern, input.version, input.note)
    if (changed instanceof Refusal) return changed
    const named = input.namesAreFine ? undefined : await noNames(tx, actor, now, concern.about, input.note)
    if (named) return named
    const no = await saveOrConflict(tx, actor, changed)
    if (no) return no
    // What others have been able to read is never overwritten: it stays beside the new.
    if (isShared(concern)) {
      const before = { id: newId(), concernId: concern.id, at: now, changedBy: actor.id, note: concern.note }
      await keepBefore(tx, actor.municipality, before)
    }
    showed(childrenOf(concern))
    return written(changed)
  },
})
