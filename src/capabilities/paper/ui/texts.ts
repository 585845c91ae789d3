import { defineTexts } from '../../../web/texts/index.ts'

export const paperTexts = defineTexts({
  nb: {
    title: 'Papir til familien til {child}',
    intro:
      'Skriv ut på språket til hver av dem. Ingen får mer på papir enn det den samme kan lese her. Det du ikke kan lese selv, skriver de ut som arbeider i tjenesten som eier saken.',
    back: 'Hvem er med',
    onPaper: 'Får alt på papir fra {day}. {because} ({by})',
    servePaper: 'Får alt på papir',
    serveHere: 'Leser selv igjen',
    serveWhy: 'Hvorfor',
    serveHint: 'Det står i historikken, og familien kan lese det.',
    serveMeans:
      'Det som {name} blir spurt om, kommer i lista «På papir» hos deg. Spørsmål om deling og møter kan du skrive ut, og du skriver inn svaret. Annet leser du høyt. Kan du ikke lese det selv, står det bare at noe venter.',
    serveEnd: 'Da kommer varsler til {name} selv igjen.',
    saved: 'Lagret',
    language: 'Språk på arket',
    thing:
      '{kind, select, information {Om samarbeidet og rettigheter} contact {Skjema: hvem kan se hvordan du nås} consent {Spørsmål om å dele med {title}} meeting {Innkalling: {title}} minutes {Referat: {title}} other {{title}}}',
    print: 'Skriv ut',
    mark: 'Noter at det er gitt',
    markTold: 'Noter at det er sagt',
    takeBack: 'Det var feil',
    takenBack: 'Trukket tilbake',
    givenElse: '{count, plural, one {Én ting til er gitt} other {# ting til er gitt}}',
    letter: 'Brev med kode',
    given:
      '{how, select, handed {Gitt i hånden} posted {Sendt i posten} other {Lest høyt}} {day} av {by}, på {language}',
    how: 'Hvordan fikk {name} det?',
    handed: 'Gitt i hånden',
    posted: 'Sendt i posten',
    told: 'Lest høyt, med tolk om det trengs',
    nothing: 'Ingen i familien kan se saken her ennå.',
    listTitle: 'På papir',
    listIntro: 'Det som venter på dem som får alt på papir, i sakene der du holder pinnen.',
    listEmpty: 'Ingenting venter på papir',
    listEmptyMore: 'Når noen som får alt på papir, blir spurt om noe, står det her.',
    listMore:
      '{count, plural, one {Én ting til} other {# ting til}} er ikke gitt. Det som haster mest, står her nå. Noter det du har gitt, så kommer resten.',
    to: '{name}, om {child}',
    by: 'Svar innen {day}',
    since: 'Siden {day}',
    open: 'Skriv ut og gi',
    see: '{kind, select, meeting {Skriv inn svaret} minutes {Skriv inn svaret} consent {Skriv inn svaret} consent_ends {Se og skriv inn svaret} message {Les det høyt} message_stalled {Les det høyt} other {Se hva det er}}',
    noName:
      'Noe venter som du ikke skal vite hva er. Si det til {name}, og spør om {name} vil ha hjelp til å logge inn. De som arbeider i tjenesten som eier saken, kan skrive ut innkallinger, referater og spørsmål om deling.',
    off: '{kind, select, meeting {Møtet er avlyst, og {name} har fått innkalling på papir. Si det til {name}.} other {Spørsmålet som {name} fikk på papir, gjelder ikke lenger. Si det til {name}.}}',
    notTold: 'Ikke sagt ennå',
    notGiven: 'Ikke gitt ennå',
  },
  nn: {
    title: 'Papir til familien til {child}',
    intro:
      'Skriv ut på språket til kvar av dei. Ingen får meir på papir enn det den same kan lese her. Det du ikkje kan lese sjølv, skriv dei ut som arbeider i tenesta som eig saka.',
    back: 'Kven er med',
    onPaper: 'Får alt på papir frå {day}. {because} ({by})',
    servePaper: 'Får alt på papir',
    serveHere: 'Les sjølv igjen',
    serveWhy: 'Kvifor',
    serveHint: 'Det står i historikken, og familien kan lese det.',
    serveMeans:
      'Det som {name} blir spurd om, kjem i lista «På papir» hos deg. Spørsmål om deling og møte kan du skrive ut, og du skriv inn svaret. Anna les du høgt. Kan du ikkje lese det sjølv, står det berre at noko ventar.',
    serveEnd: 'Då kjem varsel til {name} sjølv igjen.',
    saved: 'Lagra',
    language: 'Språk på arket',
    thing:
      '{kind, select, information {Om samarbeidet og rettar} contact {Skjema: kven kan sjå korleis du kan nåast} consent {Spørsmål om å dele med {title}} meeting {Innkalling: {title}} minutes {Referat: {title}} other {{title}}}',
    print: 'Skriv ut',
    mark: 'Noter at det er gitt',
    markTold: 'Noter at det er sagt',
    takeBack: 'Det var feil',
    takenBack: 'Trekt tilbake',
    givenElse: '{count, plural, one {Éin ting til er gitt} other {# ting til er gitt}}',
    letter: 'Brev med kode',
    given:
      '{how, select, handed {Gitt i handa} posted {Sendt i posten} other {Lese høgt}} {day} av {by}, på {language}',
    how: 'Korleis fekk {name} det?',
    handed: 'Gitt i handa',
    posted: 'Sendt i posten',
    told: 'Lese høgt, med tolk om det trengst',
    nothing: 'Ingen i familien kan sjå saka her enno.',
    listTitle: 'På papir',
    listIntro: 'Det som ventar på dei som får alt på papir, i sakene der du held pinnen.',
    listEmpty: 'Ingenting ventar på papir',
    listEmptyMore: 'Når nokon som får alt på papir, blir spurd om noko, står det her.',
    listMore:
      '{count, plural, one {Éin ting til} other {# ting til}} er ikkje gitt. Det som hastar mest, står her no. Noter det du har gitt, så kjem resten.',
    to: '{name}, om {child}',
    by: 'Svar innan {day}',
    since: 'Sidan {day}',
    open: 'Skriv ut og gi',
    see: '{kind, select, meeting {Skriv inn svaret} minutes {Skriv inn svaret} consent {Skriv inn svaret} consent_ends {Sjå og skriv inn svaret} message {Les det høgt} message_stalled {Les det høgt} other {Sjå kva det er}}',
    noName:
      'Noko ventar som du ikkje skal vite kva er. Sei det til {name}, og spør om {name} vil ha hjelp til å logge inn. Dei som arbeider i tenesta som eig saka, kan skrive ut innkallingar, referat og spørsmål om deling.',
    off: '{kind, select, meeting {Møtet er avlyst, og {name} har fått innkalling på papir. Sei det til {name}.} other {Spørsmålet som {name} fekk på papir, gjeld ikkje lenger. Sei det til {name}.}}',
    notTold: 'Ikkje sagt enno',
    notGiven: 'Ikkje gitt enno',
  },
  refusals: {
    'paper.is_so_already': {
      nb: 'Det er slik allerede. Last siden på nytt.',
      nn: 'Det er slik allereie. Last sida på nytt.',
    },
    'paper.nothing_to_give': {
      nb: 'Det venter ikke lenger. Kanskje er det besvart.',
      nn: 'Det ventar ikkje lenger. Kanskje er det svart på.',
    },
    'paper.asked_anew': {
      nb: 'Det har kommet noe nyere siden. Last siden på nytt, og gi det nye.',
      nn: 'Det har kome noko nyare sidan. Last sida på nytt, og gi det nye.',
    },
    'paper.not_given': {
      nb: 'Det er trukket tilbake allerede.',
      nn: 'Det er trekt tilbake allereie.',
    },
    'paper.nothing_to_print': {
      nb: 'Det er ikke noe å skrive ut lenger. Kanskje er det besvart.',
      nn: 'Det er ikkje noko å skrive ut lenger. Kanskje er det svart på.',
    },
  },
})
