import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'

/**
 * The folder with PostgreSQL's server programs, or undefined: SAMSPOR_PG_BIN, then PATH, then Debian's newest.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const named = process.env['SAMSPOR_PG_BIN']
  if (named) return hasServer(named) ? named : undefined
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  return [...onPath, ...versions.map(version => join(debian, version, 'bin'))].find(hasServer)
}

/** @param {string} folder */
function hasServer(folder) {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
}
