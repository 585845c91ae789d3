import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { wordsOf } from '../aloud/heard.ts'
import type { Heard } from '../aloud/heard.ts'
import { useAloud } from '../aloud/use-aloud.ts'
import { useWrittenLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { Picture } from './Picture.tsx'
import { pictureTexts } from './texts.ts'

interface OneThingProps {
  title: Heard
  /** What is read aloud after the title: the pictures' words. */
  read: readonly Heard[]
  /** Left out where there is nothing to go back to. */
  onBack?: (() => void) | undefined
  /** Left out where there is no way on but a press on a picture. */
  onOn?: (() => void) | undefined
  /** Until something is chosen. */
  wait?: boolean | undefined
  /** While something is sent: nothing can be changed then, and there is no way back from it. */
  busy?: boolean | undefined
  /** What was sent did not go. */
  problem?: boolean | undefined
  children: ReactNode
}

/** One thing on a screen: what it is, pictures, the way back and the way on; all of it can be heard. */
export const OneThing = ({ title, read, onBack, onOn, wait, busy = false, problem, children }: OneThingProps) => {
  const t = useTexts(pictureTexts)
  const aloud = useAloud([title, ...read])
  const [words, written] = [wordsOf(title), useWrittenLanguage()]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    globalThis.scrollTo(0, 0)
  }, [words])
  return (
    <section className="s-one-thing" aria-labelledby="one-thing">
      <header>
        {onBack ? (
          <Round picture="back" label={t('back')} busy={busy} onPress={onBack} />
        ) : (
          <span className="s-round-place" />
        )}
        <h1 id="one-thing" ref={heading} tabIndex={-1} lang={typeof title === 'string' ? undefined : written}>
          {words}
        </h1>
        {aloud ? <Round picture="listen" label={t('listen')} onPress={aloud} /> : <span className="s-round-place" />}
      </header>
      {children}
      {problem ? (
        <p className="s-knows-text" role="alert">
          {t('broken')}
        </p>
      ) : null}
      {onOn ? (
        <footer>
          <button type="button" className="s-on" disabled={wait} aria-disabled={busy} onClick={() => busy || onOn()}>
            <Picture of="on" />
            <span aria-live="polite">{t(busy ? 'wait' : 'on')}</span>
          </button>
        </footer>
      ) : null}
    </section>
  )
}

interface RoundProps {
  picture: string
  label: string
  busy?: boolean
  onPress: () => void
}
const Round = ({ picture, label, busy = false, onPress }: RoundProps) => (
  <button
    type="button"
    className="s-round"
    aria-disabled={busy}
    onClick={() => busy || onPress()}
    aria-label={label}
    title={label}
  >
    <Picture of={picture} />
  </button>
)
