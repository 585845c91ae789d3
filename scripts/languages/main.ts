// `npm run languages`: what the languages of the family's app lack, and how plain they are.
// `npm run languages -- --missing ar`: what a translator has to do, as JSON.
// `npm run languages -- --check ar`: what is wrong in what has been done.
// `npm run languages -- --take ar file.json`: takes translations in from {"<bokmål>": "<translation>"}.
// `npm run languages -- --tidy`: the texts of every file in the order of the app, without those that nobody says any more.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

// The texts stand among screens, which Node does not read by itself.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', shortCircuit: true, source: transformSync(file, readFileSync(file, 'utf8')).code }
  },
})

const { met } = await import('./met.ts')
const { LEARNT_LANGUAGES } = await import('../../src/kernel/language.ts')
const { fileOf, figuresOf, missingIn, tidied, write } = await import('./files.ts')
const { wrongIn } = await import('./check.ts')
const all = await met()
const [asked, code, from] = process.argv.slice(2)

if (asked === '--missing') {
  const language = LEARNT_LANGUAGES.find(one => one === code)
  if (!language) throw new Error(`--missing one of ${LEARNT_LANGUAGES.join(', ')}`)
  console.log(JSON.stringify(missingIn(fileOf(language), all), null, 2))
} else if (asked === '--check') {
  const wrong = LEARNT_LANGUAGES.flatMap(one =>
    code && code !== one ? [] : wrongIn(fileOf(one), one, all).map(line => `${one}: ${line}`),
  )
  console.log(wrong.join('\n') || 'Nothing is wrong.')
  process.exitCode = wrong.length === 0 ? 0 : 1
} else if (asked === '--take') {
  const language = LEARNT_LANGUAGES.find(one => one === code)
  if (!language || !from) throw new Error('--take ar file.json')
  const taken: Readonly<Record<string, string>> = JSON.parse(readFileSync(from, 'utf8'))
  const file = fileOf(language)
  write(language, tidied({ ...file, texts: { ...file.texts, ...taken } }, all), all)
} else if (asked === '--tidy') {
  for (const language of LEARNT_LANGUAGES.filter(one => !code || code === one))
    write(language, tidied(fileOf(language), all), all)
} else {
  console.log(`${all.length} texts`)
  console.table(Object.fromEntries(LEARNT_LANGUAGES.map(language => [language, figuresOf(fileOf(language), all)])))
}
