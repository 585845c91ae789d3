import { idnr } from '@navikt/fnrvalidator'

/** Whether eleven digits are an identity number: a birth number, a D number, or a made-up one for tests and demos. */
export const isIdentityNumber = (digits: string): boolean => idnr(digits).status === 'valid'
