export { giversAmong, giversAt, giversOf, giversOfAll, needsMaturity, stillStanding } from '../../signer/model.ts'
