import { useState } from 'react'
import { Send, Shown, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import {
  Button,
  Card,
  Checkbox,
  Chips,
  ChipsMany,
  FieldPair,
  Message,
  Select,
  Stack,
  TwoVersions,
} from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { choose, openChoice } from '../api.ts'
import { CHANNELS, When } from '../model.ts'
import type { Habits } from '../model.ts'
import { choiceTexts } from './choice-texts.ts'

type Open = ReplyOf<typeof openChoice>

/** How one wants to be told, behind one press: most never need it. */
export const Choice = () => {
  const t = useTexts(choiceTexts)
  const [open, setOpen] = useState(false)
  const read = useRead(openChoice, {}, { when: open })
  return (
    <Stack>
      <div>
        <Button kind="plain" expanded={open} onClick={() => setOpen(!open)}>
          {t('title')}
        </Button>
      </div>
      {open ? (
        <Card>
          <Shown of={read}>{found => <ChoiceForm found={found} />}</Shown>
        </Card>
      ) : null}
    </Stack>
  )
}

const ChoiceForm = ({ found }: { found: Open }) => {
  const t = useTexts(choiceTexts)
  const { reach } = found
  if (reach.isProtected || !(reach.email || reach.sms))
    return (
      <Message>
        <p>{t(reach.isProtected ? 'protected' : 'nowhere')}</p>
      </Message>
    )
  return <Fields found={found} />
}

const Fields = ({ found: { habits, topics, version, reach } }: { found: Open }) => {
  const t = useTexts(choiceTexts)
  const language = useLanguage()
  const [mine, setMine] = useState<Habits>(habits)
  const [at, setAt] = useState(version)
  const write = useWrite(choose, { done: t('saved'), onDone: saved => setAt(saved.version) })
  const change = (part: Partial<Habits>) => setMine({ ...mine, ...part })
  const whens = When.options.map(value => ({ value, label: t(value) }))
  const { theirs } = write
  return (
    <Stack>
      <p>{t('intro')}</p>
      {topics.map(({ id, label, when }) => (
        <Chips
          key={id}
          label={labelIn(label, language)}
          options={whens}
          value={mine.when[id] ?? when}
          onChange={chosen => change({ when: { ...mine.when, [id]: chosen } })}
        />
      ))}
      {reach.email && reach.sms ? (
        <ChipsMany
          label={t('channels')}
          options={CHANNELS.map(value => ({ value, label: t(value) }))}
          value={mine.channels}
          onChange={channels => change({ channels })}
        />
      ) : null}
      <Hours mine={mine} onChange={change} />
      <p className="s-soft">{t('acute')}</p>
      {theirs ? (
        <TwoVersions
          mine={<Said habits={mine} topics={topics} />}
          theirs={<Said habits={theirs} topics={topics} />}
          onKeepMine={() => (setAt(theirs.version), write.clear())}
          onTakeTheirs={() => (setMine(theirs), setAt(theirs.version), write.clear())}
        />
      ) : null}
      <Send of={write} onSend={() => write.send({ ...mine, version: at })}>
        {t('save')}
      </Send>
    </Stack>
  )
}

/** A choice in words, beside another one. */
const Said = ({ habits, topics }: { habits: Habits; topics: Open['topics'] }) => {
  const t = useTexts(choiceTexts)
  const language = useLanguage()
  const { clock } = useDates()
  return (
    <ul>
      {topics.map(({ id, label, when }) => (
        <li key={id}>
          {labelIn(label, language)}: {t(habits.when[id] ?? when)}
        </li>
      ))}
      <li>{habits.channels.map(one => t(one)).join(', ')}</li>
      {habits.quiet ? <li>{`${t('quiet')}: ${clock(habits.quiet.from)}–${clock(habits.quiet.to)}`}</li> : null}
    </ul>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${`${hour}`.padStart(2, '0')}:00`)
const NIGHT = { from: '21:00', to: '07:00' }

/** The hours in which nothing is sent, and the one at which what was gathered is. */
const Hours = ({ mine, onChange }: { mine: Habits; onChange: (part: Partial<Habits>) => void }) => {
  const t = useTexts(choiceTexts)
  const { clock } = useDates()
  const { quiet, digestAt } = mine
  const hours = (also: string) => [...new Set([...HOURS, also])].map(value => ({ value, label: clock(value) }))
  return (
    <>
      <Checkbox
        label={t('quiet')}
        checked={quiet !== null}
        onChange={checked => onChange({ quiet: checked ? NIGHT : null })}
      />
      {quiet ? (
        <FieldPair>
          <Select
            label={t('quietFrom')}
            options={hours(quiet.from)}
            value={quiet.from}
            onChange={from => onChange({ quiet: { ...quiet, from } })}
          />
          <Select
            label={t('quietTo')}
            options={hours(quiet.to)}
            value={quiet.to}
            onChange={to => onChange({ quiet: { ...quiet, to } })}
          />
        </FieldPair>
      ) : null}
      <Select
        label={t('digestAt')}
        options={hours(digestAt)}
        value={digestAt}
        onChange={at => onChange({ digestAt: at })}
      />
    </>
  )
}
