export { secrecyAboutPerson, secrecyOperations } from './operations.ts'
