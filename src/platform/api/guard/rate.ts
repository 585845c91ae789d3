/** A bucket: so many calls at once, and so many a second from then on. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Beyond this many callers the buckets that are full again are dropped. */
const MOST_BUCKETS = 10_000

interface Bucket {
  left: number
  at: number
}

/**
 * Counts calls in token buckets in this process's memory (each process counts for itself). Answers the whole
 * seconds to wait, 0 when the call may pass; `at` is in milliseconds of real time.
 */
export function rateLimit({ burst, perSecond }: Rate): (caller: string, at: number) => number {
  const buckets = new Map<string, Bucket>()
  const fill = (bucket: Bucket, at: number) => {
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * perSecond)
    bucket.at = at
  }
  const drop = (at: number) => {
    for (const [caller, bucket] of buckets) {
      fill(bucket, at)
      if (bucket.left >= burst) buckets.delete(caller)
    }
  }
  return (caller, at) => {
    if (buckets.size >= MOST_BUCKETS && !buckets.has(caller)) drop(at)
    const bucket = buckets.get(caller) ?? { left: burst, at }
    buckets.set(caller, bucket)
    fill(bucket, at)
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond)
    bucket.left -= 1
    return 0
  }
}
