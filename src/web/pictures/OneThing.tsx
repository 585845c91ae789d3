import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useAloud } from '../aloud/use-aloud.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Picture } from './Picture.tsx'
import { pictureTexts } from './texts.ts'

interface OneThingProps {
  title: string
  /** What is read aloud after the title: the pictures' words. */
  read: readonly string[]
  /** Left out where there is nothing to go back to. */
  onBack?: (() => void) | undefined
  /** Left out where there is no way on but a press on a picture. */
  onOn?: (() => void) | undefined
  /** Until something is chosen. */
  wait?: boolean | undefined
  children: ReactNode
}

/** One thing on a screen: what it is, pictures, the way back and the way on; all of it can be heard. */
export const OneThing = ({ title, read, onBack, onOn, wait, children }: OneThingProps) => {
  const t = useTexts(pictureTexts)
  const aloud = useAloud()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    globalThis.scrollTo(0, 0)
  }, [title])
  return (
    <section className="s-one-thing" aria-labelledby="one-thing">
      <header>
        {onBack ? <Round picture="back" label={t('back')} onPress={onBack} /> : <span className="s-round-place" />}
        <h1 id="one-thing" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aloud ? (
          <Round picture="listen" label={t('listen')} onPress={() => aloud([title, ...read].join('. '))} />
        ) : (
          <span className="s-round-place" />
        )}
      </header>
      {children}
      {onOn ? (
        <footer>
          <button type="button" className="s-on" disabled={wait} onClick={onOn}>
            <Picture of="on" />
            <span>{t('on')}</span>
          </button>
        </footer>
      ) : null}
    </section>
  )
}

const Round = ({ picture, label, onPress }: { picture: string; label: string; onPress: () => void }) => (
  <button type="button" className="s-round" onClick={onPress} aria-label={label} title={label}>
    <Picture of={picture} />
  </button>
)
