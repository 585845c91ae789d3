import type { ReactNode } from 'react'
import './settings.css'

/** Short matters beside each other. */
export const Cards = ({ children }: { children: ReactNode }) => <div className="s-settings-cards">{children}</div>
