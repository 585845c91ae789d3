import { setWeek } from '../../src/capabilities/conflict/api.ts'
import type { Player } from '../player.ts'

/** When a measure is in the week, and how much of the family's time it asks for. */
export interface When {
  readonly weekdays: readonly number[]
  readonly from: string | null
  readonly to: string | null
  readonly minutes: number
}

/** Somebody says when a measure is. */
export const isInWeek = (
  player: Player,
  who: string,
  caseId: string,
  { id: measureId }: { readonly id: string },
  { weekdays, from: beginsAt, to: endsAt, minutes: familyMinutes }: When,
) =>
  player.does(who, setWeek, { caseId, measureId, weekdays: [...weekdays], beginsAt, endsAt, familyMinutes, version: 0 })
