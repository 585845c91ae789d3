import type * as z from 'zod'
import { isWritten } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Piece } from '../../../kernel/piece.ts'
import { inOrder, inOrderAll, shortDay } from '../../../kernel/saying.ts'
import type { Day } from '../../../kernel/time.ts'
import { privacy } from '../model.ts'
import { plain, schemaOf } from './plain.ts'
import { packageIn, readable, worded } from './readable.ts'
import type { PackageSaying } from './readable.ts'

/** A part with its pages, without what only holds the system together. */
export interface PartTold {
  readonly part: { readonly id: string; readonly shape: z.ZodType }
  readonly pages: readonly unknown[]
}
interface Around {
  readonly municipality: string
  readonly on: Day
  /** Whom it is about, where that is a child. */
  readonly child: string | null
  /** Whether somebody qualified has looked the language over. */
  readonly reviewed: boolean
}

const text = (words: string): Piece => ({ is: 'text', text: words })
const heading = (words: string): Piece => ({ is: 'heading', level: 2, text: words })

/** All that is kept about somebody, to read in a language; what people have written stays as they wrote it. */
export function packagePaper(parts: readonly PartTold[], around: Around, language: Language) {
  const saying = packageIn(language)
  const { say } = saying
  const { municipality, child } = around
  const on = isWritten(language) ? shortDay(around.on) : saying.day(around.on)
  const title = child === null ? say('own') : say('of', { name: child })
  const blocks: Piece[] = [
    ...(around.reviewed
      ? []
      : [{ is: 'box', lines: [...new Set([say('unreviewed'), packageIn('nb').say('unreviewed')])] } as const]),
    text(say('made', { municipality, on })),
    text(say('intro')),
    ...(isWritten(language) ? [] : [text(say('written'))]),
    ...parts.flatMap(one => partOf(one, saying)),
    ...leftOut(saying),
    ...complain(saying),
  ]
  return { title: inOrder(title, language), language, foot: municipality, blocks: inOrderAll(blocks, language) }
}

function partOf({ part, pages }: PartTold, saying: PackageSaying): readonly Piece[] {
  const schema = schemaOf(part.shape)
  const inside = pages.flatMap(page => readable(page, schema, saying))
  const title = plain.parts[part.id]
  return [heading(title ? worded(title, saying) : ''), ...(inside.length > 0 ? inside : [text(saying.say('nothing'))])]
}

function leftOut(saying: PackageSaying): readonly Piece[] {
  const { say, label } = saying
  const items = privacy.leftOut.map(one => `${label(one.words)} ${say('source', { source: one.why.source })}`)
  return [heading(say('leftOut')), text(say('leftOutIntro')), { is: 'list', items }]
}

function complain({ say, label, apart }: PackageSaying): readonly Piece[] {
  const items = privacy.complain.map(one => `${label(one.label)}: ${apart(one.url)}`)
  return [heading(say('complain')), text(say('complainIntro')), { is: 'list', items }]
}
