import { useTexts } from '../../../web/texts/index.ts'
import type { Entry } from './hooks.ts'
import { OwnButtons } from './OwnButtons.tsx'
import { pictureTexts } from './texts.ts'
import type { Thing } from './use-things.ts'

interface OneThingProps {
  caseId: string
  thing: Thing | undefined
  onAnew: (entry: Entry) => void
}

/** What stands at the place that is chosen in the drawing; read out as it changes. */
export const OneThing = ({ caseId, thing, onAnew }: OneThingProps) => {
  const t = useTexts(pictureTexts)
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
      {thing?.entry ? <OwnButtons caseId={caseId} entry={thing.entry} onAnew={onAnew} /> : null}
    </div>
  )
}
