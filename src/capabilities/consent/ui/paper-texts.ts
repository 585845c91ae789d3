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
    'consent.paper_has_one': {
      nb: 'Det er alt lagt ved et papir til dette svaret. Er det feil, så skriv svaret inn på nytt.',
      nn: 'Det er alt lagt ved eit papir til dette svaret. Er det feil, så skriv svaret inn på nytt.',
    },
  },
})
