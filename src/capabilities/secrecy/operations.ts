import { aboutSelf } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing } from '../../platform/api/operation.ts'
import { seenAbouts } from '../sight/index.ts'
import { mayReadDuty } from './access.ts'
import * as api from './api.ts'
import { SecrecyRead, secrecy } from './model.ts'
import { editionsRead, saveRead } from './store.ts'

/** What the reader must know first: only who sees a case or a concern has something to keep. */
export const openDuty = listing(api.openDuty, {
  allow: mayReadDuty,
  handle: async ({ tx, actor, now }) => {
    const [read, cases, concerns] = await Promise.all([
      editionsRead(tx, { municipality: actor.municipality, personId: actor.id }),
      seenAbouts(tx, actor, now, 'case'),
      seenAbouts(tx, actor, now, 'concern'),
    ])
    const seen = [...cases, ...concerns]
    if (seen.length === 0 || read.some(one => one.words === secrecy.edition)) return { words: null }
    return { words: seen.every(one => one.childId === actor.id) ? secrecy.ownWords : secrecy.words }
  },
})

/** Keeps that it was read. */
export const readDuty = listing(api.readDuty, {
  allow: mayReadDuty,
  handle: async ({ tx, actor, now }) => {
    await saveRead(tx, { municipality: actor.municipality, personId: actor.id }, secrecy.edition, now)
    return { read: true as const }
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
