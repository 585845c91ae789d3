import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useTakeBack } from './hooks.ts'
import type { Entry } from './hooks.ts'
import { pictureTexts } from './texts.ts'

interface OwnButtonsProps {
  caseId: string
  entry: Entry
  onAnew: (entry: Entry) => void
}

/** What one can do with what one has written, or one's service: write it anew, or take it back. Nothing at what others wrote. */
export const OwnButtons = ({ entry, ...more }: OwnButtonsProps) =>
  entry.may.takeBack ? <Own entry={entry} {...more} /> : null

const Own = ({ caseId, entry, onAnew }: OwnButtonsProps) => {
  const t = useTexts(pictureTexts)
  const take = useTakeBack({ done: t('tookBack') })
  return (
    <div className="s-own-buttons s-no-print">
      <Problem of={take} />
      <Buttons>
        {entry.may.anew ? (
          <Button kind="plain" onClick={() => onAnew(entry)}>
            {t('anew')}
          </Button>
        ) : null}
        <Button kind="plain" busy={take.busy} onClick={() => take.send({ caseId, entryId: entry.id })}>
          {t('takeBack')}
        </Button>
      </Buttons>
    </div>
  )
}
