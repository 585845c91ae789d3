/** Why a measure cannot serve siblings, in plain words. */
export const siblingRefusals = {
  'sibling.served_already': {
    nb: 'Tiltaket gjelder et av disse barna allerede. Last siden på nytt.',
    nn: 'Tiltaket gjeld eit av desse barna alt. Last sida på nytt.',
  },
  'plan.names_sibling': {
    nb: 'Tiltaket gjelder søsken også, og teksten nevner en i familien med navn. Ikke alle som leser planen, kan vite om alle. Skriv det uten navn.',
    nn: 'Tiltaket gjeld søsken òg, og teksten nemner ein i familien med namn. Ikkje alle som les planen, kan vite om alle. Skriv det utan namn.',
  },
  'sibling.named': {
    nb: 'Et av barna eller en forelder er nevnt med navn i tiltaket. Ikke alle som leser planen til ett barn, kan vite om resten av familien. Endre teksten først.',
    nn: 'Eit av barna eller ein forelder er nemnd med namn i tiltaket. Ikkje alle som les planen til eitt barn, kan vite om resten av familien. Endre teksten først.',
  },
} as const
