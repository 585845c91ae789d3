import { runPart, parts } from './test-parts.mjs'
import { setUp } from './setup.mjs'
import { bringChromium } from './bring-chromium.mjs'

const asked = process.argv.slice(2)
const named = asked.filter(word => parts.includes(word))
// Words that are no part choose test files: npm test -- slices baton
const filters = asked.filter(word => !parts.includes(word))
const wanted = named.length > 0 ? named : parts

const node = setUp({ web: false })
const chromium = wanted.includes('journeys') ? bringChromium() : undefined
if (chromium) process.env['SAMSPOR_CHROMIUM'] = chromium

const sum = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const failures = []
/** @type {string[]} */
const unsteady = []
for (const part of wanted) {
  console.log(`\n== ${part}`)
  const found = runPart(part, { node, filters, chromium })
  sum.passed += found.passed
  sum.failed += found.failed
  sum.skipped += found.skipped
  failures.push(...(found.failures ?? []))
  unsteady.push(...(found.unsteady ?? []))
}
say('Unsteady, failed at first and passed when its file was run again', unsteady)
say('Failed', failures)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed > 0 ? 1 : 0

/**
 * @param {string} what
 * @param {string[]} names
 */
function say(what, names) {
  if (names.length > 0) console.log(`\n${what}:\n${names.map(one => `  ${one}`).join('\n')}`)
}
