import { useRead } from '../../../web/call/index.ts'
import { ButtonLink, Card } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { listThrown } from '../api.ts'
import { askedTexts } from './asked-texts.ts'

/** What is thrown between services: asked only for who works in the coordinating unit. */
export function useThrownWaiting() {
  const { role } = useSession()
  return useRead(listThrown, {}, { when: role === 'coordinating_unit' })
}

/** On Min dag: that services throw something between them, and the way to the reasons. */
export const ThrownWaiting = () => {
  const t = useTexts(askedTexts)
  const count = useThrownWaiting().data?.length ?? 0
  if (count === 0) return null
  return (
    <Card look="differ" title={t('waits', { count })}>
      <p>{t('waitsText')}</p>
      <div>
        <ButtonLink kind="secondary" to={paths.thrown()}>
          {t('see')}
        </ButtonLink>
      </div>
    </Card>
  )
}
