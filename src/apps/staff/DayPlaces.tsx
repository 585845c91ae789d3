import { Link } from '../../web/kit/act/Link.tsx'
import { Card } from '../../web/kit/page/Card.tsx'
import { paths } from '../../web/paths/paths.ts'
import { useSession } from '../../web/session/session.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { dayPlaceTexts } from './day-texts.ts'

/** The work of those whose work is not with children: where it is done. */
const WORK = {
  privacy_officer: [
    { name: 'requests', to: paths.privacyRegister() },
    { name: 'oversight', to: paths.oversight() },
    { name: 'glassMonth', to: paths.glassMonth() },
    { name: 'retention', to: paths.retention() },
  ],
  bti_coordinator: [
    { name: 'steps', to: paths.settings('steg') },
    { name: 'sources', to: paths.settings('kilder') },
    { name: 'history', to: paths.settings('historikk') },
  ],
  administrator: [
    { name: 'people', to: paths.people() },
    { name: 'services', to: paths.settings('tjenester') },
    { name: 'roster', to: paths.settings('fil') },
    { name: 'grounds', to: paths.settings('grunner') },
    { name: 'register', to: paths.settings('register') },
  ],
} as const

const hasWork = (role: string): role is keyof typeof WORK => role in WORK

/** Where somebody works who has no children, so that an empty day is no dead end. */
export const OwnWork = () => {
  const t = useTexts(dayPlaceTexts)
  const { role } = useSession()
  if (!hasWork(role)) return null
  return (
    <Card title={t('work')}>
      {WORK[role].map(({ name, to }) => (
        <div key={to}>
          <Link to={to}>{t(name)}</Link>
          <p className="s-soft">{t(`${name}_about`)}</p>
        </div>
      ))}
    </Card>
  )
}

/** What is also mine, and has no place in the menu. */
export const AlsoMine = () => {
  const t = useTexts(dayPlaceTexts)
  return (
    <Card look="flat" title={t('alsoMine')}>
      <Link to={paths.concerns()}>{t('concerns')}</Link>
      <Link to={paths.advice()}>{t('advice')}</Link>
      <Link to={paths.ownMeasures()}>{t('own')}</Link>
    </Card>
  )
}
