import { defineTexts } from '../../../../web/texts/index.ts'

/** What who leads, and whoever is shown an answer, reads. */
export const feedbackStaffTexts = defineTexts({
  nb: {
    title: 'Hva familiene syns om hjelpen',
    intro: 'Svar fra barn, ungdommer og foreldre, lagt sammen for et halvår om gangen.',
    shield: 'Vi viser ingenting om færre enn {fewest} familier.',
    shieldMore:
      'Du ser bare mellom hva gjennomsnittet ligger. Ingen ser hva én person svarte. Et halvår vises når det er over, og endres aldri. Det noen skriver i egne ord, vises ikke her.',
    own: 'Svarene om {unit}',
    whole: 'Svarene i hele kommunen',
    none: 'Ingen halvår er lagt sammen ennå.',
    noneMore: 'Når halvåret er over, står det her, hvis nok personer har svart.',
    halfYear: '{from} til {to}',
    tooFew: 'For få har svart til at vi kan vise noe.',
    done: 'Dette gjorde vi',
    write: 'Hva gjorde dere med det?',
    writeHint: 'Skriv enkelt og kort. De som svarte, får beskjed og kan lese det. Ikke skriv om enkeltpersoner.',
    save: 'Si det til dem som svarte',
    saved: 'Lagret. De som svarte, får beskjed.',
    link: 'Se hva familiene syns om hjelpen',
    shownTitle: 'Svar som vises til deg',
    shownText: 'Noen i familien har valgt at du kan lese dette. Andre i teamet ser det ikke.',
    shownBy: '{name}, {day}',
  },
  nn: {
    title: 'Kva familiane synest om hjelpa',
    intro: 'Svar frå barn, ungdommar og foreldre, lagde saman for eit halvår om gongen.',
    shield: 'Vi viser ingenting om færre enn {fewest} familiar.',
    shieldMore:
      'Du ser berre mellom kva gjennomsnittet ligg. Ingen ser kva éin person svarte. Eit halvår blir vist når det er over, og blir aldri endra. Det nokon skriv i eigne ord, blir ikkje vist her.',
    own: 'Svara om {unit}',
    whole: 'Svara i heile kommunen',
    none: 'Ingen halvår er lagde saman enno.',
    noneMore: 'Når halvåret er over, står det her, dersom nok personar har svart.',
    halfYear: '{from} til {to}',
    tooFew: 'For få har svart til at vi kan vise noko.',
    done: 'Dette gjorde vi',
    write: 'Kva gjorde de med det?',
    writeHint: 'Skriv enkelt og kort. Dei som svarte, får beskjed og kan lese det. Ikkje skriv om enkeltpersonar.',
    save: 'Sei det til dei som svarte',
    saved: 'Lagra. Dei som svarte, får beskjed.',
    link: 'Sjå kva familiane synest om hjelpa',
    shownTitle: 'Svar som blir viste til deg',
    shownText: 'Nokon i familien har valt at du kan lese dette. Andre i teamet ser det ikkje.',
    shownBy: '{name}, {day}',
  },
})
