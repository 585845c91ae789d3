export { giversAmong, giversAt, giversOf, giversOfAll, needsMaturity } from '../../signer/model.ts'
