import fc from 'fast-check'

const WORD = 'SAMSPOR_SEED'
/** The same histories in every run, so that a change is judged by what it changes; another seed looks elsewhere. */
const FIXED = 20_261_122
const asked = process.env[WORD]

if (asked !== undefined && !/^\d{1,9}$/.test(asked)) throw new Error(`${WORD} is a whole number of at most nine digits`)

// Before each file: the files of a worker share what one of them sets.
fc.configureGlobal({ seed: asked === undefined ? FIXED : Number(asked) })
