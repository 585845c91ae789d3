import { Card, OnOff, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Level } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { useLabel } from '../hooks.ts'
import { settingsTexts } from '../texts.ts'
import { Preview } from './Preview.tsx'

const ALWAYS = ['needs_evaluation', 'needs_family', 'needs_child', 'needs_consent', 'needs_holder'] as const

/** Between which levels one may go, and what each change takes. */
export const MovesPart = () => {
  const t = useTexts(settingsTexts)
  // How a concern becomes a case is decided elsewhere, with its own rules.
  const levels = useWriting().now.levels.filter(one => one.ordinal > 0)
  return (
    <Stack>
      <Card title={t('always')}>
        <ul>
          {ALWAYS.map(need => (
            <li key={need}>{t(need)}</li>
          ))}
        </ul>
        <p className="s-soft s-small">{t('alwaysWhy')}</p>
      </Card>
      {levels.map(from => (
        <FromCard key={from.ordinal} from={from} />
      ))}
    </Stack>
  )
}

const FromCard = ({ from }: { from: Level }) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { levels, levelMoves } = useWriting().now
  const towards = levels.filter(one => one.ordinal > 0 && one.ordinal !== from.ordinal)
  const named = ({ mark, name }: Level) => t('levelInside', { mark, name: label(name) })
  const open = towards.filter(to => levelMoves.some(one => one.from === from.ordinal && one.to === to.ordinal))
  return (
    <Card title={t('fromLevel', { level: named(from) })}>
      {towards.map(to => (
        <MoveRow key={to.ordinal} from={from} to={to} />
      ))}
      <Preview>
        <p>{open.length === 0 ? t('noWay') : t('ways', { levels: open.map(named).join(', ') })}</p>
      </Preview>
    </Card>
  )
}

const MoveRow = ({ from, to }: { from: Level; to: Level }) => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { now, write } = useWriting()
  const move = now.levelMoves.find(one => one.from === from.ordinal && one.to === to.ordinal)
  const others = now.levelMoves.filter(one => one !== move)
  const put = (needsReason: boolean) =>
    write('levelMoves', [...others, { from: from.ordinal, to: to.ordinal, needsReason }].toSorted(inOrder))
  const level = t('levelInside', { mark: to.mark, name: label(to.name) })
  return (
    <div className="s-settings-row">
      <OnOff
        label={t('mayGoTo', { level })}
        checked={move !== undefined}
        onChange={on => (on ? put(false) : write('levelMoves', others))}
      />
      {move ? <OnOff label={t('reasonTo', { level })} checked={move.needsReason} onChange={put} /> : null}
    </div>
  )
}

type Way = { readonly from: number; readonly to: number }
const inOrder = (one: Way, other: Way) => one.from - other.from || one.to - other.to
