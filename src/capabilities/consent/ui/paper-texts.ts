import { defineTexts } from '../../../web/texts/index.ts'

/** The scanned paper of a consent. */
export const paperTexts = defineTexts({
  nb: {
    attach: 'Legg ved det skannede papiret',
    attachTitle: 'Legg ved samtykket på papir',
    attachIntro: 'Papiret vises bare til dem som arbeider med saken her, til stafettholderen og til {giver}.',
    file: 'Velg fila',
    fileHint: 'PDF, JPEG eller PNG, høyst 4 MB.',
    tooLarge: 'Fila er for stor. Skann i svart-hvitt eller med lavere kvalitet.',
    missing: 'Velg en fil først.',
    save: 'Legg ved',
    attached: 'Papiret er lagt ved.',
    open: 'Hent papiret (lagt ved {day})',
    fetch: 'Last ned papiret',
  },
  nn: {
    attach: 'Legg ved det skanna papiret',
    attachTitle: 'Legg ved samtykket på papir',
    attachIntro: 'Papiret blir vist berre til dei som arbeider med saka her, til stafetthaldaren og til {giver}.',
    file: 'Vel fila',
    fileHint: 'PDF, JPEG eller PNG, høgst 4 MB.',
    tooLarge: 'Fila er for stor. Skann i svart-kvitt eller med lågare kvalitet.',
    missing: 'Vel ei fil først.',
    save: 'Legg ved',
    attached: 'Papiret er lagt ved.',
    open: 'Hent papiret (lagt ved {day})',
    fetch: 'Last ned papiret',
  },
  refusals: {
    'consent.paper_not_on_paper': {
      nb: 'Dette svaret kom ikke på papir.',
      nn: 'Dette svaret kom ikkje på papir.',
    },
    'consent.paper_kind': {
      nb: 'Fila må være PDF, JPEG eller PNG, og høyst 4 MB. Skann på nytt, eller lagre som PDF.',
      nn: 'Fila må vere PDF, JPEG eller PNG, og høgst 4 MB. Skann på nytt, eller lagre som PDF.',
    },
    'consent.paper_heic': {
      nb: 'Bildet er lagret slik bare noen iPhoner kan vise det. Lagre det som JPEG eller PDF.',
      nn: 'Biletet er lagra slik at berre nokre iPhonar kan vise det. Lagre det som JPEG eller PDF.',
    },
    'consent.paper_broken': {
      nb: 'Bildet er ødelagt, eller bare en del av det er hentet. Skann på nytt.',
      nn: 'Biletet er øydelagt, eller berre ein del av det er henta. Skann på nytt.',
    },
    'consent.paper_too_many_points': {
      nb: 'Bildet er for stort. Skann på nytt med lavere oppløsning, eller lagre som PDF.',
      nn: 'Biletet er for stort. Skann på nytt med lågare oppløysing, eller lagre som PDF.',
    },
    'consent.paper_active': {
      nb: 'Denne PDF-en er låst, eller den har skjema, filer eller programmer i seg. Skann arket på nytt.',
      nn: 'Denne PDF-en er låst, eller han har skjema, filer eller program i seg. Skann arket på nytt.',
    },
    'consent.paper_unseen': {
      nb: 'Denne PDF-en er pakket slik at vi ikke kan se hva som er i den. Skann arket på nytt.',
      nn: 'Denne PDF-en er pakka slik at vi ikkje kan sjå kva som er i han. Skann arket på nytt.',
    },
    'consent.paper_busy': {
      nb: 'Mange sender bilder akkurat nå. Vent litt, og prøv igjen.',
      nn: 'Mange sender bilete akkurat no. Vent litt, og prøv igjen.',
    },
    'consent.paper_has_one': {
      nb: 'Det er alt lagt ved et papir til dette svaret. Er det feil, så skriv svaret inn på nytt.',
      nn: 'Det er alt lagt ved eit papir til dette svaret. Er det feil, så skriv svaret inn på nytt.',
    },
  },
})
