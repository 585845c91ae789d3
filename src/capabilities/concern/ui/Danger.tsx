import { ButtonLink, Card, Row } from '../../../web/kit/index.ts'
import { PhoneIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { concernTexts } from './texts.ts'

/** Always beside a concern: ring first, write afterwards. */
export const Danger = () => {
  const t = useTexts(concernTexts)
  return (
    <Card look="alarm" title={t('dangerTitle')}>
      <p>{t('danger')}</p>
      <Row>
        <ButtonLink kind="acute" icon={PhoneIcon} to={paths.acute()}>
          {t('dangerGo')}
        </ButtonLink>
      </Row>
    </Card>
  )
}
