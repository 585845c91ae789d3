// The rules are here too, because the pure files of later capabilities may import only this file.
export * from './exception-rules.ts'
export * from './givers-rules.ts'
export * from './known-rules.ts'
export * from './rules.ts'
export * from './signing-model.ts'
export * from './threshold-rules.ts'
export * from './who-model.ts'
