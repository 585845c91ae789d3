// The policies are here too, because the pure files of later capabilities may import only this file.
export * from './access.ts'
export * from './fact.ts'
export * from './look-model.ts'
