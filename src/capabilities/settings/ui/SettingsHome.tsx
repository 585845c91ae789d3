import { ButtonLink, Card, Link, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useSession } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { Cards } from './Cards.tsx'
import { WithDraft, useWriting } from './Draft.tsx'
import { PhoneWarning } from './parts/Phones.tsx'
import { settingsTexts } from './texts.ts'

const PARTS = [
  'nivaer',
  'bytte',
  'steg',
  'frister',
  'aldre',
  'samtykke',
  'overganger',
  'tilbakemelding',
  'lister',
  'tegn',
  'hvem',
  'telefoner',
  'kilder',
  'historikk',
] as const

/** Where the municipality's own rules are read and changed. */
export const SettingsHome = () => {
  const t = useTexts(settingsTexts)
  const { municipality, role } = useSession()
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro', { municipality: municipality.name })} />
      {role === 'administrator' ? <ForAdministrator /> : null}
      <WithDraft>
        <Parts />
      </WithDraft>
    </Page>
  )
}

const ForAdministrator = () => {
  const t = useTexts(settingsTexts)
  const links = [
    { to: paths.people(), title: t('people'), text: t('people_text') },
    { to: paths.settings('tjenester'), title: t('services'), text: t('services_text') },
    { to: paths.settings('fil'), title: t('file'), text: t('file_text') },
    { to: paths.settings('grunner'), title: t('grounds'), text: t('grounds_text') },
    { to: paths.settings('sprak'), title: t('languages'), text: t('languages_text') },
    { to: paths.settings('register'), title: t('register'), text: t('register_text') },
  ]
  return (
    <Cards>
      {links.map(one => (
        <PartCard key={one.to} {...one} />
      ))}
    </Cards>
  )
}

const Parts = () => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  const { latest } = useWriting()
  return (
    <Stack>
      <p className="s-soft">{t('rulesSince', { day: date(latest.validFrom, 'long'), version: latest.version })}</p>
      <PhoneWarning />
      <Unsaved />
      <Cards>
        {PARTS.map(part => (
          <PartCard key={part} to={paths.settings(part)} title={t(`part_${part}`)} text={t(`part_${part}_text`)} />
        ))}
      </Cards>
    </Stack>
  )
}

const PartCard = ({ to, title, text }: { to: string; title: string; text: string }) => (
  <Card title={<Link to={to}>{title}</Link>}>
    <p>{text}</p>
  </Card>
)

/** What is written and not saved, with the way on. */
export const Unsaved = () => {
  const t = useTexts(settingsTexts)
  const { changes, wrong, mayChange } = useWriting()
  const count = changes.length + wrong.length
  if (!mayChange) return <Message>{t('onlyCoordinator')}</Message>
  if (count === 0) return null
  return (
    <Message>
      <p>{t('unsaved', { count })}</p>
      <ButtonLink to={paths.settings('endringer')}>{t('seeChanges')}</ButtonLink>
    </Message>
  )
}
