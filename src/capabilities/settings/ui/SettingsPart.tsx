import type { ComponentType } from 'react'
import { Link, Page, PageHead, SavedMark } from '../../../web/kit/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { findStep } from '../model.ts'
import { WithDraft, useWriting } from './Draft.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { useLabel, useStepId } from './hooks.ts'
import { AgesPart, DeadlinesPart, DecidersPart, LevelsPart } from './parts.tsx'
import { ConsentPart } from './parts/Consent.tsx'
import { FeedbackPart } from './parts/Feedback.tsx'
import { ListsPart } from './parts/Lists.tsx'
import { MovesPart } from './parts/Moves.tsx'
import { PassagesPart } from './parts/Passages.tsx'
import { PhonesPart } from './parts/Phones.tsx'
import { SignsPart } from './parts/Signs.tsx'
import { SourcesPart } from './parts/Sources.tsx'
import { SavePart } from './SavePart.tsx'
import { Unsaved } from './SettingsHome.tsx'
import { StepPart, StepsPart } from './Steps.tsx'
import { settingsTexts } from './texts.ts'

const parts = {
  nivaer: LevelsPart,
  bytte: MovesPart,
  steg: StepsPart,
  frister: DeadlinesPart,
  aldre: AgesPart,
  hvem: DecidersPart,
  samtykke: ConsentPart,
  overganger: PassagesPart,
  tilbakemelding: FeedbackPart,
  lister: ListsPart,
  tegn: SignsPart,
  telefoner: PhonesPart,
  kilder: SourcesPart,
  endringer: SavePart,
  historikk: HistoryPart,
} as const satisfies Record<string, ComponentType>

const isPart = (name: string): name is keyof typeof parts => name in parts

/** One part of the settings, with what is written in it. */
export const SettingsPart = () => {
  const t = useTexts(settingsTexts)
  const asked = useParam('part')
  const part = isPart(asked) ? asked : 'nivaer'
  const Part = parts[part]
  return (
    <Page>
      <Link to={paths.settings()}>{t('back')}</Link>
      <WithDraft>
        <Head title={t(`part_${part}`)} />
        {part === 'endringer' ? null : <Unsaved />}
        <Part />
      </WithDraft>
    </Page>
  )
}

/** One step of the guide. */
export const SettingsStep = () => {
  const t = useTexts(settingsTexts)
  return (
    <Page>
      <Link to={paths.settings('steg')}>{t('part_steg')}</Link>
      <WithDraft>
        <StepHead />
        <Unsaved />
        <StepPart />
      </WithDraft>
    </Page>
  )
}

const StepHead = () => {
  const label = useLabel()
  const step = findStep(useWriting().now, useStepId())
  return <Head title={step ? `${step.id} ${label(step.title)}` : ''} />
}

const Head = ({ title }: { title: string }) => (
  <PageHead title={title} named>
    <SavedMark of={useWriting().saved} />
  </PageHead>
)
