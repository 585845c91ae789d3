import { Row, Stack, WeekTrack } from '../../../../web/kit/index.ts'
import { capital, dateText, localDay, useLanguage, useTexts, weekNumber } from '../../../../web/texts/index.ts'
import { factOf } from '../../../gap/model.ts'
import { useRowWords } from './row-words.ts'
import type { DayRow } from './row-words.ts'
import { dayTexts } from './texts.ts'
import { inWeek, weekOf, withTime } from './week.ts'

/** What has a day in the week ahead, along the track. */
export const MyWeek = ({ rows, now }: { rows: readonly DayRow[]; now: Date }) => {
  const t = useTexts(dayTexts)
  const language = useLanguage()
  const words = useRowWords(now)
  const today = localDay(now)
  const items = inWeek(rows).flatMap(row => {
    const said = words(row)
    if (!said) return []
    // A measure of a service is about no child; without a name a meeting's title says it.
    const ofService = row.kind === 'evaluation' && row.caseId === null
    const name = ofService ? factOf(row.facts, 'group') : (row.child?.name ?? t('aChild'))
    const note = row.kind === 'meeting' || name === '' ? {} : { note: name }
    return [{ key: `${row.kind} ${row.id}`, at: row.at, text: withTime(row, said.title, language), ...note }]
  })
  const days = weekOf(items, today).map(({ day, items: some }) => {
    const [weekday = '', number = ''] = dateText(day, 'short', language).split(' ')
    const isToday = day === today
    const named = capital(weekday)
    return {
      day: isToday ? t('today') : named,
      date: isToday ? `${weekday} ${number}` : number,
      today: isToday,
      items: some,
    }
  })
  return (
    <Stack>
      <Row apart>
        <h2>{t('week')}</h2>
        <span className="s-soft s-small">{t('weekNumber', { number: weekNumber(now) })}</span>
      </Row>
      <WeekTrack days={days} />
    </Stack>
  )
}
