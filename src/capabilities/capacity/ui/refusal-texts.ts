/** Why what a service says of its capacity is not kept. */
export const capacityRefusals = {
  'capacity.offer_unknown': {
    nb: 'Denne hjelpen står ikke lenger på lista. Velg en annen.',
    nn: 'Denne hjelpa står ikkje lenger på lista. Vel ei anna.',
  },
  'capacity.incomplete': {
    nb: 'Skriv hvor mange uker ventetida er. Dagen dere er fulle til, må komme.',
    nn: 'Skriv kor mange veker ventetida er. Dagen de er fulle til, må kome.',
  },
} as const
