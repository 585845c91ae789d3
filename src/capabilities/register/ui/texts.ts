import { defineTexts } from '../../../web/texts/index.ts'

export const registerTexts = defineTexts({
  nb: {
    title: 'Folkeregisteret',
    intro: 'Først viser vi hva fila vil gjøre. Ingenting skjer før du sier det.',
    back: 'Alle innstillinger',
    how: 'Slik skal fila se ut',
    table: 'CSV',
    heads:
      'Fødselsnummer; Fornavn; Etternavn; Fødselsdato; Adressegradering; Status; Nytt fødselsnummer; Barn; Relasjon; Foreldreansvar; Samvær',
    document: 'JSON',
    documentText: 'En liste med feltene i Folkeregisteret, og foreldreansvar for hvert barn.',
    never:
      'Fila kan bare gjøre vern strengere. Det som ville gitt mindre vern eller mer innsyn, blir et forslag som to må si ja til. Personer kommunen ikke kjenner, blir ikke tatt med.',
    choose: 'Velg en fil',
    another: 'Velg en annen fil',
    reading: 'Leser fila',
    summary:
      '{lines, plural, one {Én linje lest.} other {# linjer lest.}} {changed} endrer noe, {proposed} blir forslag, {refused} kan ikke leses.',
    line: 'Linje',
    about: 'Hvem',
    what: 'Hva skjer',
    first: 'Vi viser de første {count}.',
    bring: 'Hent inn',
    done: 'Fila er hentet inn',
    earlier: 'Hentet inn før',
    none: 'Ingen filer er hentet inn ennå.',
    at: 'Når',
    nightly: 'om natten',
    byHand: 'for hånd',
    refused: 'Linjer som ikke kunne leses',
    refusedLine: 'Linje {line}: {wrong}',
    matter: 'Folkeregisteret sier noe som et menneske må ta seg av',
    aboutMatter:
      '{name}: {what, select, number {har fått nytt fødselsnummer. Rett det hos oss.} dead {er død. Se hva som må endres.} moved {har flyttet fra kommunen. Se hvem som skal følge opp.} other {er ikke lenger registrert. Se hva som må endres.}}',
    unseen:
      'Et barn har fått strengt fortrolig adresse, og ingen på jobb vet om barnet. Velg hvem som skal få vite om det.',
    whoKnows: 'Hvem skal få vite om barnet?',
    chooseOne: 'Velg',
    howHandled: 'Hva har du gjort, og hvorfor?',
    handled: 'Lagre',
    handledNow: 'Det er tatt hånd om.',
    missing: 'Dette mangler.',
  },
  nn: {
    title: 'Folkeregisteret',
    intro: 'Først viser vi kva fila vil gjere. Ingenting skjer før du seier det.',
    back: 'Alle innstillingar',
    how: 'Slik skal fila sjå ut',
    table: 'CSV',
    heads:
      'Fødselsnummer; Førenamn; Etternamn; Fødselsdato; Adressegradering; Status; Nytt fødselsnummer; Barn; Relasjon; Foreldreansvar; Samvær',
    document: 'JSON',
    documentText: 'Ei liste med felta i Folkeregisteret, og foreldreansvar for kvart barn.',
    never:
      'Fila kan berre gjere vern strengare. Det som ville gitt mindre vern eller meir innsyn, blir eit forslag som to må seie ja til. Personar kommunen ikkje kjenner, blir ikkje tekne med.',
    choose: 'Vel ei fil',
    another: 'Vel ei anna fil',
    reading: 'Les fila',
    summary:
      '{lines, plural, one {Éi linje lesen.} other {# linjer lesne.}} {changed} endrar noko, {proposed} blir forslag, {refused} kan ikkje lesast.',
    line: 'Linje',
    about: 'Kven',
    what: 'Kva skjer',
    first: 'Vi viser dei første {count}.',
    bring: 'Hent inn',
    done: 'Fila er henta inn',
    earlier: 'Henta inn før',
    none: 'Ingen filer er henta inn enno.',
    at: 'Når',
    nightly: 'om natta',
    byHand: 'for hand',
    refused: 'Linjer som ikkje kunne lesast',
    refusedLine: 'Linje {line}: {wrong}',
    matter: 'Folkeregisteret seier noko som eit menneske må ta seg av',
    aboutMatter:
      '{name}: {what, select, number {har fått nytt fødselsnummer. Rett det hos oss.} dead {er død. Sjå kva som må endrast.} moved {har flytta frå kommunen. Sjå kven som skal følgje opp.} other {er ikkje lenger registrert. Sjå kva som må endrast.}}',
    unseen:
      'Eit barn har fått strengt fortruleg adresse, og ingen på jobb veit om barnet. Vel kven som skal få vite om det.',
    whoKnows: 'Kven skal få vite om barnet?',
    chooseOne: 'Vel',
    howHandled: 'Kva har du gjort, og kvifor?',
    handled: 'Lagre',
    handledNow: 'Det er teke hand om.',
    missing: 'Dette manglar.',
  },
  refusals: {
    'register.not_readable': {
      nb: 'Dette er verken en tabell eller en liste fra Folkeregisteret. Ingenting er endret.',
      nn: 'Dette er verken ein tabell eller ei liste frå Folkeregisteret. Ingenting er endra.',
    },
    'register.somebody_must_know': {
      nb: 'Velg minst én som skal få vite om barnet.',
      nn: 'Vel minst éin som skal få vite om barnet.',
    },
    'register.not_closed': {
      nb: 'Dette gjelder ikke et lukket barn. Ingen skal velges her.',
      nn: 'Dette gjeld ikkje eit lukka barn. Ingen skal veljast her.',
    },
    'register.not_employed': {
      nb: 'En av dem du valgte, arbeider ikke her lenger.',
      nn: 'Ein av dei du valde, arbeider ikkje her lenger.',
    },
    'register.heads_unknown': {
      nb: 'Vi finner ingen kolonne med fødselsnummer. Se hvordan fila skal se ut.',
      nn: 'Vi finn ingen kolonne med fødselsnummer. Sjå korleis fila skal sjå ut.',
    },
  },
})
