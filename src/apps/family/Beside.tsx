import { useEffect } from 'react'
import { Duty } from '../../capabilities/secrecy/ui/Duty.tsx'
import { SendLeft } from '../../web/drafts/SendLeft.tsx'
import { keepApp } from './keep-app.ts'

/** What is fetched beside the page, and not before it. */
export const Beside = () => {
  useEffect(keepApp, [])
  return (
    <>
      <Duty />
      <SendLeft />
    </>
  )
}
