import sprite from './pictures.svg'
import './pictures.css'

interface PictureProps {
  /** The name of the drawing. */
  of: string
  /** Struck out in red: not that one. */
  not?: boolean | undefined
  size?: 'small' | 'large' | undefined
}

/** One of our own drawings. It says nothing by itself to a screen reader: there is always a text with it. */
export const Picture = ({ of, not, size }: PictureProps) => (
  <span className="s-picture" data-size={size} aria-hidden="true">
    <Drawing of={of} />
    {not ? <Drawing of="not" /> : null}
  </span>
)

const Drawing = ({ of }: { of: string }) => (
  <svg viewBox="0 0 64 64" focusable="false">
    <use href={`${sprite}#${of}`} />
  </svg>
)
