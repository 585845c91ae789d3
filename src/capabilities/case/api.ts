export * from './api/closing.ts'
export * from './api/level.ts'
export * from './api/open.ts'
