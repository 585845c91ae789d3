import { useState } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { Button, Card, Checkbox, Chips, Dialog, Row, Stack } from '../../../web/kit/index.ts'
import { listed, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { FIELDS, HOWS } from '../model.ts'
import { useChosen, useRegister, useTicks } from './hooks.ts'
import type { Person, Said } from './hooks.ts'
import { contactStaffTexts } from './staff-texts.ts'

/** What each guardian lets the others see, and writing in what was said on paper or by word of mouth. */
export const ChosenPanel = ({ caseId }: { caseId: string }) => {
  const t = useTexts(contactStaffTexts)
  return (
    <Shown of={useChosen(caseId)}>
      {({ people }) =>
        people.every(one => one.others.length === 0) ? null : (
          <Card title={t('title')}>
            <Stack>
              <p className="s-soft">{t('intro')}</p>
              {people.map(one => (
                <OnePerson key={one.personId} caseId={caseId} person={one} />
              ))}
            </Stack>
          </Card>
        )
      }
    </Shown>
  )
}

interface OfPerson {
  readonly caseId: string
  readonly person: Person
}

const OnePerson = ({ caseId, person }: OfPerson) => {
  const t = useTexts(contactStaffTexts)
  if (person.others.length === 0) return null
  return (
    <Stack gap="small">
      <h3>{t('whose', { name: person.name })}</h3>
      {person.others.map(other => (
        <OneOther key={other.personId} {...{ caseId, person, other }} />
      ))}
    </Stack>
  )
}

const OneOther = ({ caseId, person, other }: OfPerson & { readonly other: Said }) => {
  const t = useTexts(contactStaffTexts)
  const language = useLanguage()
  const [writing, setWriting] = useState(false)
  const fields = FIELDS.filter(field => other.shows[field]).map(field => t(field))
  const what = fields.length === 0 ? 'none' : 'some'
  return (
    <Row>
      <span>{t('may', { other: other.name, what, fields: listed(fields, language) })}</span>
      <Button
        kind="plain"
        label={t('writeFor', { other: other.name, name: person.name })}
        onClick={() => setWriting(true)}
      >
        {t('write')}
      </Button>
      {writing ? <Write {...{ caseId, person, other }} onClose={() => setWriting(false)} /> : null}
    </Row>
  )
}

const Write = ({ caseId, person, other, onClose }: OfPerson & { readonly other: Said; onClose: () => void }) => {
  const t = useTexts(contactStaffTexts)
  const { name, personId } = person
  const register = useRegister(onClose, t('saved', { name }))
  const { version, shows, tick } = useTicks(other, register.theirs)
  const [how, setHow] = useState<(typeof HOWS)[number]>()
  return (
    <Dialog open title={t('writeFor', { other: other.name, name })} onClose={onClose}>
      <Stack>
        <div>
          {FIELDS.map(field => (
            <Checkbox key={field} label={t(field)} checked={shows[field]} onChange={checked => tick(field, checked)} />
          ))}
        </div>
        <Chips
          label={t('how', { name })}
          options={HOWS.map(value => ({ value, label: t(value === 'phone' ? 'phoneHow' : value) }))}
          value={how}
          onChange={setHow}
        />
        <Send
          of={register}
          ready={how !== undefined}
          onSend={() => how && register.send({ caseId, personId, toId: other.personId, version, shows, how })}
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
