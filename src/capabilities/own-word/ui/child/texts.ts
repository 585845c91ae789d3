import { defineTexts } from '../../../../web/texts/index.ts'

/** What a child reads or hears at a screen of its own: few words, and the same in the picture beside them. */
export const childTexts = defineTexts({
  nb: {
    title: '{kind, select, mood {Sånn har jeg det} tell {Si noe} other {Ikke si}}',
    face: 'Hvordan har du det nå?',
    what: '{kind, select, mood {Hva handler det om?} tell {Hva vil du si?} other {Hva er det?}}',
    about:
      '{kind, select, like {Det liker jeg} important {Viktig for meg} good_moment {En fin stund} helping {Det hjelper meg} other {Noe annet}}',
    good: '{kind, select, like {Hva liker du? Hva kan du?} important {Hva er viktig for deg?} helping {Hva hjelper deg?} other {Hva var fint?}}',
    picture: 'Bildet mitt',
    write: 'Skriv',
    writeHere: 'Skriv her',
    whom: 'Hvem kan få vite det?',
    whomAs:
      '{whom, select, everyone {Alle} helpers {Bare de som hjelper meg} all_but_one {Ikke {who}} other {Bare jeg}}',
    called: '{relation, select, mother {mamma} father {pappa} other {{name}}}',
    done: '{whom, select, everyone {Alle rundt deg kan få vite det.} helpers {De som hjelper deg, kan få vite det. Ikke {who}.} all_but_one {De andre kan få vite det. Ikke {who}.} other {Bare du vet det. Ingen andre får se det.}}',
    alone: 'Trenger du hjelp? Trykk på telefonen.',
    helpersAlone: 'De som hjelper deg, kan få vite det.',
    thanks: '{whom, select, only_me {Det er gjemt} other {Takk!}}',
    meeting: 'Møtet mitt',
    whichMeeting: 'Hvilket møte?',
    noMeeting: 'Det er ikke noe møte nå.',
  },
  nn: {
    title: '{kind, select, mood {Slik har eg det} tell {Sei noko} other {Ikkje sei}}',
    face: 'Korleis har du det no?',
    what: '{kind, select, mood {Kva handlar det om?} tell {Kva vil du seie?} other {Kva er det?}}',
    picture: 'Biletet mitt',
    write: 'Skriv',
    writeHere: 'Skriv her',
    about:
      '{kind, select, like {Det liker eg} important {Viktig for meg} good_moment {Ei fin stund} helping {Det hjelper meg} other {Noko anna}}',
    good: '{kind, select, like {Kva liker du? Kva kan du?} important {Kva er viktig for deg?} helping {Kva hjelper deg?} other {Kva var fint?}}',
    whom: 'Kven kan få vite det?',
    whomAs:
      '{whom, select, everyone {Alle} helpers {Berre dei som hjelper meg} all_but_one {Ikkje {who}} other {Berre eg}}',
    called: '{relation, select, mother {mamma} father {pappa} other {{name}}}',
    done: '{whom, select, everyone {Alle rundt deg kan få vite det.} helpers {Dei som hjelper deg, kan få vite det. Ikkje {who}.} all_but_one {Dei andre kan få vite det. Ikkje {who}.} other {Berre du veit det. Ingen andre får sjå det.}}',
    alone: 'Treng du hjelp? Trykk på telefonen.',
    helpersAlone: 'Dei som hjelper deg, kan få vite det.',
    thanks: '{whom, select, only_me {Det er gøymt} other {Takk!}}',
    meeting: 'Møtet mitt',
    whichMeeting: 'Kva møte?',
    noMeeting: 'Det er ikkje noko møte no.',
  },
})
