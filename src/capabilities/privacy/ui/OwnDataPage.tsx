import type { ReactNode } from 'react'
import { ButtonLink, Card, Page, PageHead, Spor, SporHead, Stack, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { OwnData } from './OwnData.tsx'
import { ownTexts } from './own-texts.ts'

/** Mine opplysninger, in the family's app. */
export const FamilyOwnData = () => {
  const t = useTexts(ownTexts)
  const own = useSession().role === 'youth' ? 'yes' : 'no'
  return (
    <Spor>
      <SporHead title={t('title')} intro={t('intro', { own })} />
      <OwnData section={Stop} />
    </Spor>
  )
}

/** Mine opplysninger, for an employee. */
export const StaffOwnData = () => {
  const t = useTexts(ownTexts)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('staffIntro')} />
      <Stack>
        <OwnData section={OneCard} />
      </Stack>
    </Page>
  )
}
const OneCard = ({ title, children }: { title: string; children: ReactNode }) => <Card title={title}>{children}</Card>

/** The way to them, from where the family reads who sees what. */
export const ToOwnData = () => {
  const t = useTexts(ownTexts)
  return (
    <Stop title={t('title')}>
      <p>{t('linkText')}</p>
      <ButtonLink kind="secondary" wide to={paths.family.ownData()}>
        {t('link')}
      </ButtonLink>
    </Stop>
  )
}
