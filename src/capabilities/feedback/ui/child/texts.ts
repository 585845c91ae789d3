import { defineTexts } from '../../../../web/texts/index.ts'

/** What a child reads or hears when it says what it thinks of the help. */
export const childFeedbackTexts = defineTexts({
  nb: {
    title: 'Hva syns du?',
    face: '{value, select, 0 {Nei} 1 {Litt} 2 {Midt imellom} 3 {Ganske} other {Ja!}}',
    done: 'Vi viser ikke svaret ditt til noen voksne.',
    thanks: 'Takk!',
    none: 'Det er ingen spørsmål her nå.',
    anew: 'Spørsmålene er endret. Vi begynner på nytt.',
    empty: 'Du svarte ikke på noe. Det er helt greit.',
  },
  nn: {
    title: 'Kva synest du?',
    face: '{value, select, 0 {Nei} 1 {Litt} 2 {Midt imellom} 3 {Ganske} other {Ja!}}',
    done: 'Vi viser ikkje svaret ditt til nokon vaksne.',
    thanks: 'Takk!',
    none: 'Det er ingen spørsmål her no.',
    anew: 'Spørsmåla er endra. Vi byrjar på nytt.',
    empty: 'Du svarte ikkje på noko. Det er heilt greitt.',
  },
})
