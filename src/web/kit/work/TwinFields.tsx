import type { ReactNode } from 'react'
import { Card } from '../page/Card.tsx'
import './twin-fields.css'

interface TwinFieldsProps {
  /** What was seen and heard: a `TextArea`. */
  seen: ReactNode
  /** What goes well, the same size: a `TextArea`. */
  strength: ReactNode
}

/** Worry and strength side by side, as large as each other. */
export const TwinFields = ({ seen, strength }: TwinFieldsProps) => (
  <div className="s-twin">
    <Card>{seen}</Card>
    <Card look="good">{strength}</Card>
  </div>
)
