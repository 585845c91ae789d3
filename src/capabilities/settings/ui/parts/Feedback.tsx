import { Card, Details, OnOff, Stack, Tag } from '../../../../web/kit/index.ts'
import { useListed, useTexts } from '../../../../web/texts/index.ts'
import { placeOf } from '../../edits-model.ts'
import type { Questionnaire } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { LabelFields, NumberField, NumbersField } from '../fields.tsx'
import { useLabel } from '../hooks.ts'
import { SourceOf } from '../Source.tsx'
import { FEEDBACK_NUMBERS, feedbackTexts } from './feedback-texts.ts'

/** What families are asked about the help, when, and what is shown of it. */
export const FeedbackPart = () => {
  const t = useTexts(feedbackTexts)
  const { questionnaires, feedback } = useWriting().now
  return (
    <Stack>
      <p className="s-soft">{t('intro')}</p>
      <Card title={t('rules')}>
        {FEEDBACK_NUMBERS.map(name => (
          <NumberField key={name} at={['feedback', name]} label={t(name)} value={feedback[name]} />
        ))}
        <NumbersField
          at={['feedback', 'afterWeeks']}
          label={t('afterWeeks')}
          hint={t('weeksHint')}
          value={feedback.afterWeeks}
        />
      </Card>
      {questionnaires.map(one => (
        <QuestionnaireCard key={one.id} one={one} />
      ))}
    </Stack>
  )
}

const QuestionnaireCard = ({ one }: { one: Questionnaire }) => {
  const t = useTexts(feedbackTexts)
  const listed = useListed()
  const label = useLabel()
  const { write } = useWriting()
  const { id, who, phases, retired = false } = one
  return (
    <Card title={label(one.title)} beside={<Tag>{t('notValidated')}</Tag>}>
      <Stack>
        <p>
          {t('who', { who })}, {listed(phases.map(phase => t('phase', { phase })))}.
        </p>
        <LabelFields at={['questionnaires', id, 'title']} label={t('name')} value={one.title} />
        <OnOff
          label={t('offer')}
          checked={!retired}
          onChange={on => write(placeOf('questionnaires', id, 'retired'), on ? null : true)}
        />
        <Questions of={one} />
        <SourceOf at={['questionnaires', id, 'why']} why={one.why} />
      </Stack>
    </Card>
  )
}

const Questions = ({ of: { id, questions } }: { of: Questionnaire }) => {
  const t = useTexts(feedbackTexts)
  return (
    <Details summary={t('questions', { count: questions.length })}>
      {questions.map((one, at) => (
        <Stack key={one.id}>
          <LabelFields
            at={['questionnaires', id, 'questions', one.id, 'words']}
            label={t('question', { at: at + 1 })}
            value={one.words}
          />
          <p className="s-soft">
            {t('theme', { theme: one.theme })}, {t('relation', { relation: one.relation })}
          </p>
        </Stack>
      ))}
    </Details>
  )
}
