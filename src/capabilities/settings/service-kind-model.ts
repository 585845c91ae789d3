/** What kinds of services there are around a child. */
export const SERVICE_KINDS = [
  'kindergarten',
  'school',
  'upper_secondary',
  'health_station',
  'ppt',
  'child_welfare',
  'bup',
  'adult_mental_health',
  'nav',
  'family_centre',
  'outreach',
  'follow_up',
  'habilitation',
  'respite',
  'coordinating_unit',
  'administration',
  'other',
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]
