import { addEntry } from '../../src/capabilities/picture/api.ts'
import type { NewEntry } from '../../src/capabilities/picture/model.ts'
import type { Player } from '../player.ts'

/** What it is, and where it belongs. */
export type Place = Partial<NewEntry> & Pick<NewEntry, 'kind'>

/** Somebody puts something into the picture, for everybody. */
export const puts = (player: Player, who: string, caseId: string, words: string, place: Place) =>
  player.does(who, addEntry, { caseId, words, forWhom: 'everyone', topic: 'plan', ...place })
