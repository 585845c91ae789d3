import { randomUUID } from 'node:crypto'
import type { StandingWord } from './model.ts'

/** What a youth told those who help; what differs is given. */
export const aWord = (more: Partial<StandingWord> = {}): StandingWord => ({
  ...{ id: randomUUID(), caseId: 'case', childId: 'lars', kind: 'tell', writerKind: 'youth', writerId: 'lars' },
  ...{ at: new Date('2026-11-20T08:00:00Z'), words: 'Det er for mye lyd i gangen.', symbols: [], mood: null },
  preparation: null,
  ...{ forWhom: 'helpers', notFor: null, replaces: null, replaced: false, takenBack: false },
  ...more,
})
