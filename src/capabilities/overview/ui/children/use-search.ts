import { useRead } from '../../../../web/call/index.ts'
import { search } from '../../api.ts'

/** The children by part of the name, among all whose case I may see. */
export const useSearch = (name: string, when: boolean) => useRead(search, { name }, { when })
