import { tellOwnWord } from '../../src/capabilities/own-word/api.ts'
import type { ToldTo, Written } from '../../src/capabilities/own-word/model.ts'
import type { Player } from '../player.ts'

/** Somebody of the family tells something in own words, to those whom that one has chosen. */
export const tells = (
  player: Player,
  who: string,
  caseId: string,
  forWhom: Exclude<ToldTo, 'all_but_one'>,
  told: Partial<Written> & Pick<Written, 'kind'>,
) => player.does(who, tellOwnWord, { caseId, forWhom, ...told })
