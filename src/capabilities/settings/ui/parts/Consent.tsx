import { Card, Link, OnOff, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useWriting } from '../Draft.tsx'
import { LabelFields, NumberField, NumbersField } from '../fields.tsx'
import { useLabel } from '../hooks.ts'
import { settingsNames } from '../name-texts.ts'
import { settingsTexts } from '../texts.ts'
import { Preview } from './Preview.tsx'

/** What consent is asked for topic by topic, what a no closes, how long a yes lasts and when its giver is reminded. */
export const ConsentPart = () => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const { now, write } = useWriting()
  return (
    <Stack>
      <Card title={t('howLong')}>
        <NumberField at={['consentMonths']} label={names('consentMonths')} value={now.consentMonths} />
        <NumbersField
          at={['consentReminderDays']}
          label={names('consentReminderDays')}
          hint={t('reminderHint')}
          value={now.consentReminderDays}
        />
      </Card>
      <Card>
        <OnOff
          label={names('namesInAccessLog')}
          checked={now.namesInAccessLog}
          onChange={on => write('namesInAccessLog', on)}
        />
      </Card>
      <Card title={t('emergency')}>
        <NumberField at={['breakGlassHours']} label={names('breakGlassHours')} value={now.breakGlassHours} />
        <p className="s-soft">
          {t('emergencyHint')} <Link to={paths.settings('grunner')}>{t('toGrounds')}</Link>
        </p>
      </Card>
      {now.topics.map(topic => (
        <TopicCard key={topic.id} id={topic.id} />
      ))}
    </Stack>
  )
}

const TopicCard = ({ id }: { id: string }) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const topic = useWriting().now.topics.find(one => one.id === id)
  if (!topic) return null
  return (
    <Card title={label(topic.label)}>
      <LabelFields at={['topics', id, 'label']} label={t('topicLabel')} value={topic.label} />
      <LabelFields at={['topics', id, 'whatNoCloses']} label={t('whatNoCloses')} value={topic.whatNoCloses} long />
      <Preview>
        <p>
          <strong>{label(topic.label)}</strong>
        </p>
        <p>{t('ifNo', { words: label(topic.whatNoCloses) })}</p>
      </Preview>
    </Card>
  )
}
