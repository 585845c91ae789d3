import type { DemoChild } from '../families.ts'

/** The children of stories 1, 2, 3, 8 and 9, and their families. */
export const storyChildren: readonly DemoChild[] = [
  {
    slug: 'noor',
    name: 'Noor Rahimi',
    born: '2021-03-18',
    at: 'solbakken',
    languages: ['ar', 'nb'],
    guardians: [
      {
        slug: 'amira',
        name: 'Amira Rahimi',
        relation: 'mother',
        language: 'ar',
        interpreter: 'ar',
        livesWith: true,
        sees: 'Siden for Noor: planen, hjelperne, samtykke og hvem som har sett.',
      },
      {
        slug: 'yusuf',
        name: 'Yusuf Rahimi',
        relation: 'father',
        language: 'ar',
        livesWith: true,
        sees: 'Det samme som Amira, med egne svar.',
      },
    ],
  },
  {
    slug: 'lars',
    name: 'Lars Haugen',
    born: '2017-05-02',
    at: 'lia',
    languages: ['nb'],
    guardians: [
      {
        slug: 'hege',
        name: 'Hege Haugen',
        relation: 'mother',
        address: 'Møllevegen 14, 9998 Veikryss',
        livesWith: true,
        sees: 'Lars, slik hans mor ser det.',
      },
      {
        slug: 'trond',
        name: 'Trond Nilsen',
        relation: 'father',
        address: 'Sjøgata 3 B, 9998 Veikryss',
        livesWith: true,
        sees: 'Lars, slik hans far ser det. Han har sagt ja til noe.',
      },
    ],
  },
  {
    slug: 'ellen',
    name: 'Ellen Berg',
    born: '2012-04-19',
    at: 'veikryss-ungdom',
    languages: ['nb'],
    sees: 'Ellen selv, 14 år: hva hun vil at de rundt skal vite, og hva hun vil ha for seg selv.',
    guardians: [
      {
        slug: 'hilde',
        name: 'Hilde Berg',
        relation: 'mother',
        livesWith: true,
        sees: 'Ellen, 14 år: fire tjenester, og hennes egne ord ved hver beslutning.',
      },
      {
        slug: 'roar',
        name: 'Roar Berg',
        relation: 'father',
        livesWith: true,
        sees: 'Det samme som Hilde, med egne svar.',
      },
    ],
  },
  {
    slug: 'mikkel',
    name: 'Mikkel Dahl',
    born: '2019-02-20',
    at: 'nordsida',
    languages: ['nb'],
    guardians: [
      {
        slug: 'lene',
        name: 'Lene Dahl',
        relation: 'mother',
        livesWith: true,
        sees: 'Mikkel, 7 år: lesegruppa på skolen.',
      },
      {
        slug: 'kristian',
        name: 'Kristian Dahl',
        relation: 'father',
        livesWith: true,
        sees: 'Det samme som Lene, med egne svar.',
      },
    ],
  },
  {
    slug: 'amalie',
    name: 'Amalie Brekke',
    born: '2013-04-11',
    at: 'lia',
    languages: ['nb'],
    guardians: [
      {
        slug: 'camilla',
        name: 'Camilla Brekke',
        relation: 'mother',
        livesWith: true,
        sees: 'Amalie, 13 år: en undring som ble avsluttet, og hvorfor.',
      },
    ],
  },
  {
    slug: 'jakob',
    name: 'Jakob Sandvik',
    born: '2013-09-27',
    at: 'lia',
    languages: ['nb'],
    guardians: [{ slug: 'gunnar', name: 'Gunnar Sandvik', relation: 'father', livesWith: true }],
  },
]
