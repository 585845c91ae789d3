import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import type { ComponentType } from 'react'
import { Speaks } from '../../texts/language.tsx'
import { Toasts } from '../act/Toast.tsx'
import '../look/index.css'
import { ChildPage } from './ChildPage.tsx'
import { ConcernPage } from './ConcernPage.tsx'
import { DayPage } from './DayPage.tsx'
import { HomePage } from './HomePage.tsx'
import { StatesPage } from './StatesPage.tsx'
import { TeamPage } from './TeamPage.tsx'

/** The parts together, with made-up content, to look at and to test; never part of the product. */
const pages: Readonly<Record<string, ComponentType>> = {
  day: DayPage,
  child: ChildPage,
  concern: ConcernPage,
  team: TeamPage,
  states: StatesPage,
  home: HomePage,
}

const chosen = new URLSearchParams(globalThis.location.search)
const Chosen = pages[chosen.get('page') ?? 'day'] ?? DayPage
const root = createRootRoute({
  component: () => (
    <Speaks language={chosen.get('language') === 'nn' ? 'nn' : 'nb'}>
      <Toasts>
        <main>
          <Chosen />
        </main>
      </Toasts>
    </Speaks>
  ),
})
const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/barn/1/na'] }) })
const place = document.getElementById('app')
if (place) createRoot(place).render(<RouterProvider router={router} />)
