import { Shown } from '../../../../web/call/index.ts'
import { Card, DefinitionList, Icon, Row, Stack, Why } from '../../../../web/kit/index.ts'
import { EyeIcon, EyeSlashIcon } from '../../../../web/kit/icons.ts'
import type { IconDrawing } from '../../../../web/kit/index.ts'
import { inSentence, labelIn, listed, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Grid, ShownCell, WhyCell } from '../hooks.ts'
import { useWhy } from '../hooks.ts'
import { sides, stateWord } from './cell-words.ts'
import { whyTexts } from './why-texts.ts'

interface WhyPanelProps {
  caseId: string
  serviceId: string
  topic: ShownCell['topic']
  topics: Grid['topics']
  /** What can be done from here. */
  children: React.ReactNode
}

/** Why one service sees, or does not see, one topic. */
export const WhyPanel = ({ caseId, serviceId, topic, topics, children }: WhyPanelProps) => {
  const read = useWhy(caseId, serviceId, topic)
  return (
    <Shown of={read}>
      {why => (
        <Told why={why} topics={topics}>
          {children}
        </Told>
      )}
    </Shown>
  )
}

const Told = ({ why, topics, children }: { why: WhyCell; topics: Grid['topics']; children: React.ReactNode }) => {
  const t = useTexts(whyTexts)
  const language = useLanguage()
  const { cell, serviceName: service } = why
  const label = (id: string) => inSentence(labelIn(topics.find(one => one.id === id)?.label, language) ?? '')
  const { all, yes, no, withdrew, missing } = sides(cell)
  const names = (list: readonly string[]) => listed(list, language)
  const title = t('title', {
    ...{
      state: stateWord(cell),
      service,
      topic: label(cell.topic),
      names: names(cell.otherwise.length > 0 ? cell.otherwise.map(one => one.name) : all),
      yes: names(yes),
    },
    ...{ no: names(withdrew.length > 0 ? withdrew : no), missing: names(missing) },
  })
  return (
    <Card title={title}>
      <DefinitionList items={useFacts(why)} />
      <Stack gap="small">
        <Seen title={t('sees', { service })} items={why.sees.map(label)} icon={EyeIcon} none={t('nothing')} />
        <Seen
          title={t('seesNot', { service })}
          items={why.seesNot.map(label)}
          icon={EyeSlashIcon}
          none={t('nothing')}
        />
      </Stack>
      <Why>{t(cell.own ? 'ownNo' : 'anyNo')}</Why>
      {children}
    </Card>
  )
}

/** The ground, what is left out, until when, who, and who looked last. */
const useFacts = ({ cell, people, reminders, serviceName: service, lastLook, asked }: WhyCell) => {
  const t = useTexts(whyTexts)
  const { date, time } = useDates()
  const language = useLanguage()
  const said = cell.answers.flatMap(({ name, on, method, answer }) =>
    on && method && answer !== 'no' ? [t('said', { name, day: date(on, 'day'), method })] : [],
  )
  const open = ['yes', 'limited', 'lapsing'].includes(cell.state)
  const others = cell.otherwise.map(one =>
    t('groundOther', {
      ...{ ground: labelIn(one.ground, language), name: one.name },
      ...{ day: date(one.until, 'day'), time: time(one.until) },
    }),
  )
  const limits = cell.answers.flatMap(({ name, limits: words }) => (words ? [t('limitsBy', { name, words })] : []))
  const ground = cell.own
    ? t('groundOwn')
    : open
      ? t('groundConsent', { said: listed(said, language) })
      : others.length > 0
        ? others.join(' ')
        : t('groundNone')
  const days = listed(reminders.toSorted((a, b) => b - a).map(String), language)
  const who = people.map(one => (one.title ? `${one.name}, ${one.title}` : one.name))
  return [
    { term: t('ground'), text: ground },
    ...useAsked(asked),
    ...(limits.length > 0 ? [{ term: t('limits'), text: limits.join(' ') }] : []),
    ...(open && !cell.own && cell.until
      ? [{ term: t('until'), text: t('untilText', { day: date(cell.until, 'long'), days }) }]
      : []),
    { term: t('who'), text: who.length > 0 ? t('whoText', { names: listed(who, language), service }) : t('whoNone') },
    {
      term: t('seen'),
      text: lastLook
        ? t('seenText', { day: `${date(lastLook.at)} ${time(lastLook.at)}`, name: lastLook.name })
        : t('seenNone', { service }),
    },
  ]
}

/** How far the question has come with each of the family whom it waits for. */
const useAsked = (asked: WhyCell['asked']) => {
  const t = useTexts(whyTexts)
  const { date } = useDates()
  const far = asked.map(({ name, opened }) =>
    t('askedText', { name, opened: opened ? 'yes' : 'no', day: opened ? date(opened, 'day') : '' }),
  )
  return far.length > 0 ? [{ term: t('asked'), text: far.join(' ') }] : []
}

interface SeenProps {
  title: string
  items: readonly string[]
  icon: IconDrawing
  none: string
}
const Seen = ({ title, items, icon, none }: SeenProps) => (
  <div>
    <h3>{title}</h3>
    <ul className="s-plain-list">
      {(items.length > 0 ? items : [none]).map(item => (
        <li key={item}>
          <Row>
            <Icon of={icon} /> {item}
          </Row>
        </li>
      ))}
    </ul>
  </div>
)
