import { createServer } from 'node:net'

/** Why the server did not start, for whoever started it: what is wrong and what to do, in Norwegian and in English. */
export class StartProblem extends Error {
  readonly norwegian: string
  readonly english: string

  constructor(said: { readonly no: string; readonly en: string }, cause?: unknown) {
    super(`${said.no}\n${said.en}`, { cause })
    this.name = 'StartProblem'
    this.norwegian = said.no
    this.english = said.en
  }
}

/** What a failed `listen` means in words, or undefined when it is about something else. */
export function portProblem(error: unknown, port: number): StartProblem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartProblem(
      {
        no: `Port ${port} er opptatt: noe annet, kanskje en annen Samspor, svarer der. Stopp det, eller velg en annen med PORT=3001 npm start.`,
        en: `Port ${port} is taken by another program. Stop that, or choose another one: PORT=3001 npm start.`,
      },
      error,
    )
  if (code === 'EACCES')
    return new StartProblem(
      {
        no: `Du har ikke lov til å bruke port ${port} på denne maskinen. Velg en over 1023 med PORT=3000 npm start.`,
        en: `You may not use port ${port} on this machine. Choose one above 1023: PORT=3000 npm start.`,
      },
      error,
    )
  return undefined
}

/** Rejects with what to do when nothing can listen on the port; asked first, before anything is made or opened. */
export async function portIsFree(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', error => reject(portProblem(error, port) ?? error))
    probe.listen(port, resolve)
  })
  await new Promise(resolve => probe.close(resolve))
}
