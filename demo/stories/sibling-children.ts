import type { DemoChild } from '../families.ts'

/** Two children of one family, each with a case of its own: their mother chooses whom her pages are about. */
export const siblingChildren: readonly DemoChild[] = [
  {
    slug: 'tuva',
    name: 'Tuva Solli',
    born: '2018-03-04',
    at: 'lia',
    languages: ['nb'],
    guardians: [
      {
        slug: 'guri',
        name: 'Guri Solli',
        relation: 'mother',
        livesWith: true,
        sees: 'Tuva, 8 år, og Jo, 4 år: to barn med hver sin side, og et valg øverst.',
      },
      {
        slug: 'eivind',
        name: 'Eivind Solli',
        relation: 'father',
        livesWith: true,
        sees: 'Faren til Tuva og Jo. Han leser bare det barna vil at han skal lese.',
      },
    ],
  },
  {
    slug: 'jo',
    name: 'Jo Solli',
    born: '2022-06-17',
    at: 'solbakken',
    languages: ['nb'],
    guardians: [
      // Written with Tuva: what she logs in to is named after her first.
      { slug: 'guri', name: 'Guri Solli', relation: 'mother', livesWith: true, again: true },
      { slug: 'eivind', name: 'Eivind Solli', relation: 'father', livesWith: true, again: true },
    ],
  },
]
