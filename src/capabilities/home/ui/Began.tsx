import { Link, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'
import type { Heard } from './use-home.ts'

/** How it began, and the way to what was written then; nothing where the reader has heard of nothing. */
export const Began = ({ heard }: { heard: readonly Heard[] }) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const first = heard.at(-1)
  if (!first) return null
  const { name, service } = first.talkWith
  return (
    <Stop title={t('began')}>
      <p>{t('beganText', { who: name ?? service, day: date(first.toldOn, 'day') })}</p>
      <p>
        <Link to={paths.family.concerns()}>{t('beganLink')}</Link>
      </p>
    </Stop>
  )
}
