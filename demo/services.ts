import type { OwnerType, ServiceKind } from '../src/capabilities/organisation/model.ts'

/** A service of Veikryss. */
export interface DemoService {
  readonly slug: string
  readonly name: string
  readonly kind: ServiceKind
  readonly owner: OwnerType
  /** The unit above. */
  readonly under?: string
  readonly phone: string
}

/** The services around the children of Veikryss; those above come first. */
export const demoServices: readonly DemoService[] = [
  { slug: 'oppvekst', name: 'Oppvekst', kind: 'administration', owner: 'municipality', phone: '70 00 10 00' },
  {
    slug: 'ke',
    name: 'Koordinerende enhet',
    kind: 'coordinating_unit',
    owner: 'municipality',
    under: 'oppvekst',
    phone: '70 00 10 10',
  },
  kindergarten('solbakken', 'Solbakken barnehage', '70 00 11 01'),
  kindergarten('fjelltun', 'Fjelltun barnehage', '70 00 11 02'),
  kindergarten('skogly', 'Skogly barnehage', '70 00 11 03'),
  school('lia', 'Lia skole', '70 00 12 01'),
  school('bjorkely', 'Bjørkely skole', '70 00 12 02'),
  school('nordsida', 'Nordsida skole', '70 00 12 03'),
  school('veikryss-ungdom', 'Veikryss ungdomsskole', '70 00 12 04'),
  {
    slug: 'veikryss-vgs',
    name: 'Veikryss videregående skole',
    kind: 'upper_secondary',
    owner: 'county',
    phone: '70 00 12 50',
  },
  { slug: 'ot', name: 'Oppfølgingstjenesten', kind: 'follow_up', owner: 'county', phone: '70 00 12 60' },
  {
    slug: 'helsestasjonen',
    name: 'Helsestasjonen',
    kind: 'health_station',
    owner: 'municipality',
    under: 'oppvekst',
    phone: '70 00 13 00',
  },
  { slug: 'ppt', name: 'PPT', kind: 'ppt', owner: 'inter_municipal', under: 'oppvekst', phone: '70 00 14 00' },
  {
    slug: 'barnevern',
    name: 'Barneverntjenesten',
    kind: 'child_welfare',
    owner: 'inter_municipal',
    under: 'oppvekst',
    phone: '70 00 15 00',
  },
  { slug: 'nav', name: 'NAV Veikryss', kind: 'nav', owner: 'state', phone: '70 00 16 00' },
  {
    slug: 'utekontakten',
    name: 'Utekontakten',
    kind: 'outreach',
    owner: 'municipality',
    under: 'oppvekst',
    phone: '70 00 17 00',
  },
  { slug: 'bup', name: 'BUP', kind: 'bup', owner: 'state', phone: '70 00 18 00' },
  { slug: 'familievernet', name: 'Familievernkontoret', kind: 'family_centre', owner: 'state', phone: '70 00 19 00' },
]

function kindergarten(slug: string, name: string, phone: string): DemoService {
  return { slug, name, kind: 'kindergarten', owner: 'municipality', under: 'oppvekst', phone }
}

function school(slug: string, name: string, phone: string): DemoService {
  return { slug, name, kind: 'school', owner: 'municipality', under: 'oppvekst', phone }
}
