import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run-child.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * Installs the packages of package-lock.json unless exactly they are there.
 * @param {string} node
 */
export function bringPackages(node) {
  if (packagesFit(read('package-lock.json'), read(join('node_modules', '.package-lock.json')))) return
  console.log('Installing the packages of package-lock.json (npm ci, about a minute) …')
  if (!npm(node, ['ci'])) throw new Error('npm ci did not succeed (is there a network?). Nothing else was changed.')
}

/**
 * Whether what npm says it installed is what the lock file asks for. npm writes its own note last, so an
 * installation that was cut off does not fit either.
 * @param {Packages | undefined} asked
 * @param {Packages | undefined} installed
 */
export function packagesFit(asked, installed) {
  if (!asked || !installed) return false
  return Object.entries(asked).every(([path, { version, optional }]) => {
    if (path === '') return true
    const there = installed[path]
    return there ? there.version === version : optional === true
  })
}

/**
 * @param {string} path
 * @returns {Packages | undefined}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch {
    return undefined
  }
}
