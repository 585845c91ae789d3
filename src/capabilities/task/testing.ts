import type { Task } from './model.ts'

/** What Anne is asked by Kari, unanswered. */
export const aTask = (more: Partial<Task> = {}): Task => ({
  ...{ id: 'task', caseId: 'case', measureId: 'measure', to: { kind: 'employee', id: 'anne' }, askedBy: 'kari' },
  ...{ askedAt: new Date('2026-11-02T08:00:00Z'), dueOn: '2026-11-09', state: 'sent', reason: null, words: null },
  ...{ endedBy: null, endedAt: null, stands: true, stoodUntil: null, version: 1 },
  ...more,
})
