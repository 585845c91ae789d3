import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Message } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { caseTexts } from '../texts.ts'

interface EndButtonsProps {
  write: {
    readonly busy: boolean
    readonly waiting: boolean
    readonly problem: string | undefined
    readonly theirs: unknown
  }
  words: string
  ready: boolean
  onSend: () => void
  onClose: () => void
}

/** What a dialog about a case ends with: the problem if there was one, the act, the way out. */
export const EndButtons = ({ write, words, ready, onSend, onClose }: EndButtonsProps) => {
  const t = useTexts(caseTexts)
  return (
    <>
      {write.theirs ? <Message tone="problem">{t('changedMeanwhile')}</Message> : <Problem of={write} />}
      <Buttons>
        <Button busy={write.busy} disabled={!ready} onClick={onSend}>
          {words}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </>
  )
}
