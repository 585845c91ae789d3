import { ButtonLink, Buttons, Card, Link } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { firstTexts } from './first-texts.ts'
import { useServices } from './hooks.ts'

/** The service that the set-up makes: with it alone nobody can work yet. */
const ONLY_FOUNDED = 1

/** How an administrator begins in a municipality where there is nothing but the founding service. */
export const FirstSteps = () => {
  const { role } = useSession()
  return role === 'administrator' ? <Steps /> : null
}

const Steps = () => {
  const t = useTexts(firstTexts)
  const { municipality } = useSession()
  const { data: services } = useServices()
  if (!services || services.length > ONLY_FOUNDED) return null
  return (
    <Card title={t('title', { municipality: municipality.name })}>
      <ol>
        <li>
          {t('services')} <Link to={paths.settings('tjenester')}>{t('oneByOne')}</Link>
        </li>
        <li>
          {t('people')} <Link to={paths.people()}>{t('toPeople')}</Link>
        </li>
        <li>{t('roles')}</li>
        <li>
          {t('phones')} <Link to={paths.settings('telefoner')}>{t('toPhones')}</Link>
        </li>
      </ol>
      <Buttons>
        <ButtonLink to={paths.settings('fil')}>{t('file')}</ButtonLink>
        <ButtonLink kind="secondary" to={paths.settings()}>
          {t('all')}
        </ButtonLink>
      </Buttons>
    </Card>
  )
}
