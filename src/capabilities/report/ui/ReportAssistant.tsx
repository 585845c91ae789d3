import { useDraft } from '../../../web/drafts/index.ts'
import { useRead } from '../../../web/call/index.ts'
import { Card, ChipsMany, SavedMark, Stack, TextArea, Why } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { listSources } from '../api.ts'
import { REPORT_DRAFT } from './draft-key.ts'
import { MarkSent } from './MarkSent.tsx'
import { EMPTY_REPORT, withSource } from './report-form.ts'
import type { Part, ReportForm, Source } from './report-form.ts'
import { ReportText } from './ReportText.tsx'
import { reportTexts } from './texts.ts'
import type { AcuteShown } from './types.ts'

const MOST = 20

/** Collects what the writer knows, part by part, into a text to send. */
export const ReportAssistant = ({ acute }: { acute: AcuteShown }) => {
  const t = useTexts(reportTexts)
  const draft = useDraft<ReportForm>(REPORT_DRAFT, EMPTY_REPORT, Object.values)
  return (
    <Stack gap="large">
      <div className="s-no-print">
        <Card title={t('assistant')}>
          <Stack>
            <SavedMark of={draft.saved} />
            <p>{t('assistantIntro')}</p>
            <Sources form={draft.value} set={draft.set} />
            <Parts form={draft.value} set={draft.set} />
          </Stack>
        </Card>
      </div>
      <ReportText form={draft.value} reporter={acute.reporter} />
      <MarkSent onSent={() => void draft.discard()} />
    </Stack>
  )
}

interface FormProps {
  form: ReportForm
  set: (change: Partial<ReportForm>) => void
}

/** The writer's own notes, to take facts from. */
const Sources = ({ form, set }: FormProps) => {
  const t = useTexts(reportTexts)
  const { date } = useDates()
  const sources = useRead(listSources, { limit: MOST }).data ?? []
  if (sources.length === 0) return null
  const label = ({ childName, notedOn }: Source) =>
    childName === null
      ? t('sourceGroup', { date: date(notedOn) })
      : t('source', { name: childName, date: date(notedOn) })
  const taken = sources.filter(one => form.seen.includes(one.facts)).map(one => one.concernId)
  const take = (ids: readonly string[]) => {
    const added = sources.find(one => ids.includes(one.concernId) && !taken.includes(one.concernId))
    if (added) set(withSource(form, added, day => date(day, 'long')))
  }
  return (
    <ChipsMany
      label={t('sources')}
      hint={t('sourcesHint')}
      options={sources.map(one => ({ value: one.concernId, label: label(one) }))}
      value={taken}
      onChange={take}
    />
  )
}

const HINTS = {
  child: 'childHint',
  seen: 'seenHint',
  childSaid: 'childSaidHint',
  told: 'toldHint',
} as const satisfies Partial<Record<Part, string>>
type Hinted = keyof typeof HINTS
const isHinted = (part: Part): part is Hinted => part in HINTS

const LARGE: readonly Part[] = ['seen', 'childSaid']
const ORDER: readonly Part[] = [
  'child',
  'parents',
  'seen',
  'childSaid',
  'others',
  'duration',
  'tried',
  'told',
  'urgent',
]

const Parts = ({ form, set }: FormProps) => {
  const t = useTexts(reportTexts)
  return (
    <>
      {ORDER.map(part => (
        <TextArea
          key={part}
          label={t(part)}
          hint={isHinted(part) ? t(HINTS[part]) : undefined}
          rows={LARGE.includes(part) ? 5 : 2}
          value={form[part]}
          onChange={text => set({ [part]: text })}
        />
      ))}
      <Why>{t('protected')}</Why>
    </>
  )
}
