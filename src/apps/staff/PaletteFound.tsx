import { useEffect, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { Button } from '../../web/kit/act/Button.tsx'
import { Link } from '../../web/kit/act/Link.tsx'
import { TextField } from '../../web/kit/field/TextField.tsx'
import { Icon } from '../../web/kit/Icon.tsx'
import type { IconDrawing } from '../../web/kit/Icon.tsx'
import { FigureChildIcon } from '../../web/kit/icons.ts'
import { useGo } from '../../web/paths/go.ts'
import { useSession } from '../../web/session/session.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { doingsOf, pagesOf } from './palette-places.ts'
import { paletteTexts } from './palette-texts.ts'
import { useFoundChildren } from './use-found-children.ts'

const FIELD = 'palette-field'

interface Hit {
  readonly to: string
  readonly name: string
  readonly about?: string
  readonly icon: IconDrawing
}

/** What the palette finds: children whose case I may see, then what I can do, then places. */
export const PaletteFound = ({ onGone }: { onGone: () => void }) => {
  const t = useTexts(paletteTexts)
  const [text, setText] = useState('')
  const go = useGo()
  useFieldFirst()
  const found = useFoundChildren(text)
  const { acts, pages } = useFixed(text)
  const children = found.children.map(child => ({ ...child, icon: FigureChildIcon }))
  const nothing = children.length + acts.length + pages.length === 0 && found.state !== 'looking'
  const toFirst = (event: FormEvent) => {
    event.preventDefault()
    const [first] = [...children, ...acts, ...pages]
    // Enter while the children are on their way would go to a place that only happens to be there first.
    if (!first || found.state === 'looking') return
    onGone()
    go(first.to)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows are a shortcut beside Tab
    <form className="s-stack" onSubmit={toFirst} onKeyDown={byArrows}>
      <TextField id={FIELD} label={t('field')} hint={t('hint')} maxLength={80} value={text} onChange={setText} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- closes when a link inside is used */}
      <div className="s-palette" onClick={event => (event.target instanceof HTMLButtonElement ? undefined : onGone())}>
        <Hits title={t('children')} hits={children} />
        {found.state === 'failed' ? (
          <Button kind="plain" onClick={found.again}>
            {t('again')}
          </Button>
        ) : null}
        <Hits title={t('acts')} hits={acts} />
        <Hits title={t('pages')} hits={pages} />
      </div>
      <output className="s-soft s-small">
        {found.state === 'looking' ? t('looking') : null}
        {found.state === 'failed' ? t('failed') : null}
        {found.state === 'there' ? t('found', { count: children.length }) : null}
        {nothing && found.state === 'nothing asked' ? t('nothing') : null}
      </output>
    </form>
  )
}

const Hits = ({ title, hits }: { title: string; hits: readonly Hit[] }) =>
  hits.length === 0 ? null : (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hits.map(({ to, name, about, icon }) => (
        <Link key={to} to={to}>
          <Icon of={icon} />
          <span>{name}</span>
          {about ? <small>{about}</small> : null}
        </Link>
      ))}
    </section>
  )

const useFixed = (text: string) => {
  const t = useTexts(paletteTexts)
  const session = useSession()
  const looked = text.trim().toLocaleLowerCase('nb')
  const fits = (name: string) => name.toLocaleLowerCase('nb').includes(looked)
  const named = (places: ReturnType<typeof pagesOf>): Hit[] =>
    places.map(({ to, text: key, icon }) => ({ to, icon, name: t(key) })).filter(({ name }) => fits(name))
  return { acts: named(doingsOf()), pages: named(pagesOf(session)) }
}

/** Up and down go through the field and what is found, round and round. */
const byArrows = (event: KeyboardEvent<HTMLFormElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .s-palette a')]
  const here = stops.findIndex(stop => stop === document.activeElement)
  event.preventDefault()
  stops.at((here + step) % stops.length)?.focus()
}

/** A dialog gives the focus to what comes first in it, here to close; the field takes it when that is done. */
const useFieldFirst = () => {
  useEffect(() => {
    const frame = requestAnimationFrame(() => document.getElementById(FIELD)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
}
