import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'

/** Debian's Chromium without windows: the journeys take a third less time in it (measured with version 156). */
const SHELL = 'chromium-headless-shell'
/** So long (ms) apt-get may try on a machine that has no network. */
const PATIENCE = 120_000

/**
 * The browser for the journeys: what SAMSPOR_CHROMIUM names; on Debian as root the one without windows, installed when missing; else what is
 * there. Where there is none, a line says how to get one.
 * @returns {string | undefined}
 */
export function bringChromium() {
  const there = findChromium()
  if (process.env['SAMSPOR_CHROMIUM']) return there ?? say('SAMSPOR_CHROMIUM names no file.')
  if (there?.endsWith(SHELL)) return there
  if (!onDebian() || process.getuid?.() !== 0)
    return there ?? say('Install Chromium or Chrome, or name it in SAMSPOR_CHROMIUM, to run the browser journeys.')
  console.log(`Installing ${SHELL} for the browser journeys (apt-get) …`)
  install(['update', '-qq'])
  install(['install', '-y', '-qq', '--no-install-recommends', SHELL])
  return findChromium() ?? say('apt-get could not install Chromium.')
}

/** @param {string[]} what */
function install(what) {
  spawnSync('apt-get', what, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: PATIENCE,
  })
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
