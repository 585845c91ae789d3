import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { AnyRoute, RouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Catalog } from '../texts/define.ts'
import { Crashed, NotFound } from './Lost.tsx'
import { PageTitle } from './PageTitle.tsx'

/** A line of an app's table of screens. The screen is fetched when somebody goes there. */
export interface ScreenRoute {
  /** `/barn/$caseId`; inside another screen only the rest, `logg`. */
  readonly path: string
  /** What the page is called in the browser: a key of the app's titles, never anything of a person. A tab has its own. */
  readonly title?: string
  readonly screen: RouteComponent
  /** Screens inside this one; it shows them in an `<Inside />`. */
  readonly inside?: readonly ScreenRoute[]
  /** Which of those inside is shown first. */
  readonly first?: string
}

/** A screen that is brought in when it is needed: its file and its name there. */
export const lazyScreen = <M extends Record<string, unknown>>(
  file: () => Promise<M>,
  name: keyof M & string,
): RouteComponent => lazyRouteComponent<M, keyof M & string>(file, name)

const routeOf = (parent: AnyRoute, { path, title, screen, inside, first }: ScreenRoute): AnyRoute => {
  const staticData = title === undefined ? {} : { title }
  const route: AnyRoute = createRoute({ getParentRoute: () => parent, path, component: screen, staticData })
  if (!inside) return route
  const start = createRoute({
    getParentRoute: () => route,
    path: '/',
    beforeLoad: ({ params, location }) => {
      void params
      throw redirect({ to: `${location.pathname.replace(/\/$/, '')}/${first ?? inside[0]?.path ?? ''}`, replace: true })
    },
  })
  return route.addChildren([start, ...inside.map(one => routeOf(route, one))])
}

type Search = Record<string, unknown>
interface Leaving {
  readonly search: Search
  readonly next: (search: Search) => Search
}

/** Lets a choice in the address follow to every page that the app leads to, until another one is made. */
const following =
  (kept: readonly string[]) =>
  ({ search, next }: Leaving): Search => {
    const going = next(search)
    const stays = kept.filter(name => search[name] !== undefined && !(name in going))
    return stays.length === 0 ? going : { ...going, ...Object.fromEntries(stays.map(name => [name, search[name]])) }
  }

interface App {
  readonly shell: ComponentType
  readonly screens: readonly ScreenRoute[]
  /** What the pages are called in the browser. */
  readonly titles: Catalog
  /** The choices in the address that follow along. */
  readonly kept?: readonly string[]
}

/** Fetches the screen at the address, with those around it, before anybody knows who is there: it has nothing of a person. */
export const fetchScreen = (router: ReturnType<typeof routerOf>): void => {
  for (const route of router.getMatchedRoutes(router.latestLocation.pathname)[0])
    // What does not come now is asked for again, and told, when it is shown.
    void router.loadRouteChunk(route)?.catch(() => undefined)
}

/** The router of an app, from its table of screens. */
export const routerOf = ({ shell: Shell, screens, titles, kept = [] }: App) => {
  const Whole = () => (
    <>
      <PageTitle titles={titles} />
      <Shell />
    </>
  )
  const root = createRootRoute({
    component: Whole,
    notFoundComponent: NotFound,
    errorComponent: Crashed,
    search: { middlewares: [following(kept)] },
  })
  const router = createRouter({
    routeTree: root.addChildren(screens.map(one => routeOf(root, one))),
    defaultPreload: false,
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
  })
  // a screen reader is told that the page has changed: the content takes the focus, as when a page is fetched
  router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) document.getElementById('innhold')?.focus({ preventScroll: true })
  })
  return router
}
