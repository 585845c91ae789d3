import { isWritten, stoodIn } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

/** Small words of bokmål and nynorsk that English, Sámi, Somali and Polish lack. */
const NORWEGIAN = new Set(
  `og er ikke det på å som har av jeg hva hvem hvordan hvor når skal vil ble blir fra så eller hos ved deg meg oss dere
  noe noen noko nokon etter før være vært gjør gjer også òg mye mykje bare berre dette disse hun ho barnet hjelp hjelpen
  til om den vi kan hvis fordi må nå får der kommer mer barn saken spør leser skriver skriv si sier andre ingen alt selv sjølv
  eg ikkje ein eit kva kven korleis kor når frå då vart vere dykk dei de`.split(/\s+/),
)
/** Of a sentence so large a part, and no fewer. */
const ENOUGH = { part: 0.25, words: 2 }

const LETTERS = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u } as const
/** An address of a page or a mailbox is in no language. */
const ADDRESS = /^\S*[@/]\S*$/

const isNorwegian = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = words.filter(word => NORWEGIAN.has(word)).length
  return hits >= ENOUGH.words && hits >= words.length * ENOUGH.part
}

/**
 * In which language a text stands that is not in the page's; undefined where it may be. By its letters; where two languages
 * share them, by what was said in bokmål for want of a translation, and by words that only Norwegian has. A short text
 * that could be both is left as it is.
 */
export const writtenIn = (text: string, page: Language): Language | undefined => {
  const words = text.trim()
  if (!/\p{L}/u.test(words) || ADDRESS.test(words)) return undefined
  for (const other of ['ar', 'uk'] as const) if (LETTERS[other].test(words)) return amidst(words, other, page)
  if (isWritten(page)) return undefined
  return page === 'ar' || page === 'uk' || stoodIn.has(words) || isNorwegian(words) ? 'nb' : undefined
}

/** What has letters of another writing is in that one where it begins so: a name from elsewhere inside a sentence is not the sentence. */
const amidst = (words: string, other: 'ar' | 'uk', page: Language): Language | undefined => {
  const [first = ''] = /\p{L}/u.exec(words) ?? []
  return page !== other && LETTERS[other].test(first) ? other : undefined
}
