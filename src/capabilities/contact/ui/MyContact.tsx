import { Send } from '../../../web/call/index.ts'
import { Card, Checkbox, Message, Stack, Stop } from '../../../web/kit/index.ts'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import { FIELDS } from '../model.ts'
import { useChoose, useMyContact, useTicks } from './hooks.ts'
import type { Mine, Other } from './hooks.ts'
import { contactTexts } from './texts.ts'

/** Who of the other home may see how I am reached; nothing where there is no other guardian. */
export const MyContact = () => {
  const t = useTexts(contactTexts)
  const { data } = useMyContact()
  if (!data || data.others.length === 0) return null
  return (
    <Stop title={t('title')}>
      <p className="s-soft">{t('intro')}</p>
      {data.hidden ? <Message>{t('hidden')}</Message> : null}
      {data.others.map(one => (
        <OneOther key={`${one.personId} ${one.version}`} of={one} {...{ own: data.own, hidden: data.hidden }} />
      ))}
    </Stop>
  )
}

interface OneOtherProps {
  readonly of: Other
  readonly own: Mine['own']
  readonly hidden: boolean
}

const OneOther = ({ of, own, hidden }: OneOtherProps) => {
  const t = useTexts(contactTexts)
  const listed = useListed()
  const { date } = useDates()
  const choose = useChoose(t('saved'))
  const { personId: toId, name, children, writtenBy, since } = of
  const { version, shows, before, tick } = useTicks(of, choose.theirs)
  const changed = FIELDS.some(field => shows[field] !== before[field])
  return (
    <Card>
      <Stack>
        <fieldset className="s-plain-fields">
          <legend>
            <b>{t('who', { name })}</b>
          </legend>
          {FIELDS.map(field => (
            <Checkbox
              key={field}
              label={t(field)}
              hint={own[field] ?? (hidden ? undefined : t('unknown'))}
              checked={shows[field]}
              onChange={checked => tick(field, checked)}
            />
          ))}
        </fieldset>
        <p className="s-soft">{t('both', { children: listed(children) })}</p>
        {since ? (
          <p className="s-soft">
            {writtenBy === null
              ? t('since', { day: date(since, 'long') })
              : t('writtenBy', { by: writtenBy, day: date(since, 'long') })}
          </p>
        ) : null}
        <Send of={choose} ready={changed} onSend={() => choose.send({ toId, version, shows })}>
          {t('save')}
        </Send>
      </Stack>
    </Card>
  )
}
