import { defineTexts } from '../../../web/texts/index.ts'

export const letterTexts = defineTexts({
  nb: {
    title: 'Brev med kode til {name}',
    intro:
      'For en som ikke kan logge inn med BankID. Brevet har en kode som virker én gang. Du sier også et tall, ansikt til ansikt eller på telefon. Tallet står aldri i brevet.',
    firstPaper: 'Har ikke {name} BankID eller MinID? Da kan alt komme på papir.',
    make: 'Lag et brev',
    makeNew: 'Lag et nytt brev',
    made: 'Brevet er laget. Hent arket nå.',
    letter:
      '{state, select, waiting {Laget av {by} {day}. Virker til {until}.} used {Laget av {by} {day}. Brukt.} expired {Laget av {by} {day}. Gått ut.} other {Laget av {by} {day}. Stoppet.}}',
    print: 'Hent arket og tallet',
    number: 'Tallet er {number}. Si det til {name}, og til ingen andre. Du kan ikke hente det senere.',
    withdrawn: 'Stopp koden',
    lost: 'Brevet er mistet',
    misused: 'Noen andre har brukt det',
    stopped: 'Koden er stoppet, og innloggingen er avsluttet.',
    seeIdentity: 'Jeg har sett legitimasjon',
    seeMeans:
      'Du har møtt {name} og sett hvem det er. Fra neste brev kan {name} lese innhold, ikke bare tid og sted. Navnet ditt blir skrevet ned.',
    seenBy: 'Hva så du?',
    seenWords: 'Når og hvor',
    seen: 'Legitimasjon er sett {day} av {by}.',
    saved: 'Lagret',
    passport: 'Pass',
    residence_card: 'Oppholdskort',
    national_id: 'Nasjonalt ID-kort eller førerkort',
    other: 'Noe annet',
  },
  nn: {
    title: 'Brev med kode til {name}',
    intro:
      'For ein som ikkje kan logge inn med BankID. Brevet har ein kode som verkar éin gong. Du seier òg eit tal, ansikt til ansikt eller på telefon. Talet står aldri i brevet.',
    firstPaper: 'Har ikkje {name} BankID eller MinID? Då kan alt kome på papir.',
    make: 'Lag eit brev',
    makeNew: 'Lag eit nytt brev',
    made: 'Brevet er laga. Hent arket no.',
    letter:
      '{state, select, waiting {Laga av {by} {day}. Verkar til {until}.} used {Laga av {by} {day}. Brukt.} expired {Laga av {by} {day}. Gått ut.} other {Laga av {by} {day}. Stoppa.}}',
    print: 'Hent arket og talet',
    number: 'Talet er {number}. Sei det til {name}, og til ingen andre. Du kan ikkje hente det seinare.',
    withdrawn: 'Stopp koden',
    lost: 'Brevet er mista',
    misused: 'Nokon andre har brukt det',
    stopped: 'Koden er stoppa, og innlogginga er avslutta.',
    seeIdentity: 'Eg har sett legitimasjon',
    seeMeans:
      'Du har møtt {name} og sett kven det er. Frå neste brev kan {name} lese innhald, ikkje berre tid og stad. Namnet ditt blir skrive ned.',
    seenBy: 'Kva såg du?',
    seenWords: 'Når og kvar',
    seen: 'Legitimasjon er sett {day} av {by}.',
    saved: 'Lagra',
    passport: 'Pass',
    residence_card: 'Opphaldskort',
    national_id: 'Nasjonalt ID-kort eller førarkort',
    other: 'Noko anna',
  },
  refusals: {
    'letter.can_log_in': {
      nb: 'Personen kan logge inn på vanlig måte. Da trengs det ikke noe brev.',
      nn: 'Personen kan logge inn på vanleg måte. Då trengst det ikkje noko brev.',
    },
    'letter.not_printable': {
      nb: 'Arket kan ikke hentes lenger. Lag et nytt brev.',
      nn: 'Arket kan ikkje hentast lenger. Lag eit nytt brev.',
    },
    'letter.none_waits': {
      nb: 'Det er ikke noe brev å stoppe.',
      nn: 'Det er ikkje noko brev å stoppe.',
    },
  },
})
