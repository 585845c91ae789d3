import type { DemoChild } from '../families.ts'

/** The children of story 10: seven whom Marte holds, and three whom her colleagues hold. */
export const batonDayChildren: readonly DemoChild[] = [
  {
    slug: 'tiril',
    name: 'Tiril Aasen',
    born: '2016-02-09',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [
      { slug: 'mette-aasen', name: 'Mette Aasen', relation: 'mother', livesWith: true },
      { slug: 'jon-aasen', name: 'Jon Aasen', relation: 'father', livesWith: true },
    ],
  },
  {
    slug: 'sander',
    name: 'Sander Myklebust',
    born: '2017-08-21',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [{ slug: 'lise-myklebust', name: 'Lise Myklebust', relation: 'mother', livesWith: true }],
  },
  {
    slug: 'hodan',
    name: 'Hodan Abdi',
    born: '2016-11-03',
    at: 'bjorkely',
    languages: ['so', 'nb'],
    guardians: [{ slug: 'fadumo-abdi', name: 'Fadumo Abdi', relation: 'mother', livesWith: true }],
  },
  {
    slug: 'oskar',
    name: 'Oskar Lund',
    born: '2018-01-16',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [
      { slug: 'trine-lund', name: 'Trine Lund', relation: 'mother', livesWith: true },
      { slug: 'erik-lund', name: 'Erik Lund', relation: 'father', livesWith: true },
    ],
  },
  {
    slug: 'maja',
    name: 'Maja Kowalska',
    born: '2017-06-30',
    at: 'bjorkely',
    languages: ['pl', 'nb'],
    guardians: [
      { slug: 'agnieszka-kowalska', name: 'Agnieszka Kowalska', relation: 'mother', livesWith: true },
      { slug: 'piotr-kowalski', name: 'Piotr Kowalski', relation: 'father', livesWith: true },
    ],
  },
  {
    slug: 'isak',
    name: 'Isak Sara',
    born: '2016-05-12',
    at: 'bjorkely',
    languages: ['se', 'nb'],
    guardians: [
      { slug: 'inga-sara', name: 'Inga Sara', relation: 'mother', livesWith: true },
      { slug: 'nils-sara', name: 'Nils Sara', relation: 'father', livesWith: true },
    ],
  },
  {
    slug: 'selma',
    name: 'Selma Fjeldstad',
    born: '2018-03-24',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [{ slug: 'hilde-fjeldstad', name: 'Hilde Fjeldstad', relation: 'mother', livesWith: true }],
  },
  {
    slug: 'elias',
    name: 'Elias Bø',
    born: '2017-12-05',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [
      { slug: 'anette-bo', name: 'Anette Bø', relation: 'mother', livesWith: true },
      { slug: 'stian-bo', name: 'Stian Bø', relation: 'father', livesWith: true },
    ],
  },
  {
    slug: 'vilde',
    name: 'Vilde Tangen',
    born: '2016-09-18',
    at: 'bjorkely',
    languages: ['nb'],
    guardians: [{ slug: 'marianne-tangen', name: 'Marianne Tangen', relation: 'mother', livesWith: true }],
  },
  {
    slug: 'danylo',
    name: 'Danylo Kovalenko',
    born: '2018-07-07',
    at: 'bjorkely',
    languages: ['uk', 'nb'],
    guardians: [{ slug: 'oksana-kovalenko', name: 'Oksana Kovalenko', relation: 'mother', livesWith: true }],
  },
]
