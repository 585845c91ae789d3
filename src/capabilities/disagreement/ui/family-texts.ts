import { defineTexts } from '../../../web/texts/index.ts'

/** That services do not agree, for the family. */
export const familyDisagreementTexts = defineTexts({
  nb: {
    forFamily:
      '{question, select, who_does {Tjenestene er ikke enige om hvem som skal gjøre hva.} who_holds {Tjenestene er ikke enige om hvem som skal være den faste personen deres.} other {Tjenestene er ikke enige om hvem som skal hjelpe med noe.}}',
    familyGoesOn: 'Hjelpen fortsetter imens: {meanwhile}',
    familyWho:
      '{step, select, team {De som hjelper dere, snakker sammen om det.} leaders {Lederne snakker sammen om det.} other {Kommunen skal bestemme det.}}',
    familyTitle: 'Dette er ikke avklart ennå',
  },
  nn: {
    forFamily:
      '{question, select, who_does {Tenestene er ikkje samde om kven som skal gjere kva.} who_holds {Tenestene er ikkje samde om kven som skal vere den faste personen dykkar.} other {Tenestene er ikkje samde om kven som skal hjelpe med noko.}}',
    familyGoesOn: 'Hjelpa held fram imens: {meanwhile}',
    familyWho:
      '{step, select, team {Dei som hjelper dykk, snakkar saman om det.} leaders {Leiarane snakkar saman om det.} other {Kommunen skal bestemme det.}}',
    familyTitle: 'Dette er ikkje avklart enno',
  },
})
