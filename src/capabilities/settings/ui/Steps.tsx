import { Card, Link, Message, OneOf, SomeOf, Stack, Table } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { findStep } from '../model.ts'
import type { Step } from '../model.ts'
import { placeOf } from '../edits-model.ts'
import { useWriting } from './Draft.tsx'
import { LabelFields, NumberField } from './fields.tsx'
import { useLabel, useStepId } from './hooks.ts'
import { SourceCard, Verified } from './Source.tsx'
import { settingsTexts } from './texts.ts'

/** All steps, level by level. */
export const StepsPart = () => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { date } = useDates()
  const { levels, steps } = useWriting().now
  const due = ({ due: set }: Step) =>
    set ? t(set.count === 'working' ? 'dueWorking' : 'dueDays', { days: set.days }) : ''
  const groups = [
    ...levels.map(one => ({ ordinal: one.ordinal, title: t('level', { mark: one.mark, name: label(one.name) }) })),
    { ordinal: null, title: t('anyLevel') },
  ]
  return (
    <Stack>
      {groups.map(({ ordinal, title }) => (
        <Card key={title} title={title}>
          <Table
            caption={title}
            rows={steps.filter(step => step.level === ordinal)}
            rowKey={step => step.id}
            columns={[
              {
                head: t('step'),
                cell: step => <Link to={paths.settingsStep(step.id)}>{`${step.id} ${label(step.title)}`}</Link>,
              },
              { head: t('due'), cell: due },
              { head: t('source'), cell: step => step.why.source },
              { head: t('reviewed'), cell: step => date(step.why.reviewedOn, 'long') },
              { head: t('verifiedHead'), cell: step => <Verified why={step.why} /> },
            ]}
          />
        </Card>
      ))}
    </Stack>
  )
}

/** One step: its words, its guide, its source and its deadline. */
export const StepPart = () => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { now, write } = useWriting()
  const { topics } = now
  const step = findStep(now, useStepId())
  if (!step) return <Message>{t('nothingChangedText')}</Message>
  const at = (...more: string[]) => ['steps', step.id, ...more]
  return (
    <Stack>
      <Card title={t('stepTitle', { id: step.id })}>
        <LabelFields at={at('title')} label={t('stepName')} value={step.title} />
        <LabelFields at={at('purpose')} label={t('purpose')} value={step.purpose} long />
        <LabelFields at={at('who')} label={t('who')} value={step.who} />
      </Card>
      <Card title={t('part_steg')}>
        {step.guide.map((line, number) => (
          <LabelFields
            key={number}
            at={at('guide', `${number}`)}
            label={t('guide', { line: number + 1 })}
            value={line}
            long
          />
        ))}
      </Card>
      <Card title={t('due')}>
        {step.due ? <DueFields step={step} due={step.due} /> : <p className="s-soft">{t('noDue')}</p>}
      </Card>
      <Card title={t('asksFor')}>
        <SomeOf
          label={t('asksForLabel')}
          hint={t('asksForHint')}
          options={topics.map(one => ({ value: one.id, label: label(one.label) }))}
          value={step.asksFor}
          onChange={chosen => write(placeOf(...at('asksFor')), chosen)}
        />
      </Card>
      <SourceCard at={at('why')} why={step.why} />
    </Stack>
  )
}

const DueFields = ({ step, due }: { step: Step; due: NonNullable<Step['due']> }) => {
  const t = useTexts(settingsTexts)
  const { write } = useWriting()
  return (
    <>
      <NumberField at={['steps', step.id, 'due', 'days']} label={t('days')} value={due.days} />
      <OneOf
        label={t('count')}
        options={[
          { value: 'calendar', label: t('calendar') },
          { value: 'working', label: t('working') },
        ]}
        value={due.count}
        onChange={count => write(placeOf('steps', step.id, 'due', 'count'), count)}
      />
    </>
  )
}
