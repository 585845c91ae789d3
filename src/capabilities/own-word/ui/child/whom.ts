import type { ReplyOf } from '../../../../web/call/index.ts'
import { listed } from '../../../../web/texts/index.ts'
import type { Language, speak } from '../../../../web/texts/index.ts'
import type { openChilds } from '../../child-api.ts'
import type { ForWhom } from '../../model.ts'
import { choicesOf } from '../../rules.ts'
import type { childTexts } from './texts.ts'

/** What can be told, as a child does it. */
export type ChildKind = 'mood' | 'tell' | 'keep' | 'meeting' | 'picture'
/** What there is to say: something one likes and can, something that matters, a good moment, or something else. */
export const SAYINGS = ['like', 'important', 'good_moment', 'tell'] as const
/** What the child puts into the picture of its life: what is its own, and what helps. */
export const OF_PICTURE = ['like', 'helping'] as const
export type Saying = (typeof SAYINGS)[number] | (typeof OF_PICTURE)[number]
type Open = ReplyOf<typeof openChilds>
type Say = ReturnType<typeof speak<(typeof childTexts)['nb']>>

/** One choice of for whom something is, as pictures. */
export interface WhomChoice {
  readonly key: string
  readonly forWhom: ForWhom
  readonly notFor: string | undefined
  readonly label: string
  readonly picture: string
  readonly not: boolean
  /** What is said when it is told. */
  readonly done: string
  /** Who knows then, and who does not. */
  readonly knows: readonly { readonly picture: string; readonly not: boolean }[]
}

/** The choice by which something was sent, whatever has been pressed since. */
export const sentAs = (
  choices: readonly WhomChoice[],
  sent: { readonly forWhom?: ForWhom; readonly notFor?: string | undefined },
): WhomChoice | undefined =>
  choices.find(one => one.forWhom === (sent.forWhom ?? 'only_me') && one.notFor === sent.notFor)

interface Called {
  readonly id: string
  readonly who: string
  readonly picture: string
}

const PICTURES: Readonly<Record<string, string>> = { mother: 'mother', father: 'father' }

/** What the child calls each of those who answer for it; by name too where two would be called the same. */
function calledOf({ guardians }: Open, t: Say): readonly Called[] {
  const named = guardians.map(({ id, name, relation }) => ({
    ...{ id, name, who: t('called', { relation, name }), picture: PICTURES[relation] ?? 'adult' },
  }))
  return named.map(({ name, ...one }) => {
    const isAlone = named.filter(({ who }) => who === one.who).length === 1
    return isAlone || one.who === name ? one : { ...one, who: `${one.who} ${name}` }
  })
}

/** The choices as pictures: everybody, those who help, all but one, the child alone. */
export function whomChoices(kind: ChildKind, open: Open, t: Say, language: Language): readonly WhomChoice[] {
  const called = calledOf(open, t)
  const all = listed(
    called.map(one => one.who),
    language,
  )
  return choicesOf(kind === 'picture' ? 'like' : kind, open.forWhom).flatMap((forWhom): readonly WhomChoice[] => {
    const label = (who: string) => t('whomAs', { whom: forWhom, who })
    const done = (who: string) => t('done', { whom: forWhom, who })
    switch (forWhom) {
      case 'everyone':
        return [
          {
            ...{ key: forWhom, forWhom, notFor: undefined, label: label(''), done: done('') },
            ...{ picture: 'everyone', not: false, knows: [{ picture: 'everyone', not: false }] },
          },
        ]
      case 'helpers':
        return [
          {
            ...{ key: forWhom, forWhom, notFor: undefined, label: label('') },
            ...{ done: called.length === 0 ? t('helpersAlone') : done(all), picture: 'helpers', not: false },
            knows: [{ picture: 'helpers', not: false }, ...called.map(({ picture }) => ({ picture, not: true }))],
          },
        ]
      case 'all_but_one':
        return called.map(({ id, who, picture }) => ({
          ...{ key: id, forWhom, notFor: id, label: label(who), done: done(who), picture, not: true },
          knows: [
            { picture: 'helpers', not: false },
            ...called.filter(one => one.id !== id).map(one => ({ picture: one.picture, not: false })),
            { picture, not: true },
          ],
        }))
      case 'only_me':
        return [
          {
            ...{ key: forWhom, forWhom, notFor: undefined, label: label(''), done: done('') },
            ...{ picture: 'only-me', not: false, knows: [{ picture: 'only-me', not: false }] },
          },
        ]
    }
  })
}
