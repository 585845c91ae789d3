import { useRef, useState } from 'react'
import { asBase64 } from '../../../web/call/base64.ts'
import { smallPhoto } from '../../../web/call/small-photo.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { fileTexts } from './file-texts.ts'
import type { Choices } from './hooks.ts'

/** Something that somebody has chosen and not sent. */
export interface Attached {
  readonly key: number
  readonly content: string
  /** In bytes. */
  readonly size: number
  /** How it can be shown before it is sent; left out where it is no picture. */
  readonly picture: string | undefined
  /** What is on it, in the writer's words. */
  readonly shows: string
}

const PICTURES = ['image/jpeg', 'image/png']
const pictureType = (bytes: Uint8Array) =>
  bytes[0] === 0xff ? PICTURES[0] : bytes[0] === 0x89 ? PICTURES[1] : undefined

/** What goes with a message, kept on this page until it is sent; what fails to be sent stays. */
export function useAttached({ most, bytes: mostBytes }: Choices['files']) {
  const t = useTexts(fileTexts)
  const [files, setFiles] = useState<readonly Attached[]>([])
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const keys = useRef(0)

  const read = async (file: File): Promise<Attached> => {
    const bytes = await smallPhoto(file)
    const [content, type] = [asBase64(bytes), pictureType(bytes)]
    const picture = type === undefined ? undefined : `data:${type};base64,${content}`
    return { key: ++keys.current, content, size: bytes.length, picture, shows: '' }
  }
  /** Answers what was added, so that it can be said. */
  const add = async (chosen: readonly File[]) => {
    setProblem(undefined)
    if (files.length + chosen.length > most) return setProblem(t('tooMany', { most }))
    setReading(true)
    try {
      const fresh: Attached[] = []
      for (const file of chosen) fresh.push(await read(file))
      const all = [...files, ...fresh]
      if (all.reduce((sum, one) => sum + one.size, 0) > mostBytes) setProblem(t('tooLarge'))
      else setFiles(all)
    } catch {
      setProblem(t('unread'))
    } finally {
      setReading(false)
    }
  }
  const drop = (key: number) => (setProblem(undefined), setFiles(all => all.filter(one => one.key !== key)))
  const say = (key: number, shows: string) =>
    setFiles(all => all.map(one => (one.key === key ? { ...one, shows } : one)))
  return { files, problem, reading, add, drop, say, clear: () => setFiles([]) }
}

export type AttachedFiles = ReturnType<typeof useAttached>

/** The same as it is sent. */
export const asFiles = (files: readonly Attached[]) =>
  files.map(({ content, shows }) => ({ content, shows: shows.trim() === '' ? null : shows }))
