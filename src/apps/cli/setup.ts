import { foundMunicipality } from '../../capabilities/organisation/index.ts'
import type { First } from '../../capabilities/organisation/index.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { subjectOf } from '../../platform/identity/index.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import type { Settings } from '../server/settings.ts'
import { setupAnswers } from './setup-answers.ts'
import type { Answers } from './setup-answers.ts'
import { readMunicipalitySettings } from './setup-settings.ts'
import { withHouse } from './with-house.ts'

/** `samspor setup`: makes the first municipality and its administrator; every answer may be a flag. */
export async function run(args: readonly string[]): Promise<void> {
  const answers = await setupAnswers(args, process.stdin.isTTY)
  const settings = readMunicipalitySettings(answers.config)
  await withHouse(({ house }, server) => found(house, { ...firstOf(answers, house, server), settings }))
  process.stdout.write(
    `${answers.name} er klar. Logg inn som administrator, legg inn tjenestene og de ansatte, og velg hvem som er BTI-koordinator.\n`,
  )
}

/** Makes the first municipality; throws when there is one already, and then nothing is changed. */
export async function found(house: Pick<House, 'database' | 'clock' | 'newId'>, first: First): Promise<number> {
  const made = await foundMunicipality(house.database, first, { now: house.clock(), newId: house.newId })
  if (made !== undefined) return made
  throw new StartProblem({
    no: 'Her er det en kommune allerede. Ingenting er endret.',
    en: 'There is a municipality already. Nothing was changed.',
  })
}

function firstOf(answers: Answers, { secrets }: Pick<House, 'secrets'>, { oidc }: Pick<Settings, 'oidc'>) {
  const login = answers['admin-login']
  return {
    number: answers.number,
    name: answers.name,
    administrator: {
      givenName: answers['admin-given-name'],
      familyName: answers['admin-family-name'],
      email: answers['admin-email'],
    },
    knownBy: /^\d{11}$/.test(login)
      ? { pidHash: secrets.lookup(login) }
      : { subject: subjectOf(issuerOf(oidc), login) },
  }
}

function issuerOf(oidc: Settings['oidc']): string {
  if (oidc) return oidc.issuer
  throw new StartProblem({
    no: 'En bruker-id hører til en innlogging. Sett SAMSPOR_OIDC_ISSUER først, eller bruk fødselsnummeret.',
    en: 'A user id belongs to a log-in service. Set SAMSPOR_OIDC_ISSUER first, or give the identity number.',
  })
}
