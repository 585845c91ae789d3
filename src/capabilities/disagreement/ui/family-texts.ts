import { defineTexts } from '../../../web/texts/index.ts'

/** That services do not agree, for the family. */
export const familyDisagreementTexts = defineTexts({
  nb: {
    forFamily:
      '{question, select, who_does {Tjenestene er ikke enige om hvem som skal gjøre hva.} who_holds {Tjenestene er ikke enige om hvem som skal være den faste personen deres.} other {Tjenestene er ikke enige om hvem som skal hjelpe med noe.}}',
    familyGoesOn: 'Hjelpen fortsetter imens: {meanwhile}',
    familyWho:
      '{step, select, team {De som hjelper dere, snakker sammen om det.} leaders {Lederne snakker sammen om det.} other {Kommunen skal bestemme det.}}',
    familyThen:
      '{step, select, team {Er de ikke enige innen {day}, tar lederne over.} leaders {Er de ikke enige innen {day}, bestemmer kommunen.} late {Det skulle ha vært bestemt innen {day}.} other {Det skal være bestemt innen {day}.}}',
    familyNotAgreed: 'De skulle ha vært enige innen {day}.',
    familySince: 'Dette har dere ventet på siden {day}.',
    familyTitle: 'Dette er ikke avklart ennå',
    familyDone: 'Nå er dette avklart',
    familyDecided:
      '{question, select, who_does {Det er bestemt hvem som skal gjøre hva.} who_holds {Det er bestemt hvem som skal være den faste personen deres.} other {Det er bestemt hvem som skal hjelpe.}}',
    familyDecidedOn: 'Det ble bestemt {day}. De som hjelper dere, kan si hva det betyr for dere.',
  },
  nn: {
    forFamily:
      '{question, select, who_does {Tenestene er ikkje samde om kven som skal gjere kva.} who_holds {Tenestene er ikkje samde om kven som skal vere den faste personen dykkar.} other {Tenestene er ikkje samde om kven som skal hjelpe med noko.}}',
    familyGoesOn: 'Hjelpa held fram imens: {meanwhile}',
    familyWho:
      '{step, select, team {Dei som hjelper dykk, snakkar saman om det.} leaders {Leiarane snakkar saman om det.} other {Kommunen skal bestemme det.}}',
    familyThen:
      '{step, select, team {Er dei ikkje samde innan {day}, tek leiarane over.} leaders {Er dei ikkje samde innan {day}, bestemmer kommunen.} late {Det skulle ha vore bestemt innan {day}.} other {Det skal vere bestemt innan {day}.}}',
    familyNotAgreed: 'Dei skulle ha vore samde innan {day}.',
    familySince: 'Dette har de venta på sidan {day}.',
    familyTitle: 'Dette er ikkje avklart enno',
    familyDone: 'No er dette avklart',
    familyDecided:
      '{question, select, who_does {Det er bestemt kven som skal gjere kva.} who_holds {Det er bestemt kven som skal vere den faste personen dykkar.} other {Det er bestemt kven som skal hjelpe.}}',
    familyDecidedOn: 'Det vart bestemt {day}. Dei som hjelper dykk, kan seie kva det betyr for dykk.',
  },
})
