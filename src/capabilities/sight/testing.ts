import type { AccessFact, ImpliedFact } from './fact.ts'

/** A fact for tests: an employee who sees everything by own service, from the given instant on. */
export const aFact = (from: Date, readerId: string, over: Partial<ImpliedFact> = {}): ImpliedFact => ({
  readerKind: 'employee',
  readerId,
  topic: '*',
  ground: 'own_service',
  groundId: null,
  from,
  to: null,
  ...over,
})

/** The same without its reader. */
export const withoutReader = ({ topic, ground, groundId, from, to }: ImpliedFact): AccessFact => ({
  topic,
  ground,
  groundId,
  from,
  to,
})
