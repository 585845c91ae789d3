import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Relation } from '../person/model.ts'
import { Act, ForWhom, ToldTo, WRONG_WORDS, Written } from './model.ts'

const atScreen = { login: 'low', about: 'case', handed: true } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/child-screen/own-words'
/** What a child says at a screen; what stands in the place of earlier words is written elsewhere. */
const Childs = Written.omit({ replaces: true }).extend({ act: Act })

/** For whom the child can say something. Nothing of what was said before: who handed the screen over may look at it alone. */
export const openChilds = read('own_word.childs_open', path, {
  ...atScreen,
  trail: 'own_word.childs_opened',
  quiet: true,
})
  .input(InCase)
  .output(
    z.object({
      forWhom: z.array(ForWhom),
      guardians: z.array(z.object({ id: Id, name: z.string(), relation: Relation })),
    }),
  )

/** The meetings to come that both the child and whoever handed the screen over may know of: when, and which helpers are called. */
export const listMeetingsForChild = read('own_word.childs_meetings', '/cases/{caseId}/child-screen/meetings', {
  ...atScreen,
  trail: 'own_word.childs_meetings_listed',
  quiet: true,
})
  .input(InCase)
  .output(z.array(z.object({ id: Id, startsAt: Instant, helpers: z.array(z.object({ id: Id, name: z.string() })) })))

/**
 * The child tells something to those it has chosen. `kept`: it cannot be told so any more, and what was told earlier with the same act is
 * taken back: it is the child's alone.
 */
export const tellAsChild = write('own_word.childs_tell', path, { ...atScreen, trail: 'own_word.told_as_child' })
  .input(InCase.extend({ forWhom: ToldTo, notFor: Id.optional(), ...Childs.shape }))
  .output(z.object({ id: Id, kept: z.boolean() }))
  .errors(refusals(...WRONG_WORDS))

/** The child keeps something: it leaves no mark anywhere, and is read by nobody until the child has an own log-in. */
export const keepAsChild = write('own_word.childs_keep', `${path}/kept`, {
  ...atScreen,
  trail: 'own_word.kept_as_child',
  quiet: true,
})
  .input(InCase.extend(Childs.shape))
  .output(z.object({ id: Id }))
  .errors(refusals(...WRONG_WORDS))

/** The child takes back what it has told at this very screen. */
export const takeBackAsChild = write('own_word.childs_take_back', `${path}/{wordId}/taken-back`, {
  ...atScreen,
  trail: 'own_word.taken_back_as_child',
})
  .input(InCase.extend({ wordId: Id }))
  .output(z.object({ id: Id }))

/** The child puts away what it has kept at this very screen, without a mark anywhere. */
export const putAwayAsChild = write('own_word.childs_put_away', `${path}/kept/{wordId}/put-away`, {
  ...atScreen,
  trail: 'own_word.put_away_as_child',
  quiet: true,
})
  .input(InCase.extend({ wordId: Id }))
  .output(z.object({ id: Id }))
