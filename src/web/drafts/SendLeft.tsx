import { useEffect } from 'react'
import { useSession } from '../session/session.tsx'
import { localCopyOf } from './local-copy.ts'
import { sendLeft } from './send-left.ts'
import { serverCopy } from './server-copy.ts'

/** Sends what is left from a time without network: when the app begins, and when the network is back. Shows nothing. */
export const SendLeft = () => {
  const { id: person } = useSession()
  useEffect(() => {
    // What does not arrive now is sent another time.
    const again = () => void sendLeft(localCopyOf(person), serverCopy).catch(() => {})
    again()
    globalThis.addEventListener('online', again)
    return () => globalThis.removeEventListener('online', again)
  }, [person])
  return null
}
