import type { ComponentProps } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Message, SavedMark } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { ownTexts } from './texts.ts'

interface SendOwnProps {
  /** What must be filled in first, if anything is missing. */
  missing: string | undefined
  write: ComponentProps<typeof Problem>['of'] & { readonly busy: boolean; readonly refused?: string | undefined }
  saved: ComponentProps<typeof SavedMark>['of']
  label: string
  /** Sends what is written; once more when a word that looks like a name is none. */
  send: (namesAreFine: boolean) => void
}

/** The foot of a form about a group: nobody in it is named, and a word that only looks like a name can stand. */
export const SendOwn = ({ missing, write, saved, label, send }: SendOwnProps) => {
  const t = useTexts(ownTexts)
  return (
    <>
      {missing === undefined ? null : <Message tone="problem">{missing}</Message>}
      <Problem of={write} />
      <SavedMark of={saved} />
      <Buttons>
        <Button busy={write.busy} onClick={() => send(false)}>
          {label}
        </Button>
        {write.refused === 'concern.names_found' ? (
          <Button kind="secondary" onClick={() => send(true)}>
            {t('notAChild')}
          </Button>
        ) : null}
      </Buttons>
    </>
  )
}
