import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '../kit/act/Toast.tsx'
import { Logo } from '../kit/track/Logo.tsx'
import { LoginAgain } from '../session/LoginAgain.tsx'
import { InSession } from '../session/session.tsx'
import { leaveWithOthers } from '../session/left.ts'
import { newQueries } from '../session/queries.ts'
import { NoServer } from './Lost.tsx'
import { fetchScreen } from './router.tsx'
import type { routerOf } from './router.tsx'
import '../kit/look/index.css'
import './shell.css'

const Splash = () => (
  <div className="s-splash">
    <Logo />
  </div>
)

/** Draws an app in the page; `beside` stands on it too when nobody answers. */
export const start = (router: ReturnType<typeof routerOf>, beside?: ReactNode) => {
  const place = document.getElementById('app')
  if (!place) throw new Error('no place to draw in')
  leaveWithOthers()
  // Beside the question who is there, not after it: on a slow network that is what the first page waits for.
  fetchScreen(router)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={newQueries()}>
        <InSession until={<Splash />} failed={<NoServer beside={beside} />}>
          <Toasts>
            <RouterProvider router={router} />
            <LoginAgain />
          </Toasts>
        </InSession>
      </QueryClientProvider>
    </StrictMode>,
  )
}
