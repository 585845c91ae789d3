import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aboutSelf } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing } from '../../platform/api/operation.ts'
import { seenAbouts } from '../sight/index.ts'
import { mayReadDuty } from './access.ts'
import * as api from './api.ts'
import { SecrecyRead, secrecy } from './model.ts'
import { editionsRead, saveRead } from './store.ts'

/** What waits to be read: only who sees a case or a concern has something to keep. */
async function waiting(tx: Tx, actor: Actor, now: Date) {
  const [read, cases, concerns] = await Promise.all([
    editionsRead(tx, { municipality: actor.municipality, personId: actor.id }),
    seenAbouts(tx, actor, now, 'case'),
    seenAbouts(tx, actor, now, 'concern'),
  ])
  const seen = [...cases, ...concerns]
  if (seen.length === 0 || read.some(one => one.words === secrecy.edition)) return null
  return seen.every(one => one.childId === actor.id) ? secrecy.ownWords : secrecy.words
}

/** What the reader must know. */
export const openDuty = listing(api.openDuty, {
  allow: mayReadDuty,
  handle: async ({ tx, actor, now }) => ({ words: await waiting(tx, actor, now), edition: secrecy.edition }),
})

/** Keeps that it was read, where it was shown. */
export const readDuty = listing(api.readDuty, {
  allow: mayReadDuty,
  handle: async ({ tx, actor, now, input }) => {
    const read = input.edition === secrecy.edition && (await waiting(tx, actor, now)) !== null
    if (read) await saveRead(tx, { municipality: actor.municipality, personId: actor.id }, secrecy.edition, now)
    return { read }
  },
})

export const secrecyOperations: readonly AnyOperation[] = [openDuty, readDuty]

/** When somebody read it. */
export const secrecyAboutPerson = aboutSelf({
  ...{ id: 'secrecy', who: ['family'], tables: ['secrecy_read'], shape: SecrecyRead },
  gather: async ({ tx, actor }) => ({
    read: (await editionsRead(tx, { municipality: actor.municipality, personId: actor.id })).map(({ readAt }) => ({
      readAt,
    })),
  }),
})
