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

/**
 * `samspor setup`: makes the first municipality and its administrator; every answer may be a flag.
 * `--another` makes one more in an installation that runs.
 */
export async function run(args: readonly string[]): Promise<void> {
  const another = args.includes('--another')
  const answers = await setupAnswers(
    args.filter(one => one !== '--another'),
    process.stdin.isTTY,
  )
  const settings = readMunicipalitySettings(answers.config)
  await withHouse(({ house }, server) => found(house, { ...firstOf(answers, house, server), settings, another }))
  process.stdout.write(
    `${answers.name} er klar. Logg inn som administrator, legg inn tjenestene og de ansatte, og velg hvem som er BTI-koordinator.\n`,
  )
}

/** Makes a municipality; throws when it is not the first, or not another one, as was asked; then nothing is changed. */
export async function found(house: Pick<House, 'database' | 'clock' | 'newId'>, first: First): Promise<number> {
  const made = await foundMunicipality(house.database, first, { now: house.clock(), newId: house.newId })
  if (made !== undefined) return made
  if (first.another)
    throw new StartProblem({
      no: 'Her er det ingen kommune ennå, eller en med det nummeret allerede. Ingenting er endret.',
      en: 'There is no municipality yet, or one with that number already. Nothing was changed.',
    })
  throw new StartProblem({
    no: 'Her er det en kommune allerede. Skriv --another for å legge til én til. Ingenting er endret.',
    en: 'There is a municipality already. Give --another to add one more. Nothing was changed.',
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
