import { defineTexts } from '../../../../web/texts/index.ts'

/** What is a number of the rules, in the order in which it is read. */
export const FEEDBACK_NUMBERS = [
  'fromLevel',
  'everyWeeks',
  'openDays',
  'reminderDays',
  'fewestAnswers',
  'keepMonths',
] as const

/** What is said of asking the family what they think of the help. */
export const feedbackTexts = defineTexts({
  nb: {
    intro: 'Egne, korte spørsmål. De er ikke validert, og det står overalt der de vises.',
    rules: 'Når vi spør, og hva som vises',
    fromLevel: 'Spør fra nivå',
    everyWeeks: 'Uker mellom hver gang vi spør samme person, minst',
    openDays: 'Dager spørsmålene står åpne',
    reminderDays: 'Dager før vi minner om dem, bare én gang',
    fewestAnswers: 'Vis ikke svar fra færre familier enn',
    keepMonths: 'Måneder etter halvåret før et svar slettes',
    afterWeeks: 'Uker etter at saken er avsluttet',
    weeksHint: 'Hele tall med komma mellom.',
    who: '{who, select, child {Barn ved en skjerm} youth {Ungdommer} other {Foreldre}}',
    phase: '{phase, select, before {når hjelpen begynner} during {ved evaluering} other {etterpå}}',
    offer: 'Bruk dette skjemaet',
    name: 'Hva skjemaet heter',
    notValidated: 'Ikke validert',
    question: 'Spørsmål {at}',
    theme:
      '{theme, select, useful {Nytte} change {Endring} trust {Tillit} taking_part {Medvirkning} knowledge {Kunnskap hos hjelperne} together {Samarbeid mellom hjelperne} other {Livet rundt}}',
    relation:
      '{relation, select, helpers {mellom dem som hjelper} around {mellom personen og livet rundt} other {mellom hjelperne og familien}}',
    questions: '{count, plural, one {Ett spørsmål} other {# spørsmål}}',
  },
  nn: {
    intro: 'Eigne, korte spørsmål. Dei er ikkje validerte, og det står overalt der dei blir viste.',
    rules: 'Når vi spør, og kva som blir vist',
    fromLevel: 'Spør frå nivå',
    everyWeeks: 'Veker mellom kvar gong vi spør same person, minst',
    openDays: 'Dagar spørsmåla står opne',
    reminderDays: 'Dagar før vi minner om dei, berre éin gong',
    fewestAnswers: 'Vis ikkje svar frå færre familiar enn',
    keepMonths: 'Månader etter halvåret før eit svar blir sletta',
    afterWeeks: 'Veker etter at saka er avslutta',
    weeksHint: 'Heile tal med komma mellom.',
    who: '{who, select, child {Barn ved ein skjerm} youth {Ungdommar} other {Foreldre}}',
    phase: '{phase, select, before {når hjelpa tek til} during {ved evaluering} other {etterpå}}',
    offer: 'Bruk dette skjemaet',
    name: 'Kva skjemaet heiter',
    notValidated: 'Ikkje validert',
    question: 'Spørsmål {at}',
    theme:
      '{theme, select, useful {Nytte} change {Endring} trust {Tillit} taking_part {Medverknad} knowledge {Kunnskap hos hjelparane} together {Samarbeid mellom hjelparane} other {Livet rundt}}',
    relation:
      '{relation, select, helpers {mellom dei som hjelper} around {mellom personen og livet rundt} other {mellom hjelparane og familien}}',
    questions: '{count, plural, one {Eitt spørsmål} other {# spørsmål}}',
  },
})
