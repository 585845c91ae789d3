import type { ServiceKind } from '../../organisation/model.ts'

/** Whole years from a birthday to a day, both `2026-11-24`. */
export const ageOn = (birth: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

export const BANDS = ['0-2', '3-5', '6-12', '13-18'] as const
export type Band = (typeof BANDS)[number]

const FIRST_BANDS: Readonly<Partial<Record<ServiceKind, Band>>> = {
  health_station: '0-2',
  kindergarten: '3-5',
  upper_secondary: '13-18',
  follow_up: '13-18',
  outreach: '13-18',
}

/** The signs that are shown first where nobody has said how old the child is: those of most children of the service. */
export const firstBandIn = (kind: ServiceKind | null): Band => (kind && FIRST_BANDS[kind]) ?? '6-12'

/** The band of signs for an age; the oldest for those who are older. */
export const bandOf = (age: number): Band => BANDS.find(band => age <= Number(band.split('-')[1])) ?? '13-18'
