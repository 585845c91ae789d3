import type { Choice } from './parts.ts'

/** Where a child lives its life, as long as a municipality has not worded it by itself: the places that a plan knows. */
export const ARENAS_AT_FIRST: Choice[] = [
  { id: 'home', label: { nb: 'Hjemme', nn: 'Heime' } },
  { id: 'kindergarten', label: { nb: 'I barnehagen', nn: 'I barnehagen' } },
  { id: 'school', label: { nb: 'På skolen', nn: 'På skulen' } },
  { id: 'leisure', label: { nb: 'I fritida', nn: 'I fritida' } },
  { id: 'service', label: { nb: 'Hos hjelperne', nn: 'Hos hjelparane' } },
]
