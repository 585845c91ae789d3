/** What the trail calls acts about giving without consent: no family is ever shown them as looks. What they may know, they are told. */
export const SECRET_FROM_FAMILY: readonly string[] = [
  'disclosure.grounds',
  'disclosure.ground_switched',
  'disclosure.choices',
  'disclosure.advised',
  'disclosure.recorded',
  'disclosure.told',
  'disclosure.listed',
  'disclosure.read_by_family',
  'disclosure.glass_broken',
  'disclosure.glass_listed',
  'disclosure.glass_read',
  'disclosure.glass_reviewed',
]
