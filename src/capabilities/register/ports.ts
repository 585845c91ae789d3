import { port } from '../../platform/api/port.ts'

/** Filled by the server: the texts of the files that wait in a municipality's folder; none where no folder is set. */
export const waitingFiles = port<[municipalityNumber: string], Promise<readonly string[]>>('register.waitingFiles')
