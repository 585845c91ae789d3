import { useState } from 'react'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { symbols } from '../../model.ts'
import { FACES } from '../MoodFace.tsx'
import { ownWordTexts } from '../texts.ts'
import { childTexts } from './texts.ts'
import { OF_PICTURE, SAYINGS } from './whom.ts'
import type { ChildKind, Saying } from './whom.ts'

interface StepProps {
  onBack: () => void
  onOn: () => void
}

/** Five faces, the best first. */
export const Faces = ({
  mood,
  onChoose,
  ...step
}: StepProps & { mood: number | undefined; onChoose: (mood: number) => void }) => {
  const [t, words] = [useTexts(childTexts), useTexts(ownWordTexts)]
  const faces = FACES.toReversed().map(one => ({ mood: one.mood, label: words('moodAs', { mood: `${one.mood}` }) }))
  return (
    <OneThing title={t('face')} read={faces.map(one => one.label)} wait={mood === undefined} {...step}>
      <Tiles label={t('face')}>
        {faces.map(one => (
          <Tile
            key={one.mood}
            picture={`mood-${one.mood}`}
            label={one.label}
            chosen={one.mood === mood}
            onPress={() => onChoose(one.mood)}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

const PICTURES = { like: 'heart', helping: 'thumb-yes', important: 'star', good_moment: 'sun', tell: 'say' } as const

interface AboutProps {
  kind: ChildKind
  onBack: () => void
  onChoose: (about: Saying) => void
}

/** What it is that one wants to say, or to put into the picture. */
export const About = ({ kind, onBack, onChoose }: AboutProps) => {
  const t = useTexts(childTexts)
  const sayings: readonly Saying[] = kind === 'picture' ? OF_PICTURE : SAYINGS
  const all = sayings.map(one => ({ kind: one, label: t('about', { kind: one }) }))
  const title = kind === 'picture' ? t('picture') : t('what', { kind: 'tell' })
  return (
    <OneThing title={title} read={all.map(one => one.label)} onBack={onBack}>
      <Tiles few label={title}>
        {all.map(({ kind, label }) => (
          <Tile key={kind} picture={PICTURES[kind]} label={label} onPress={() => onChoose(kind)} />
        ))}
      </Tiles>
    </OneThing>
  )
}

const MOST = 12
/** What is hard stands first where a child says how it is or what is not to be said: nobody should have to look for it. */
const FIRST = ['hard', 'people', 'place', 'day', 'like']

/** What was pointed at and written. */
interface Said {
  readonly symbols: readonly string[]
  readonly words: string
}
interface WhatProps extends StepProps {
  title: string
  said: Said
  onChange: (some: Partial<Said>) => void
  /** One can go on without having said anything. */
  canSkip: boolean
  /** What one likes stands first, and what is hard last. */
  likesFirst?: boolean
  /** Nothing is written here: by pictures and listening alone. */
  pointsOnly?: boolean
}

/** Pictures to point at, and words for who likes to write. */
export const What = ({
  title,
  said,
  onChange,
  canSkip,
  likesFirst = false,
  pointsOnly = false,
  ...step
}: WhatProps) => {
  const t = useTexts(childTexts)
  const language = useLanguage()
  const { symbols: chosen, words } = said
  const [writes, setWrites] = useState(words !== '')
  const order = likesFirst ? FIRST.toReversed() : FIRST
  const shown = symbols.toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area))
  const isEmpty = chosen.length === 0 && words.trim() === ''
  const press = (id: string) =>
    onChange({ symbols: chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id].slice(0, MOST) })
  return (
    <OneThing title={title} read={shown.map(one => labelIn(one, language))} wait={isEmpty && !canSkip} {...step}>
      <Tiles label={title}>
        {pointsOnly ? null : (
          <Tile picture="write" label={t('write')} chosen={writes} onPress={() => setWrites(!writes)} />
        )}
        {shown.map(one => (
          <Tile
            key={one.id}
            picture={one.id}
            label={labelIn(one, language)}
            chosen={chosen.includes(one.id)}
            onPress={() => press(one.id)}
          />
        ))}
      </Tiles>
      {writes ? (
        <textarea
          aria-label={t('writeHere')}
          maxLength={4000}
          autoComplete="off"
          value={words}
          onChange={event => onChange({ words: event.currentTarget.value })}
        />
      ) : null}
    </OneThing>
  )
}
