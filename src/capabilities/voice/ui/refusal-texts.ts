/** Why a view cannot be written down as it is, in plain words. */
export const voiceRefusals = {
  'voice.topic_closed': {
    nb: 'Dette temaet er ikke åpent for deg i saken. Den som holder pinnen, kan be familien om det.',
    nn: 'Dette temaet er ikkje ope for deg i saka. Den som held pinnen, kan be familien om det.',
  },
  'voice.not_yet': {
    nb: 'Dagen for samtalen er ikke kommet ennå. Velg dagen dere snakket sammen.',
    nn: 'Dagen for samtalen er ikkje komen enno. Vel dagen de snakka saman.',
  },
  'voice.talker_unknown': {
    nb: 'Vi finner ikke den som snakket med barnet. Velg en annen.',
    nn: 'Vi finn ikkje den som snakka med barnet. Vel ein annan.',
  },
  'voice.part_missing': {
    nb: 'Skriv hva barnet sa at andre kan få vite.',
    nn: 'Skriv kva barnet sa at andre kan få vite.',
  },
  'voice.whom_missing': {
    nb: 'Velg hvem barnet vil at skal få vite det.',
    nn: 'Vel kven barnet vil skal få vite det.',
  },
  'voice.why_missing': {
    nb: 'Når dere gjør noe annet enn barnet ville, skriver dere hvorfor.',
    nn: 'Når de gjer noko anna enn barnet ville, skriv de kvifor.',
  },
} as const
