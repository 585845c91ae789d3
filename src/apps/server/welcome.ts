import type { Settings } from './settings.ts'

/** The one block on the console when the server is ready: address, what it is, how to stop, where data lies. */
export function welcome({ baseUrl, demo, databaseUrl, dataDir }: Settings): string {
  const what = demo
    ? 'Demokommunen Veikryss: oppdiktede barn og voksne. Velg hvem du vil være.'
    : 'Samspor for kommunen din.'
  const data =
    databaseUrl === undefined ? `Data ligger i ${dataDir}` : 'Data ligger i PostgreSQL, som DATABASE_URL peker på'
  return `
  Samspor er klar:  ${baseUrl}
  ${what}
  ${data}
  Stopp med Ctrl C.

`
}
