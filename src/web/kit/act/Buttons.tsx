import type { ReactNode } from 'react'
import './button.css'

/** A row of buttons, the next act first; on a phone one under the other. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className="s-buttons">{children}</div>
