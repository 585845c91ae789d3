import { ButtonLink, Card, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { heardTexts } from './heard-texts.ts'
import type { Heard } from './use-home.ts'

/** What somebody wonders about: what goes well first, then what was seen, then why it ended as it did. */
export const Wonder = ({ heard: { facts, strengths, reason, outcome } }: { heard: Heard }) => {
  const t = useTexts(heardTexts)
  return (
    <Stop title={t(outcome === null ? 'wonder' : 'wondered')}>
      {strengths === '' ? null : (
        <Card title={t('strengths')} as="h3" look="good">
          <p className="o-written">{strengths}</p>
        </Card>
      )}
      <Card title={t('seen')} as="h3">
        <p className="o-written">{facts}</p>
        <ButtonLink kind="secondary" wide to={paths.family.concerns()}>
          {t('readAll')}
        </ButtonLink>
      </Card>
      {reason === null || reason === '' ? null : (
        <Card title={t('because')} as="h3" look="flat">
          <p className="o-written">{reason}</p>
        </Card>
      )}
    </Stop>
  )
}
