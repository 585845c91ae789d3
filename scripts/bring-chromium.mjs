import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'

/**
 * The browser for the journeys. On Debian as root it is installed when missing; elsewhere a line says how to get it.
 * @returns {string | undefined}
 */
export function bringChromium() {
  const there = findChromium()
  if (there) return there
  if (process.env['SAMSPOR_CHROMIUM']) return say('SAMSPOR_CHROMIUM names no file.')
  if (!onDebian() || process.getuid?.() !== 0)
    return say('Install Chromium or Chrome, or name it in SAMSPOR_CHROMIUM, to run the browser journeys.')
  console.log('Installing Chromium for the browser journeys (apt-get) …')
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return findChromium() ?? say('apt-get could not install Chromium.')
}

/** @param {string} sentence */
function say(sentence) {
  console.log(`No browser. ${sentence}`)
  return undefined
}

function onDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
