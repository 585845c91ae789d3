import * as on from './subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'

/** What is done with services and those who work in them. */
export const organisationRows: Readonly<Record<string, readonly Row[]>> = {
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
}
