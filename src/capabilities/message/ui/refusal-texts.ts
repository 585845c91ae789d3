/** Why a message cannot be sent now, and what would help. */
export const messageRefusals = {
  'message.topic_closed': {
    nb: 'Du kan ikke skrive om dette temaet. Velg et annet.',
    nn: 'Du kan ikkje skrive om dette temaet. Vel eit anna.',
  },
  'message.nobody': {
    nb: 'Velg hvem du skriver til.',
    nn: 'Vel kven du skriv til.',
  },
  'message.receiver_unknown': {
    nb: 'En av dem du valgte, kan ikke lese dette. Velg på nytt. Det du skrev, er tatt vare på.',
    nn: 'Ein av dei du valde, kan ikkje lese dette. Vel på nytt. Det du skreiv, er teke vare på.',
  },
  'message.family_gone': {
    nb: 'Den i familien som dette ble skrevet til, kan ikke lese det nå. Meldingen ble ikke sendt.',
    nn: 'Den i familien som dette vart skrive til, kan ikkje lese det no. Meldinga vart ikkje send.',
  },
  'message.all_away': {
    nb: 'Ingen av dem du skriver til, er tilbake før svaret skulle ha kommet. Skriv til en annen, eller ring. Det du skrev, er tatt vare på.',
    nn: 'Ingen av dei du skriv til, er tilbake før svaret skulle ha kome. Skriv til ein annan, eller ring. Det du skreiv, er teke vare på.',
  },
  'message.not_in_it_now': {
    nb: 'Du er ikke med i denne samtalen lenger. Meldingen ble ikke sendt.',
    nn: 'Du er ikkje med i denne samtalen lenger. Meldinga vart ikkje send.',
  },
  'message.not_yours': {
    nb: 'Du kan bare rette det du selv har skrevet.',
    nn: 'Du kan berre rette det du sjølv har skrive.',
  },
  'message.corrected_already': {
    nb: 'Dette er rettet alt. Rett den nyeste meldingen i stedet.',
    nn: 'Dette er alt retta. Rett den nyaste meldinga i staden.',
  },
} as const
