import * as on from './subjects.ts'
import type { Builder } from './subjects.ts'

/** An operation in plain words, with how its subject is built; left out for a case, a concern and lists of own. */
export interface Row {
  readonly words: string
  readonly on?: Builder
}
const say = (words: string, builder?: Builder): readonly Row[] => [builder ? { words, on: builder } : { words }]

/** What every operation does, as somebody who is no technician would say it. One without its line fails the build. */
export const rows: Readonly<Record<string, readonly Row[]>> = {
  'settings.open': say('Lese kommunens regler, frister og ord', on.anything),
  'settings.history': say('Lese hvordan reglene har vært'),
  'settings.change': say('Endre kommunens regler', on.anything),

  'organisation.services': say('Se hvilke tjenester som finnes'),
  'organisation.colleagues': say('Se hvem som arbeider i en tjeneste', on.anything),
  'organisation.addService': say('Legge til en tjeneste'),
  'organisation.changeService': say('Endre en tjeneste', on.anything),
  'organisation.people': say('Se ansatte i enheten, med fravær og roller', on.colleague),
  'organisation.addEmployee': [
    { words: 'Ansette noen i enheten', on: on.asPractitioner },
    { words: 'Ansette noen som leder', on: on.asLeader },
  ],
  'organisation.changeEmployee': say('Rette navn og kontakt for en ansatt', on.colleague),
  'organisation.tieEmployee': say('Knytte innlogging til en ansatt', on.anything),
  'organisation.giveRole': [
    { words: 'Gi rolle som ansatt i enheten', on: on.asPractitioner },
    { words: 'Gi rolle som leder', on: on.asLeader },
  ],
  'organisation.endRole': [
    { words: 'Avslutte rolle som ansatt i enheten', on: on.asPractitioner },
    { words: 'Avslutte rolle som leder', on: on.asLeader },
  ],
  'organisation.registerAbsence': [
    { words: 'Registrere fravær for en annen', on: on.colleague },
    { words: 'Registrere eget fravær', on: on.self },
  ],
  'organisation.changeAbsence': [
    { words: 'Endre fravær for en annen', on: on.colleague },
    { words: 'Endre eget fravær', on: on.self },
  ],
  'organisation.nameDeputy': say('Velge fast stedfortreder for en ansatt', on.colleague),
  'organisation.registerLeaving': [
    { words: 'Registrere at en annen slutter', on: on.colleague },
    { words: 'Registrere at man selv slutter', on: on.self },
  ],
  'roster.preview': say('Prøve en fil med tjenester og ansatte'),
  'roster.import': say('Lese inn en fil med tjenester og ansatte'),

  'register.preview': say('Prøve en fil fra Folkeregisteret'),
  'register.import': say('Lese inn en fil fra Folkeregisteret'),
  'register.list': say('Se hva som kom av filer fra Folkeregisteret'),

  'draft.save': say('Lagre egen kladd'),
  'draft.open': say('Åpne egen kladd'),
  'draft.discard': say('Kaste egen kladd'),
  'draft.list': say('Se egne kladder'),

  'person.find': say('Søke etter barn'),
  'person.register': say('Registrere et barn'),
  'person.open': say('Åpne opplysninger om barnet', on.child),
  'person.change': say('Endre opplysninger om barnet', on.child),
  'person.addGuardian': say('Legge til en forelder eller omsorgsperson', on.child),
  'person.changeGuardian': say('Endre hva noen er for barnet', on.child),
  'person.endGuardian': say('Avslutte at noen er omsorgsperson', on.child),
  'person.changePerson': say('Endre navn og kontakt for en omsorgsperson', on.child),

  'person.openProtection': say('Se adressebeskyttelse, sperrer og hvem som er i den lukkede kretsen', on.child),
  'person.tighten': say('Gjøre beskyttelsen strengere', on.child),
  'person.keepOut': say('Sperre for en forelder', on.child),
  'person.letIntoCircle': say('Slippe noen inn i den lukkede kretsen', on.child),
  'person.leaveCircle': say('Ta noen ut av den lukkede kretsen', on.child),
  'person.proposeLoosening': say('Foreslå å gjøre beskyttelsen mindre streng', on.child),
  'person.listLoosenings': say('Se forslag man selv er spurt om å bekrefte'),
  'person.answerLoosening': say(
    'Bekrefte at beskyttelsen blir mindre streng, spurt: leder i den andre tjenesten',
    on.loosening,
  ),

  'ask.mine': say('Se hva man selv er spurt om'),
  'ask.open': say('Åpne det man selv er spurt om'),

  'case.open': say('Åpne saken'),
  'case.openUnit': say('Se at saken finnes: nummer, nivå og frist, uten barn og innhold', on.ofUnit),
  'case.abilities': say('Se hva man selv kan gjøre i saken'),
  'case.setStep': say('Flytte saken til et annet trinn'),
  'case.checkLevel': say('Se hva som mangler før nivået kan endres'),
  'case.changeLevel': say('Endre nivå'),
  'case.pause': say('Sette saken på pause'),
  'case.resume': say('Ta saken opp igjen etter pause'),
  'case.close': say('Avslutte saken'),
  'case.reopen': say('Gjenåpne saken'),

  'log.list': say('Lese loggen, med de tekstene man kan se'),
  'log.write': say('Skrive i loggen'),
  'log.correct': say('Rette det man selv har skrevet i loggen'),

  'team.list': say('Se hvem som er med'),
  'team.invite': say('Invitere en tjeneste'),
  'team.invitable': say('Se hvem som kan inviteres'),
  'team.mine': say('Se hva man selv er invitert til', on.ownThings),
  'team.openInvitation': say('Åpne en invitasjon til annen tjeneste', on.invitation),
  'team.answerInvitation': say('Svare på en invitasjon til annen tjeneste', on.invitation),
  'team.end': say('Avslutte deltakelse'),

  'baton.chain': say('Se hvem som har holdt stafettpinnen'),
  'baton.candidates': say('Se hvem som kan ta stafettpinnen'),
  'baton.offer': say('Tilby stafettpinnen til noen'),
  'baton.askDeputy': say('Spørre noen om å være stedfortreder'),
  'baton.openOffer': say('Åpne et tilbud om stafettpinnen til annen tjeneste', on.offer),
  'baton.mine': say('Se hvilke tilbud man selv har fått', on.ownOffers),
  'baton.answer': say('Svare på et tilbud om stafettpinnen', on.offer),
  'baton.withdraw': say('Trekke et tilbud om stafettpinnen', on.offer),

  'consent.request': say('Be familien om samtykke'),
  'consent.answer': say('Svare på om noe kan deles'),
  'consent.register': say('Skrive ned et svar som er gitt på papir eller muntlig'),
  'consent.withdraw': say('Trekke tilbake et samtykke'),
  'sharing.grid': say('Se hvem som kan se hva'),
  'sharing.why': say('Se hvorfor den andre tjenesten ser et tema', on.ownRow),
  'sharing.family': say('Se egne svar og hvem som kan se hva'),
  'sharing.own': say('Se egne barn'),
  'sharing.seen': say('Se hvem som har sett noe om barnet'),

  'oversight.readers': say('Se hvem som ser saken, og hvorfor', on.overseen),
  'oversight.wouldSee': say('Spørre hva en annen ville sett', on.overseen),
  'oversight.looks': say('Se alle som har sett eller prøvd, med navn', on.overseen),
  'oversight.find': say('Finne en sak på nummeret'),

  'disclosure.grounds': say('Lese lovgrunnene for å dele uten samtykke'),
  'disclosure.switchGround': say('Slå en lovgrunn av eller på'),
  'disclosure.choices': say('Se hva man kan svare i «Kan jeg dele?»'),
  'disclosure.advise': say('Spørre «Kan jeg dele?» fra en sak', on.asking),
  'disclosure.record': say('Føre noe som er gitt uten samtykke'),
  'disclosure.recordFromConcern': say('Føre noe som er gitt uten samtykke, fra en undring'),
  'disclosure.tell': say('Føre at familien har fått vite det'),
  'disclosure.list': say('Se hva som er gitt uten samtykke'),
  'disclosure.forFamily': say('Se det familien er fortalt om'),
  'disclosure.breakGlass': say('Åpne en sak i en nødssituasjon, med grunn'),
  'disclosure.glass': say('Se egne og enhetens nødåpninger'),
  'disclosure.readGlass': say('Merke at en nødåpning er lest'),
  'disclosure.glassMonth': say('Se alle nødåpninger, måned for måned'),

  'concern.note': say('Skrive ned en undring'),
  'concern.guide': say('Lese veiledningen om undring'),
  'concern.list': say('Se undringer man selv kan åpne'),
  'concern.open': say('Åpne undringen'),
  'concern.abilities': say('Se hva man selv kan gjøre med undringen'),
  'concern.change': say('Endre undringen'),
  'concern.shareWithLeader': say('Dele undringen med leder'),
  'concern.agreeTalker': say('Avtale hvem som snakker med familien'),
  'concern.talkedWithFamily': say('Skrive ned samtalen med familien'),
  'concern.remind': say('Utsette undringen'),
  'concern.decide': say('Avgjøre hva som skjer med undringen'),
  'concern.leave': say('Følge opp undringen på en annen måte'),

  'consultation.ask': say('Spørre en annen tjeneste om råd uten navn'),
  'consultation.answer': say('Svare på spørsmål om råd til annen tjeneste', on.advice),
  'consultation.list': say('Se spørsmål om råd'),

  'report.acute': say('Åpne siden for akutte situasjoner'),
  'report.sources': say('Hente egne notater til en bekymringsmelding'),
  'report.markSent': say('Merke at en bekymringsmelding er sendt'),
  'report.list': say('Se egne bekymringsmeldinger'),
  'report.answered': say('Merke at det er kommet svar på en melding som den som skrev undringen sendte', on.ownReport),
  'report.unit': say('Se at ansatte i enheten har meldt, når de har valgt det'),

  'signer.open': say('Se hvem som må samtykke for barnet'),
  'signer.except': say('Unnta noen fra å måtte samtykke, med grunn'),
  'signer.end_exception': say('Avslutte et slikt unntak'),
  'signer.take_over_care': say('Registrere at barnevernet har overtatt omsorgen'),
  'signer.end_care': say('Avslutte at barnevernet har omsorgen'),

  'voice.record': say('Skrive ned barnets syn'),
  'voice.list': say('Se barnets syn, det som er ment for en selv'),
  'voice.weigh': say('Skrive hvilken vekt barnets syn fikk', on.view),

  'plan.open': say('Åpne planen, med det man kan se'),
  'goal.add': say('Legge til et mål'),
  'goal.change': say('Endre et mål', on.goal),
  'measure.add': say('Legge til et tiltak'),
  'measure.change': say('Endre et tiltak', on.measure),
  'measure.start': say('Sette i gang et tiltak', on.measure),
  'measure.end': say('Avslutte et tiltak', on.measure),
  'measure.say': say('Si hva et tiltak gjør', on.measure),
  'evaluation.record': say('Evaluere et tiltak som en forelder har ansvar for', on.measure),
  'plan.own': say('Se tjenestens egne tiltak, uten barn'),
  'plan.addOwn': say('Legge til et eget tiltak i tjenesten, uten barn', on.ofService),
  'plan.evaluateOwn': say('Evaluere et eget tiltak i tjenesten, uten barn', on.ofService),

  'meeting.propose': say('Finne tid til et møte'),
  'meeting.call': say('Kalle inn til møte'),
  'meeting.list': say('Se møtene'),
  'meeting.open': say('Åpne et møte', on.meeting),
  'meeting.answer': say('Svare på en innkalling', on.meeting),
  'meeting.move': say('Flytte et møte', on.meeting),
  'meeting.cancel': say('Avlyse et møte', on.meeting),
  'meeting.addPoint': say('Legge til et punkt på sakslista', on.meeting),
  'meeting.decide': say('Skrive ned en beslutning', on.meeting),
  'minutes.save': say('Skrive referat', on.meeting),
  'minutes.approve': say('Godkjenne referat', on.meeting),
  'minutes.disagree': say('Si at man er uenig i referat', on.meeting),

  'gap.remind': say('Minne om noe som har stoppet opp', on.gapOfUnit),

  'overview.day': say('Se egen dag'),
  'overview.children': say('Se barna man selv er med for'),
  'overview.search': say('Søke blant barna man kan se'),
  'overview.unit': say('Se enhetens saker uten barn og innhold'),
  'overview.now': say('Se saken slik den står nå'),
  'overview.home': say('Se egen side som familie', on.anything),
}
