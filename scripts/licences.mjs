#!/usr/bin/env node
// Lists the licence of every package in package-lock.json, and stops where one is not known to be permissive.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What may be used and passed on, also in what a browser loads, if its notice stands. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'CC0-1.0', 'PSF-2.0'],
  // The typeface; and the calendar of holidays, whose data asks to be named.
  ...['OFL-1.1', 'CC-BY-3.0'],
])
/** Tools that build and test, and of which nothing is passed on. */
const toolsOnly = new Map([
  ['lightningcss', 'MPL-2.0'],
  ['axe-core', 'MPL-2.0'],
  ['@axe-core/playwright', 'MPL-2.0'],
  ['ical.js', 'MPL-2.0'],
])

/**
 * @typedef {{ license?: string, dev?: boolean }} Package
 * @typedef {{ name: string, licence: string, fits: boolean }} Licensed
 */

/**
 * The licence of each package, and whether it fits.
 * @param {Record<string, Package>} packages as in package-lock.json
 * @returns {Licensed[]}
 */
export function licencesOf(packages) {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license: licence = 'unknown', dev = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const tool = [...toolsOnly].some(([of, its]) => licence === its && (name === of || name.startsWith(`${of}-`)))
      return { name, licence, fits: isPermissive(licence) || (dev && tool) }
    })
}

/**
 * All of what is joined by AND, one of what is joined by OR.
 * @param {string} licence
 * @returns {boolean}
 */
export function isPermissive(licence) {
  const inner = licence.replace(/^\((.*)\)$/, '$1')
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isPermissive)
  return inner.split(' AND ').every(one => permissive.has(one))
}

function main() {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  const all = licencesOf(packages)
  const groups = Map.groupBy(all, one => one.licence)
  for (const [licence, some] of [...groups].sort(([, a], [, b]) => b.length - a.length))
    console.log(`${licence}: ${some.length}${some.length > 8 ? '' : ` (${some.map(one => one.name).join(', ')})`}`)
  const wrong = all.filter(one => !one.fits)
  for (const { name, licence } of wrong) console.error(`Not permissive: ${name} (${licence})`)
  console.log(`${all.length} packages, ${wrong.length} not permissive`)
  if (wrong.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
