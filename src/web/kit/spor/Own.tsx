import type { ReactNode } from 'react'
import { unquoted } from './unquoted.ts'
import './spor.css'

/** Somebody's own words, uncorrected, in quotation marks, with who said them. */
export const Own = ({ children, by }: { children: string; by?: ReactNode }) => (
  <blockquote className="s-own">
    <p>«{unquoted(children)}»</p>
    {by ? <footer>{by}</footer> : null}
  </blockquote>
)
