import { ButtonLink, Card, Stack, Stop } from '../../../web/kit/index.ts'
import { PhoneIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useOthers } from './hooks.ts'
import { contactTexts } from './texts.ts'

/** How other guardians are reached, as far as each has said that I may see it; nothing at all otherwise. */
export const OthersReached = ({ caseId }: { caseId: string }) => {
  const t = useTexts(contactTexts)
  const contacts = useOthers(caseId).data?.contacts ?? []
  if (contacts.length === 0) return null
  return (
    <Stop title={t('othersTitle')}>
      {contacts.map(({ personId, name, phone, email, address }) => (
        <Card key={personId}>
          <Stack gap="small">
            <b>{name}</b>
            {email === null ? null : <p dir="auto">{email}</p>}
            {address === null ? null : <p dir="auto">{address}</p>}
            {phone === null ? null : (
              <ButtonLink kind="secondary" wide icon={PhoneIcon} href={`tel:${phone.replaceAll(' ', '')}`}>
                {t('call', { name: name.split(' ')[0] ?? name })}
              </ButtonLink>
            )}
          </Stack>
        </Card>
      ))}
    </Stop>
  )
}
