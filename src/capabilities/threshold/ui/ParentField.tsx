import { ChipsMany, Pick, Stack } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { birthdayTexts } from './family/birthday-texts.ts'
import type { ParentShown, Thresholds } from './hooks.ts'
import type { OfParent } from './use-said.ts'

interface ParentFieldProps {
  readonly parent: ParentShown
  readonly topics: Thresholds['topics']
  readonly value: OfParent
  readonly onChange: (value: OfParent) => void
  /** Says what is missing, once somebody has tried to send. */
  readonly tried: boolean
}

/** What one parent may see: all, some of it, nothing. The answers are of the same size. */
export const ParentField = ({ parent, topics, value, onChange, tried }: ParentFieldProps) => {
  const t = useTexts(birthdayTexts)
  const language = useLanguage()
  const much = (['all', 'some', 'nothing'] as const).map(one => ({ value: one, label: t(one) }))
  const none = value.much === 'some' && value.topics.length === 0
  return (
    <Stack>
      <Pick
        label={t('parent', { name: parent.name })}
        options={much}
        value={value.much}
        onChange={one => onChange({ ...value, much: one })}
        error={tried && value.much === undefined ? t('missing') : undefined}
      />
      {value.much === 'some' ? (
        <ChipsMany
          label={t('topics')}
          options={topics.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
          value={value.topics}
          onChange={chosen => onChange({ ...value, topics: chosen })}
          error={tried && none ? t('missingTopics') : undefined}
        />
      ) : null}
    </Stack>
  )
}
