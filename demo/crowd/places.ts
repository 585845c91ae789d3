import type { Partner, Theme } from '../course/model.ts'
import { partners } from '../partners.ts'
import { babyThemes, kindergartenThemes, schoolThemes, youthThemes } from '../themes/index.ts'

/** A place where children are, with those who wonder and hold there. */
export interface Place {
  readonly service: string
  readonly leader: string
  readonly people: readonly string[]
  /** Ages in years, both included; below 0 for those who are expected. */
  readonly ages: readonly [number, number]
  readonly children: number
  readonly atSchool: boolean
  readonly themes: readonly Theme[]
  readonly partners: readonly Partner[]
}

const kindergarten = { atSchool: false, ages: [2, 5], themes: kindergartenThemes } as const
const small = [partners.ppt, partners.helsestasjonen, partners.barnevern]
const school = { atSchool: true, ages: [6, 12], themes: schoolThemes } as const
const bigger = [partners.pptJorunn, partners.skolehelse, partners.nav, partners.barnevern]
const youth = {
  atSchool: true,
  themes: youthThemes,
  partners: [partners.utekontakten, partners.bup, partners.nav],
} as const

/** Where the many children of Veikryss are, and how many at each place. */
export const places: readonly Place[] = [
  {
    ...kindergarten,
    service: 'solbakken',
    leader: 'berit',
    people: ['leila', 'eva', 'kari', 'mai'],
    children: 15,
    partners: small,
  },
  {
    ...kindergarten,
    service: 'fjelltun',
    leader: 'wenche',
    people: ['ola', 'gro', 'janne'],
    children: 15,
    partners: small,
  },
  { ...kindergarten, service: 'skogly', leader: 'bente', people: ['rune', 'aud'], children: 12, partners: small },
  { ...school, service: 'lia', leader: 'geir', people: ['sissel', 'henrik', 'torill'], children: 20, partners: bigger },
  {
    ...school,
    service: 'nordsida',
    leader: 'oddny',
    people: ['stein', 'vibeke', 'jonas'],
    children: 18,
    partners: bigger,
  },
  {
    ...youth,
    service: 'veikryss-ungdom',
    leader: 'dag',
    people: ['pal', 'merete', 'idar'],
    ages: [12, 14],
    children: 18,
  },
  { ...youth, service: 'veikryss-vgs', leader: 'anita', people: ['frode', 'lillian'], ages: [15, 17], children: 10 },
  {
    ...{ service: 'helsestasjonen', leader: 'ellinor', people: ['ingrid', 'jorid'], ages: [-1, 1], children: 12 },
    ...{ atSchool: false, themes: babyThemes, partners: [partners.barnevern, partners.nav] },
  },
  {
    ...{ service: 'utekontakten', leader: 'siri', people: ['mats', 'lena'], ages: [14, 17], children: 5 },
    ...{ atSchool: false, themes: youthThemes, partners: [partners.nav, partners.barnevern] },
  },
]
