import { IntlMessageFormat } from 'intl-messageformat'

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** What a message is made of: the names that it asks for, and all the words that it can say. */
export interface Parts {
  readonly asks: readonly string[]
  readonly words: string
  /** What each of its choices chooses between; the forms of a number are the language's own. */
  readonly choices: readonly string[]
  /** The forms that each of its numbers has words for: `=0`, `one`, `few` … */
  readonly forms: readonly (readonly string[])[]
}

/** The numbers that the parser gives to plain words, to a choice by name, and to one by number. */
const LITERAL = 0
const SELECT = 5
const PLURAL = 6

/** Takes a message apart, also inside a plural or a choice; the names in order of the alphabet. */
export const partsOf = (message: string, language: string): Parts => {
  const all = flat(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst())
  const valued = all.flatMap(part => ('value' in part ? [part] : []))
  const asks = new Set(valued.filter(part => part.type !== LITERAL).map(part => part.value))
  const words = valued.filter(part => part.type === LITERAL).map(part => part.value)
  const choices = all.flatMap(part =>
    part.type === SELECT && 'options' in part ? [Object.keys(part.options).toSorted().join(' ')] : [],
  )
  const forms = all.flatMap(part => (part.type === PLURAL && 'options' in part ? [Object.keys(part.options)] : []))
  return {
    asks: [...asks].toSorted(),
    words: words.join(' '),
    choices: choices.toSorted((a, b) => a.localeCompare(b)),
    forms,
  }
}

const flat = (ast: Ast): Ast =>
  ast.flatMap(part => [
    part,
    ...('options' in part ? Object.values(part.options).flatMap(option => flat(option.value)) : []),
  ])
