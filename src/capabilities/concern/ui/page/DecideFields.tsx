import { Card, Chips, DateField, Select, Stack, TextArea, WhyNot } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { NOT_HEARD_AS } from '../../../case/model.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { DECIDE_FIELDS } from './decide-form.ts'
import type { DecideWork } from './decide-form.ts'
import { decideTexts } from './decide-texts.ts'

const NOBODY = 'nobody'

/** Who is offered the baton, and under which topic the words stand in the case. */
export const CaseChoices = ({ work: { form, set }, guide }: { work: DecideWork; guide: Guide }) => {
  const t = useTexts(decideTexts)
  const language = useLanguage()
  return (
    <>
      <Select
        label={t('holder')}
        hint={t('holderHint')}
        options={[
          { value: NOBODY, label: t('nobody') },
          ...guide.colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={form.offerTo === '' ? NOBODY : form.offerTo}
        onChange={offerTo => set({ offerTo: offerTo === NOBODY ? '' : offerTo })}
      />
      <Select
        label={t('topic')}
        hint={t('topicHint')}
        options={guide.topics.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={form.topic}
        onChange={topic => set({ topic })}
      />
    </>
  )
}

/** A measure of the service's own: what, who, and when it is looked at. */
export const GroupMeasure = ({ work: { form, set, missing }, guide }: { work: DecideWork; guide: Guide }) => {
  const t = useTexts(decideTexts)
  return (
    <>
      <TextArea
        id={DECIDE_FIELDS.measure}
        label={t('what')}
        hint={t('whatHint')}
        rows={2}
        value={form.what}
        error={missing.includes('measure') ? t('missingMeasure') : undefined}
        onChange={what => set({ what })}
      />
      <Select
        label={t('responsible')}
        unchosen={t('choose')}
        options={guide.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.responsibleId}
        onChange={responsibleId => set({ responsibleId })}
      />
      <DateField
        label={t('evaluateOn')}
        value={form.evaluateOn}
        from={guide.today}
        onChange={evaluateOn => set({ evaluateOn })}
      />
    </>
  )
}

/** What the family and the child say, or why not yet. What the family has said is not asked for twice. */
export const Views = ({ work: { form, set, missing }, concern }: { work: DecideWork; concern: ConcernShown }) => {
  const t = useTexts(decideTexts)
  const { date } = useDates()
  const talk = concern.talks.at(-1)
  return (
    <>
      {talk ? (
        <Card look="flat" as="h3" title={t('familySaid')} beside={t('familyFrom', { date: date(talk.talkedOn) })}>
          <blockquote className="s-written">{talk.familyView}</blockquote>
        </Card>
      ) : (
        <TextArea
          id={DECIDE_FIELDS.family}
          label={t('familyNotYet')}
          rows={2}
          value={form.familyNotYet}
          error={missing.includes('family') ? t('missingFamily') : undefined}
          onChange={familyNotYet => set({ familyNotYet })}
        />
      )}
      <ChildView work={{ form, set, missing }} />
    </>
  )
}

const ChildView = ({ work: { form, set, missing } }: { work: Pick<DecideWork, 'form' | 'set' | 'missing'> }) => {
  const t = useTexts(decideTexts)
  return (
    <Stack gap="small">
      <Chips
        id={DECIDE_FIELDS.child}
        label={t('childAsk')}
        options={[
          { value: 'yes', label: t('childYes') },
          { value: 'no', label: t('childNo') },
        ]}
        value={form.childAsked === '' ? undefined : form.childAsked}
        error={missing.includes('child') ? t('missingChild') : undefined}
        onChange={childAsked => set({ childAsked })}
      />
      {form.childAsked === 'yes' ? (
        <TextArea
          label={t('child')}
          hint={t('childHint')}
          rows={2}
          value={form.childSaid}
          onChange={childSaid => set({ childSaid })}
        />
      ) : null}
      {form.childAsked === 'no' ? (
        <WhyNot
          labels={[t('childNotYet'), t('childNotYetWords')]}
          of={NOT_HEARD_AS}
          value={[form.childWhyNot, form.childNotYet]}
          onChange={([childWhyNot, childNotYet]) => set({ childWhyNot, childNotYet })}
        />
      ) : null}
    </Stack>
  )
}
