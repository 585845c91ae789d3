import { useState } from 'react'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { useDates, useListed, useTexts } from '../../../../web/texts/index.ts'
import type { Around } from './AroundFlow.tsx'
import { ShownList, heardOf } from './Shown.tsx'
import type { Shown } from './Shown.tsx'
import { aroundTexts } from './texts.ts'

const PLACES = {
  home: 'home',
  kindergarten: 'kindergarten',
  school: 'school',
  leisure: 'ball',
  service: 'service',
} as const

/** Hva skjer: the next meeting, then what all want to reach, then what is done now. */
export const Now = ({ around, onBack }: { around: Around; onBack: () => void }) => {
  const t = useTexts(aroundTexts)
  const [at, setAt] = useState(0)
  const pages = usePages(around)
  const page = pages[at]
  if (!page) return null
  const back = at === 0 ? onBack : () => setAt(at - 1)
  const on = at + 1 < pages.length ? () => setAt(at + 1) : onBack
  const said = page.shown.length === 0 ? t(page.none) : undefined
  return (
    <OneThing title={page.title} read={said === undefined ? heardOf(page.shown) : [said]} onBack={back} onOn={on}>
      {said === undefined ? (
        <ShownList of={page.shown} />
      ) : (
        <>
          <div className="s-knows">
            <Picture of={page.picture} size="large" />
          </div>
          <p className="s-knows-text">{said}</p>
        </>
      )}
    </OneThing>
  )
}

function usePages({ meeting, goals, measures }: Around) {
  const [t, { date, time }, listed] = [useTexts(aroundTexts), useDates(), useListed()]
  const next: readonly Shown[] = meeting
    ? [
        {
          ...{ key: 'meeting', picture: 'meeting' },
          name: t('when', { day: date(meeting.startsAt, 'day'), time: time(meeting.startsAt) }),
          more: meeting.names.length === 0 ? undefined : t('called', { names: listed(meeting.names) }),
        },
      ]
    : []
  return [
    { title: t('meeting'), shown: next, picture: 'meeting', none: 'noMeeting' as const },
    {
      title: t('goals'),
      shown: goals.map(({ id, words }): Shown => ({ key: id, picture: 'star', name: { written: words } })),
      ...{ picture: 'star', none: 'none' as const },
    },
    {
      title: t('measures'),
      shown: measures.map(({ id, title, arena }): Shown => ({
        key: id,
        picture: PLACES[arena],
        name: { written: title },
      })),
      ...{ picture: 'helpers', none: 'none' as const },
    },
  ]
}
