import { useState } from 'react'
import { Card, Chips, Details, Link, Why } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Guide } from '../../guide-model.ts'
import { BANDS, firstBandIn } from '../age.ts'
import type { Band } from '../age.ts'
import { newConcernTexts } from './texts.ts'

const GROUPS = ['together', 'feelings', 'body', 'family', 'strengths'] as const
const OPEN: readonly string[] = ['together', 'strengths']

/** What to look for at the age: a memory aid, never points. */
export const Signs = ({ guide, band }: { guide: Guide; band: Band | undefined }) => {
  const t = useTexts(newConcernTexts)
  const language = useLanguage()
  const { date } = useDates()
  const [chosen, setChosen] = useState<Band>(firstBandIn(guide.kind))
  const shown = band ?? chosen
  return (
    <Card look="flat" title={t('signsTitle')}>
      <p className="s-soft s-small">{t('signsFor', { band: shown })}</p>
      {band ? null : (
        <Chips
          label={t('signsBand')}
          options={BANDS.map(value => ({ value, label: t('band', { band: value }) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {GROUPS.map(group => (
        <Details key={group} summary={t(`group_${group}`)} open={OPEN.includes(group)}>
          <ul>
            {guide.signs
              .filter(sign => sign.band === shown && sign.group === group)
              .map(sign => (
                <li key={sign.id}>
                  {labelIn(sign.text, language)}
                  {sign.reportAtOnce ? <AtOnce text={t('signAtOnce')} /> : null}
                </li>
              ))}
          </ul>
        </Details>
      ))}
      <Why>{t('signsSource', { source: guide.signsWhy.source, date: date(guide.signsWhy.reviewedOn, 'long') })}</Why>
    </Card>
  )
}

const AtOnce = ({ text }: { text: string }) => (
  <>
    {' '}
    <Link to={paths.acute()} className="s-at-once">
      {text}
    </Link>
  </>
)
