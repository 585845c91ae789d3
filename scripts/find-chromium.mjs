import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The shell first: it draws the same, and has no windows to keep. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The browser for the journeys, or undefined: SAMSPOR_CHROMIUM, then PATH, then the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['SAMSPOR_CHROMIUM']
  if (named) return existsSync(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...elsewhere].find(path => existsSync(path))
}
