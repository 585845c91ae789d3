import type { StandingEntry } from './model.ts'

/** Something in the picture, as a test needs it: what Lars, a youth, says that helps. */
export const anEntry = (more: Partial<StandingEntry> = {}): StandingEntry => ({
  ...{ id: 'entry', caseId: 'case', kind: 'resource', level: 'child', arena: null, writerKind: 'youth' },
  ...{ writerId: 'lars', serviceId: null, at: new Date('2026-11-20T08:00:00Z'), words: 'Jeg er god til å tegne.' },
  ...{ because: null, symbols: [], withChild: false, topic: 'plan', forWhom: 'everyone', notFor: null, replaces: null },
  ...{ employee: null, service: null, replaced: false, takenBack: false, ...more },
})
