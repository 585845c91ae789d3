/** Why own words cannot be saved now, and what would help. */
export const ownWordRefusals = {
  'own_word.empty': {
    nb: 'Skriv noe eller velg noe først.',
    nn: 'Skriv noko eller vel noko først.',
  },
  'own_word.symbol_unknown': {
    nb: 'Noe av det du valgte, finnes ikke lenger. Velg på nytt. Det du skrev, er tatt vare på.',
    nn: 'Noko av det du valde, finst ikkje lenger. Vel på nytt. Det du skreiv, er teke vare på.',
  },
  'own_word.whom_missing': {
    nb: 'Velg hvem det er for. Det du skrev, er tatt vare på.',
    nn: 'Vel kven det er for. Det du skreiv, er teke vare på.',
  },
  'own_word.newer_there': {
    nb: 'Du har skrevet noe nyere, eller tatt dette tilbake. Last siden på nytt. Det du skrev, er tatt vare på.',
    nn: 'Du har skrive noko nyare, eller teke dette tilbake. Last sida på nytt. Det du skreiv, er teke vare på.',
  },
  'own_word.meeting_gone': {
    nb: 'Dette møtet er ikke lenger foran deg. Last siden på nytt. Det du skrev, er tatt vare på.',
    nn: 'Dette møtet er ikkje lenger framfor deg. Last sida på nytt. Det du skreiv, er teke vare på.',
  },
  'own_word.helper_missing': {
    nb: 'Velg hvem som skal si det. Det må være en som er kalt inn til møtet.',
    nn: 'Vel kven som skal seie det. Det må vere ein som er kalla inn til møtet.',
  },
} as const
