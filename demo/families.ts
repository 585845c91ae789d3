import type { Relation } from '../src/capabilities/person/model.ts'

/** A guardian of the stories. */
export interface DemoGuardian {
  readonly slug: string
  readonly name: string
  readonly relation: Relation
  readonly language?: string
  readonly interpreter?: string
  readonly address?: string
  readonly livesWith: boolean
  readonly sees: string
}
/** A child of the stories with family. */
export interface DemoChild {
  readonly slug: string
  readonly name: string
  readonly born: string
  readonly at: string
  readonly languages: readonly string[]
  readonly guardians: readonly DemoGuardian[]
}

/** The children whose stories are played. */
export const demoChildren: readonly DemoChild[] = [
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
]
