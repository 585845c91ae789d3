import { Outlet } from '@tanstack/react-router'

/** Where a screen shows the screens inside it, such as a tab. */
export const Inside = () => <Outlet />
