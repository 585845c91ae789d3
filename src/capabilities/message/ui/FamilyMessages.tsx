import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { ButtonLink, Link, Message } from '../../../web/kit/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useThread } from './hooks.ts'
import { Messages } from './Messages.tsx'
import { OneThread } from './OneThread.tsx'
import { messageTexts } from './texts.ts'

interface Part {
  readonly caseId: string
  readonly head: (title: string, intro?: string) => ReactNode
}

/** The family's messages about the chosen child. */
export const FamilyMessages = ({ caseId, head }: Part) => {
  const t = useTexts(messageTexts)
  return (
    <>
      {head(t('page'), t('introFamily'))}
      <Messages caseId={caseId} to={paths.family.message} />
    </>
  )
}

/** One thread of them. */
export const FamilyThread = ({ caseId, head }: Part) => {
  const t = useTexts(messageTexts)
  const read = useThread(caseId, useParam('threadId'))
  const hidden = read.trouble?.kind === 'hidden'
  return (
    <>
      {head(read.data?.subject ?? t('page'))}
      <p className="s-crumb">
        <Link to={paths.family.messages()}>{t('toAll')}</Link>
      </p>
      {hidden ? (
        <Message>
          <p>{t('gone')}</p>
          <ButtonLink kind="secondary" wide to={paths.family.messages()}>
            {t('toAll')}
          </ButtonLink>
        </Message>
      ) : (
        <Shown of={read}>{thread => <OneThread caseId={caseId} thread={thread} />}</Shown>
      )}
    </>
  )
}
