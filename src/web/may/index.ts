export { May, useAbilities } from './May.tsx'
