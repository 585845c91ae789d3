/** Why something about two measures cannot be done now, and what would help. */
export const conflictRefusals = {
  'conflict.week_incomplete': {
    nb: 'Velg dagene, og skriv både når det begynner og når det er ferdig. Eller la alt stå tomt.',
    nn: 'Vel dagane, og skriv både når det tek til og når det er ferdig. Eller la alt stå tomt.',
  },
  'conflict.ends_before': {
    nb: 'Det må være ferdig etter at det begynner. Sjekk klokkeslettene.',
    nn: 'Det må vere ferdig etter at det tek til. Sjekk klokkesletta.',
  },
  'conflict.same_measure': { nb: 'Velg to ulike tiltak.', nn: 'Vel to ulike tiltak.' },
  'conflict.words_missing': {
    nb: 'Skriv hva som drar hver sin vei, slik at de andre kan gjøre noe med det.',
    nn: 'Skriv kva som dreg kvar sin veg, slik at dei andre kan gjere noko med det.',
  },
}
