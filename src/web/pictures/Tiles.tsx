import type { ReactNode } from 'react'
import { useAloud } from '../aloud/use-aloud.ts'
import { Picture } from './Picture.tsx'

interface TileProps {
  picture: string
  not?: boolean | undefined
  label: string
  /** Whether it is chosen; left out where a press leads on. */
  chosen?: boolean | undefined
  /** While something is sent: it cannot be pressed. */
  busy?: boolean | undefined
  onPress: () => void
  children?: ReactNode
}

/** A picture to press, with its word. What is chosen is also heard, where the device has a voice. */
export const Tile = ({ picture, not, label, chosen, busy = false, onPress, children }: TileProps) => {
  const aloud = useAloud([label])
  return (
    <button
      type="button"
      className="s-tile"
      aria-pressed={chosen}
      aria-disabled={busy}
      onClick={() => {
        if (busy) return
        if (chosen !== undefined) aloud?.()
        onPress()
      }}
    >
      <Picture of={picture} not={not} />
      <span>{label}</span>
      {children}
    </button>
  )
}

interface TilesProps {
  label: string
  /** Two in a row, and large. */
  few?: boolean | undefined
  children: ReactNode
}
/** Pictures beside each other. */
export const Tiles = ({ label, few, children }: TilesProps) => (
  <div className="s-tiles" data-few={few || undefined} role="group" aria-label={label}>
    {children}
  </div>
)
