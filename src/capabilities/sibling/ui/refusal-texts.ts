/** Why a measure cannot serve siblings, in plain words. */
export const siblingRefusals = {
  'sibling.served_already': {
    nb: 'Tiltaket gjelder et av disse barna allerede. Last siden på nytt.',
    nn: 'Tiltaket gjeld eit av desse barna alt. Last sida på nytt.',
  },
  'sibling.named': {
    nb: 'Et av barna er nevnt med navn i tiltaket. Ikke alle som leser planen til ett barn, kan vite om et annet. Endre teksten først.',
    nn: 'Eit av barna er nemnt med namn i tiltaket. Ikkje alle som les planen til eitt barn, kan vite om eit anna. Endre teksten først.',
  },
} as const
