import type { DemoChild } from '../families.ts'

/** The children of story 7: the child whom the father has here besides, and Sara with mother and father. */
export const sarasFamily: readonly DemoChild[] = [
  {
    slug: 'teo',
    name: 'Teo Ruste',
    born: '2020-08-21',
    at: 'nordsida',
    languages: ['nb'],
    guardians: [
      {
        slug: 'roger',
        name: 'Roger Ruste',
        relation: 'father',
        born: '1984-10-03',
        livesWith: true,
        sees: 'Teo, 6 år. Ingenting om et annet barn, heller ikke etter at et register sier noe annet.',
      },
    ],
  },
  {
    slug: 'sara',
    name: 'Sara Myrvang',
    born: '2015-06-09',
    at: 'lia',
    languages: ['nb'],
    guardians: [
      {
        slug: 'maria',
        name: 'Maria Myrvang',
        relation: 'mother',
        born: '1986-02-17',
        address: 'Fjellvegen 61, 9998 Veikryss',
        livesWith: true,
        sees: 'Sara, 11 år: det som gjøres på den nye skolen, og ikke noe om hvor.',
      },
      // Written with Teo: what he logs in to is named after him.
      { slug: 'roger', name: 'Roger Ruste', relation: 'father', livesWith: false, responsible: false, again: true },
    ],
  },
]
