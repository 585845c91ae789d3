import { RadioCards, Select, Stack } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { CONSENTS, WHATS, WHYS } from '../../advice-model.ts'
import type { Choices, Share, Step } from './use-share.ts'
import { shareTexts } from './share-texts.ts'

const OUTSIDE = [
  'police',
  'specialist_health',
  'family_counselling',
  'crisis_centre',
  'child_welfare',
  'nav_social',
  'education',
] as const

interface QuestionProps {
  share: Share
  choices: Choices
}

/** The question that is asked now; one at a time. */
export const OneQuestion = (props: QuestionProps & { step: Step }) => {
  const Question = { to: ToWhom, why: WhyShare, what: What, consent: Consent, necessary: Necessary }[props.step]
  return <Question share={props.share} choices={props.choices} />
}

const useError = (share: Share) => {
  const t = useTexts(shareTexts)
  return share.error ? t('missing') : undefined
}

const ToWhom = ({ share, choices }: QuestionProps) => {
  const t = useTexts(shareTexts)
  const error = useError(share)
  const services = choices.services.filter(one => !one.own)
  return (
    <Stack>
      <Select
        label={t('q_to')}
        hint={t('toService')}
        unchosen={t('choose')}
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
        value={share.answers.serviceId}
        onChange={serviceId => share.set({ serviceId, sector: '' })}
        error={error}
      />
      <Select
        label={t('toOutside')}
        unchosen={t('choose')}
        options={OUTSIDE.map(value => ({ value, label: t(`sector_${value}`) }))}
        value={OUTSIDE.find(one => one === share.answers.sector) ?? ''}
        onChange={sector => share.set({ sector, serviceId: '' })}
      />
    </Stack>
  )
}

const WhyShare = ({ share }: QuestionProps) => {
  const t = useTexts(shareTexts)
  return (
    <RadioCards
      label={t('q_why')}
      options={WHYS.map(value => ({ value, title: t(`why_${value}`) }))}
      value={WHYS.find(one => one === share.answers.why)}
      onChange={why => share.set({ why })}
      error={useError(share)}
    />
  )
}

const What = ({ share, choices }: QuestionProps) => {
  const t = useTexts(shareTexts)
  const language = useLanguage()
  return (
    <Stack>
      <RadioCards
        label={t('q_what')}
        options={WHATS.map(value => ({ value, title: t(`what_${value}`) }))}
        value={WHATS.find(one => one === share.answers.what)}
        onChange={what => share.set({ what })}
        error={useError(share)}
      />
      {share.caseId === '' ? null : (
        <Select
          label={t('topic')}
          unchosen={t('choose')}
          options={choices.topics.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
          value={choices.topics.find(one => one.id === share.answers.topic)?.id ?? ''}
          onChange={topic => share.set({ topic })}
        />
      )}
    </Stack>
  )
}

const Consent = ({ share }: QuestionProps) => {
  const t = useTexts(shareTexts)
  return (
    <RadioCards
      label={t('q_consent')}
      hint={share.caseId === '' ? undefined : t('consentKnown')}
      options={CONSENTS.map(value => ({ value, title: t(`consent_${value}`) }))}
      value={CONSENTS.find(one => one === share.answers.consent)}
      onChange={consent => share.set({ consent })}
      error={useError(share)}
    />
  )
}

const Necessary = ({ share }: QuestionProps) => {
  const t = useTexts(shareTexts)
  return (
    <RadioCards
      label={t('q_necessary')}
      hint={t('necessaryHint')}
      options={(['yes', 'no'] as const).map(value => ({ value, title: t(`necessary_${value}`) }))}
      value={(['yes', 'no'] as const).find(one => one === share.answers.necessary)}
      onChange={necessary => share.set({ necessary })}
      error={useError(share)}
    />
  )
}
