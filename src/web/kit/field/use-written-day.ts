import { useState } from 'react'
import { asWritten, dayWritten } from './norwegian-date.ts'

/** What is written in a date field: it stays as written until it is a day, and follows the day when that is set from outside. */
export const useWrittenDay = (value: string, onChange: (day: string) => void) => {
  const [written, setWritten] = useState({ text: asWritten(value), day: value })
  const [left, setLeft] = useState(false)
  const text = written.day === value ? written.text : asWritten(value)
  const write = (next: string) => {
    const day = dayWritten(next) ?? (next === '' ? '' : undefined)
    setWritten({ text: next, day: day ?? value })
    if (day !== undefined && day !== value) onChange(day)
    if (day !== undefined) setLeft(false)
  }
  const wrong = left && text !== '' && dayWritten(text) === undefined
  return { text, write, leave: () => setLeft(true), wrong }
}
