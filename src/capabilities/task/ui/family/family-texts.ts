import { defineTexts } from '../../../../web/texts/index.ts'

/** What stands on *Planen vår* where nobody has said yes to do it. */
export const familyTaskTexts = defineTexts({
  nb: {
    canYou: 'Kan du gjøre dette?',
    asks: '{name, select, none {} other {{name} spør. }}{late, select, yes {Svaret skulle kommet {day}. Du kan svare nå.} other {Svar innen {day}.}} Det er lov å si nei.',
    isAsked: 'Vi har spurt {name}, men har ikke fått svar ennå.',
    nobodyYet: 'Ingen har sagt ja til å gjøre dette ennå.',
    youSaidNo: 'Du har sagt nei til dette.',
    notAsked: 'Du er ikke lenger spurt om dette.',
    meanwhile: '{name} har ansvaret imens.',
  },
  nn: {
    canYou: 'Kan du gjere dette?',
    asks: '{name, select, none {} other {{name} spør. }}{late, select, yes {Svaret skulle ha kome {day}. Du kan svare no.} other {Svar innan {day}.}} Det er lov å seie nei.',
    isAsked: 'Vi har spurt {name}, men har ikkje fått svar enno.',
    nobodyYet: 'Ingen har sagt ja til å gjere dette enno.',
    youSaidNo: 'Du har sagt nei til dette.',
    notAsked: 'Du er ikkje lenger spurd om dette.',
    meanwhile: '{name} har ansvaret imens.',
  },
})
