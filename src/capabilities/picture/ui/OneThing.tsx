import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useTakeBack } from './hooks.ts'
import { pictureTexts } from './texts.ts'
import type { Thing } from './use-things.ts'

interface OneThingProps {
  caseId: string
  thing: Thing | undefined
  onAnew: (thing: Thing) => void
}

/** What stands at the place that is chosen in the drawing; read out as it changes. */
export const OneThing = ({ caseId, thing, onAnew }: OneThingProps) => {
  const t = useTexts(pictureTexts)
  const take = useTakeBack({ done: t('tookBack') })
  const entry = thing?.entry
  return (
    <div className="s-one-thing s-no-print" aria-live="polite">
      {thing ? (
        <>
          <p className="s-eyebrow">{[thing.kind, thing.where].filter(Boolean).join(' · ')}</p>
          <p className="s-one-thing-words">
            <span className="s-mark">{thing.mark}</span> {thing.title}
          </p>
          {[thing.who, thing.note].filter(Boolean).map(line => (
            <p key={line} className="s-soft s-small">
              {line}
            </p>
          ))}
        </>
      ) : (
        <p className="s-soft">{t('press')}</p>
      )}
      {thing && entry?.may.change ? (
        <>
          <Problem of={take} />
          <Buttons>
            <Button kind="plain" onClick={() => onAnew(thing)}>
              {t('anew')}
            </Button>
            <Button kind="plain" busy={take.busy} onClick={() => take.send({ caseId, entryId: entry.id })}>
              {t('takeBack')}
            </Button>
          </Buttons>
        </>
      ) : null}
    </div>
  )
}
