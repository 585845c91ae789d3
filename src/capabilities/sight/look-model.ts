/** What somebody did, in the words that the family is told. */
export const ACTS = ['case', 'plan', 'log', 'meeting', 'sharing', 'baton', 'child', 'list'] as const

/** Why somebody may. */
export const WHYS = [
  'holder',
  'own_service',
  'consent',
  'place',
  'emergency',
  'legal_ground',
  'oversight',
  'other',
] as const
