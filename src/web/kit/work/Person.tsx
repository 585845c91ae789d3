import type { ReactNode } from 'react'
import { Face } from './Face.tsx'
import './child-header.css'

interface PersonProps {
  name: string
  /** What they are to the child, in plain words: `Pedagogisk leder i Solbakken barnehage`. */
  does: ReactNode
  /** One more sentence: how to reach them, what they have answered. */
  note?: ReactNode
  holds?: boolean | undefined
  /** One button: write, ring. */
  act?: ReactNode
}

/** Somebody around the child: face, name, what they are, and how to reach them. */
export const Person = ({ name, does, note, holds, act }: PersonProps) => (
  <div className="s-person">
    <Face name={name} size="large" holds={holds} />
    <div>
      <p>
        <b>{name}</b>
      </p>
      <p>{does}</p>
      {note ? <p className="s-soft s-small">{note}</p> : null}
    </div>
    {act}
  </div>
)
