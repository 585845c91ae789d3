export { Inside } from './Inside.tsx'
