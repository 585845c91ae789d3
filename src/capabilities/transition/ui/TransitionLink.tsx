import { Card, Link } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { transitionTexts } from './texts.ts'

/** The way to the passages of a child, from its page. */
export const TransitionLink = ({ caseId }: { caseId: string }) => {
  const t = useTexts(transitionTexts)
  return (
    <Card title={<Link to={paths.transition(caseId)}>{t('link')}</Link>}>
      <p>{t('linkText')}</p>
    </Card>
  )
}
