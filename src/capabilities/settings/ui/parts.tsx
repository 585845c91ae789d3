import { Card, OnOff, OneOf, SomeOf, Stack } from '../../../web/kit/index.ts'
import { EMPLOYEE_ROLES } from '../../../kernel/actor.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Ages, Countable, Deadlines } from '../settings-model.ts'
import type { CountableName } from '../settings-model.ts'
import { placeOf } from '../edits-model.ts'
import { Cards } from './Cards.tsx'
import { useWriting } from './Draft.tsx'
import { LabelFields, NumberField, PlainField } from './fields.tsx'
import { useLabel } from './hooks.ts'
import { settingsNames } from './name-texts.ts'
import { SourceOf } from './Source.tsx'
import { settingsTexts } from './texts.ts'

/** What the levels are called, and from which the log is opened. */
export const LevelsPart = () => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { now, write } = useWriting()
  const levels = now.levels.slice(1)
  return (
    <Stack>
      {now.levels.map(({ ordinal, mark, name, meaning, holder }) => (
        <Card key={ordinal} title={t('level', { mark, name: label(name) })}>
          <PlainField at={['levels', `${ordinal}`, 'mark']} label={t('mark')} value={mark} />
          <LabelFields at={['levels', `${ordinal}`, 'name']} label={t('name')} value={name} />
          <LabelFields at={['levels', `${ordinal}`, 'meaning']} label={t('meaning')} value={meaning} long />
          <LabelFields at={['levels', `${ordinal}`, 'holder']} label={t('holder')} value={holder} />
        </Card>
      ))}
      <Card>
        <OneOf
          label={t('logOpensFrom')}
          options={levels.map(one => ({
            value: `${one.ordinal}`,
            label: t('level', { mark: one.mark, name: label(one.name) }),
          }))}
          value={`${now.logOpensFrom}`}
          onChange={level => write('logOpensFrom', Number(level))}
        />
      </Card>
    </Stack>
  )
}

const isCountable = (name: string): name is CountableName => Countable.safeParse(name).success

/** How long things may wait. */
export const DeadlinesPart = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { now, write } = useWriting()
  const { inWorkingDays } = now
  const toggle = (name: CountableName, working: boolean) =>
    write('inWorkingDays', working ? [...inWorkingDays, name] : inWorkingDays.filter(one => one !== name))
  return (
    <Cards>
      {Deadlines.keyof().options.map(name => (
        <Card key={name} title={names(name)}>
          <NumberField at={['deadlines', name]} label={t('days')} value={now.deadlines[name]} />
          {isCountable(name) ? (
            <OnOff label={t('workingDays')} checked={inWorkingDays.includes(name)} onChange={on => toggle(name, on)} />
          ) : null}
          <SourceOf at={['deadlineWhy', name]} why={now.deadlineWhy[name]} />
        </Card>
      ))}
      <Card>
        <NumberField at={['caseloadLimit']} label={names('caseloadLimit')} value={now.caseloadLimit} />
        <NumberField
          at={['unsuccessfulEvaluations']}
          label={names('unsuccessfulEvaluations')}
          value={now.unsuccessfulEvaluations}
        />
        <NumberField at={['gapAnswerDays']} label={names('gapAnswerDays')} value={now.gapAnswerDays} />
        <NumberField at={['capacityDays']} label={names('capacityDays')} value={now.capacityDays} />
        <NumberField at={['familyWeekMinutes']} label={names('familyWeekMinutes')} value={now.familyWeekMinutes} />
        <NumberField at={['childScreenMinutes']} label={names('childScreenMinutes')} value={now.childScreenMinutes} />
        <NumberField
          at={['childScreenIdleMinutes']}
          label={names('childScreenIdleMinutes')}
          value={now.childScreenIdleMinutes}
        />
        <NumberField at={['messageFilesMost']} label={names('messageFilesMost')} value={now.messageFilesMost} />
        <NumberField
          at={['messageFilesMegabytes']}
          label={names('messageFilesMegabytes')}
          value={now.messageFilesMegabytes}
        />
        <NumberField
          at={['messagePictureMegapixels']}
          label={names('messagePictureMegapixels')}
          value={now.messagePictureMegapixels}
        />
        <NumberField at={['fewest']} label={names('fewest')} value={now.fewest} />
      </Card>
    </Cards>
  )
}

/** From which ages children are heard, see and decide. */
export const AgesPart = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { now } = useWriting()
  return (
    <Cards>
      {Ages.keyof().options.map(name => (
        <Card key={name}>
          <NumberField at={['ages', name]} label={names(name)} hint={t('years')} value={now.ages[name]} />
          <SourceOf at={['agesWhy', name]} why={now.agesWhy[name]} />
        </Card>
      ))}
    </Cards>
  )
}

/** Who decides what. */
export const DecidersPart = () => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { now, write } = useWriting()
  return (
    <Stack>
      {now.whoDecides.map(({ act, title, roles, holder, words, why }) => (
        <Card key={act} title={label(title)}>
          <SomeOf
            label={t('deciders')}
            options={EMPLOYEE_ROLES.map(value => ({ value, label: t(`role_${value}`) }))}
            value={roles}
            onChange={chosen => write(placeOf('whoDecides', act, 'roles'), chosen)}
          />
          <OnOff
            label={t('holderToo')}
            checked={holder}
            onChange={on => write(placeOf('whoDecides', act, 'holder'), on)}
          />
          <LabelFields at={['whoDecides', act, 'words']} label={t('inWords')} value={words} long />
          <SourceOf at={['whoDecides', act, 'why']} why={why} />
        </Card>
      ))}
    </Stack>
  )
}
