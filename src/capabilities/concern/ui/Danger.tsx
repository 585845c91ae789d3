import { ButtonLink, Card, Link, Row } from '../../../web/kit/index.ts'
import { PhoneIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/paths.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Guide } from '../guide-model.ts'
import { concernTexts } from './texts.ts'

/** Always beside a concern: ring first, write afterwards. */
export const Danger = ({ phones }: { phones: Guide['phones'] | undefined }) => {
  const t = useTexts(concernTexts)
  const language = useLanguage()
  const calls = phones
    ? [
        { number: phones.police.number, words: t('call', { number: phones.police.number }) },
        { number: phones.childWelfareEmergency.number, words: labelIn(phones.childWelfareEmergency.name, language) },
      ]
    : []
  return (
    <Card look="alarm" title={t('dangerTitle')}>
      <p>{t('danger')}</p>
      <Row>
        {calls.map(({ number, words }) => (
          <ButtonLink key={number} kind="acute" icon={PhoneIcon} href={`tel:${number.replaceAll(' ', '')}`}>
            {words}
          </ButtonLink>
        ))}
      </Row>
      <p>
        <Link to={paths.acute()}>{t('dangerGo')}</Link>
      </p>
    </Card>
  )
}
