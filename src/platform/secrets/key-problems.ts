import { StartProblem } from '../start-problem.ts'

/** The key that was given is not one of those that the database was written under. */
export const foreignKey = (cause: unknown): StartProblem =>
  new StartProblem(
    {
      no: 'SAMSPOR_KEY hører ikke til denne databasen. Finn nøkkelen som hører til. Ingenting er endret.',
      en: 'SAMSPOR_KEY does not belong to this database. Find the key that does. Nothing was changed.',
    },
    cause,
  )

/** Some rows are under the key before: a change of key was asked for, or begun, and is not done. */
export const unfinished = (): StartProblem =>
  new StartProblem({
    no: 'Nøkkelen er ikke byttet ferdig. La SAMSPOR_KEY stå som ny,gammel, kjør samspor rotate-key, og start igjen.',
    en: 'The change of key is not done. Leave SAMSPOR_KEY as new,old, run samspor rotate-key, and start again.',
  })
