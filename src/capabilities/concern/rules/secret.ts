/**
 * What the trail calls acts about concerns that no family is ever shown, whoever asks who has looked at a child:
 * those not tied to one concern, whose own rows are only for those who see it, and the one that leaves the common way.
 */
export const SECRET_FROM_FAMILY: readonly string[] = [
  'concern.noted',
  'concern.listed',
  'concern.left',
  // What it was called before there was another way than the acute one to leave for.
  'report.concern_left',
]
