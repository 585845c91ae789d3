import { Shown } from '../../../web/call/index.ts'
import { ButtonLink, Card, Link, Message, Page, PageHead } from '../../../web/kit/index.ts'
import { Live } from '../../../web/live/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useThread } from './hooks.ts'
import { Messages } from './Messages.tsx'
import { OneThread } from './OneThread.tsx'
import { messageTexts } from './texts.ts'

/** What the employee and the family write to each other about a child. */
export const MessagesPage = () => {
  const t = useTexts(messageTexts)
  const caseId = useParam('caseId')
  return (
    <Page width="form">
      <Live caseId={caseId} />
      <p className="s-crumb">
        <Link to={paths.child(caseId)}>{t('toChild')}</Link>
      </p>
      <PageHead title={t('page')} intro={t('introStaff')} />
      <Messages caseId={caseId} to={id => paths.message(caseId, id)} />
    </Page>
  )
}

/** One thread. */
export const ThreadPage = () => {
  const t = useTexts(messageTexts)
  const [caseId, threadId] = [useParam('caseId'), useParam('threadId')]
  const read = useThread(caseId, threadId)
  return (
    <Page width="form">
      <Live caseId={caseId} />
      <p className="s-crumb">
        <Link to={paths.messages(caseId)}>{t('toAll')}</Link>
      </p>
      <PageHead title={read.data?.subject ?? t('page')} />
      {read.trouble?.kind === 'hidden' ? (
        <Message>
          <p>{t('gone')}</p>
          <ButtonLink kind="secondary" to={paths.messages(caseId)}>
            {t('toAll')}
          </ButtonLink>
        </Message>
      ) : (
        <Shown of={read}>{thread => <OneThread caseId={caseId} thread={thread} />}</Shown>
      )}
    </Page>
  )
}

/** The way to the messages about a child, from its page. */
export const MessagesLink = ({ caseId }: { caseId: string }) => {
  const t = useTexts(messageTexts)
  return (
    <Card title={<Link to={paths.messages(caseId)}>{t('link')}</Link>}>
      <p>{t('linkText')}</p>
    </Card>
  )
}
