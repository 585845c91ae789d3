import { defineTexts } from '../../../web/texts/index.ts'

/** What is needed, as the family reads it. */
export const familyNeedTexts = defineTexts({
  nb: {
    title: 'Dette trengs',
    state: '{state, select, met {Dette er ordnet.} dropped {Dette trengs ikke lenger.} other {}}',
    nobody: 'Ingen er spurt ennå.',
    byMeasure: 'Dette er i planen: {measure}.',
    request:
      '{state, select, sent {{service} er spurt, siden {day}. Vi venter på svar.} accepted {{service} sa ja. {name} begynner {from}.} declined {{service} sa nei {day}.} countered {{service} foreslår noe annet. {name} kan begynne {from}.} not_agreed {{service} foreslo noe annet. Det passet ikke.} withdrawn {{service} blir ikke spurt lenger.} other {{service} er ferdig.}}',
    responsible: '{name} passer på dette til noen sier ja.',
    thrown: 'Flere har sagt nei. De som skal samordne hjelpen, har fått beskjed.',
  },
  nn: {
    title: 'Dette trengst',
    state: '{state, select, met {Dette er ordna.} dropped {Dette trengst ikkje lenger.} other {}}',
    nobody: 'Ingen er spurde enno.',
    byMeasure: 'Dette er i planen: {measure}.',
    request:
      '{state, select, sent {{service} er spurd, sidan {day}. Vi ventar på svar.} accepted {{service} sa ja. {name} byrjar {from}.} declined {{service} sa nei {day}.} countered {{service} føreslår noko anna. {name} kan byrje {from}.} not_agreed {{service} føreslo noko anna. Det passa ikkje.} withdrawn {{service} blir ikkje spurd lenger.} other {{service} er ferdig.}}',
    responsible: '{name} passar på dette til nokon seier ja.',
    thrown: 'Fleire har sagt nei. Dei som skal samordne hjelpa, har fått beskjed.',
  },
})
