import { START, theClock } from './clock.ts'

// Before each file: the files of a worker share the clock, and none shall find it where another left it.
theClock.set(START)
