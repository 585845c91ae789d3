import type { DemoChild } from '../families.ts'

/** Story 4: Jonas has his own pages, and his parents theirs until the day he is grown. */
export const jonasFamily: DemoChild = {
  slug: 'jonas-strand',
  name: 'Jonas Strand',
  born: '2009-01-23',
  at: 'ot',
  languages: ['nb'],
  sees: 'Jonas selv, 17 år: om seksti dager er saken hans egen.',
  guardians: [
    {
      slug: 'sigrid',
      name: 'Sigrid Strand',
      relation: 'mother',
      livesWith: true,
      sees: 'Jonas, 17 år, slik moren ser det: innsynet slutter når han fyller 18.',
    },
    {
      slug: 'bjorn-strand',
      name: 'Bjørn Strand',
      relation: 'father',
      livesWith: false,
      sees: 'Det samme som Sigrid, til Jonas fyller 18.',
    },
  ],
}
