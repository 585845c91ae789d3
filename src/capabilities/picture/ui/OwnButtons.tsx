import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { againOf } from './entry-draft.ts'
import { useAgain, useTakeBack } from './hooks.ts'
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
  const again = useAgain()
  const same = againOf(caseId, entry)
  const take = useTakeBack({ done: t('tookBack'), undo: same && (() => again(same)) })
  // Read out they are told from each other by what they are for.
  const of = (act: string) => `${act}: ${(entry.words ?? '').slice(0, 40)}`
  return (
    <div className="s-own-buttons s-no-print">
      <Problem of={take} />
      <Buttons>
        {entry.may.anew ? (
          <Button kind="plain" label={of(t('anew'))} onClick={() => onAnew(entry)}>
            {t('anew')}
          </Button>
        ) : null}
        <Button
          kind="plain"
          busy={take.busy}
          label={of(t('takeBack'))}
          onClick={() => take.send({ caseId, entryId: entry.id })}
        >
          {t('takeBack')}
        </Button>
      </Buttons>
    </div>
  )
}
