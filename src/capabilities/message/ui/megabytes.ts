const MB = 1024 * 1024

/** Bytes as people say them: megabytes with one place, and never none. */
export const inMegabytes = (bytes: number): number => Math.max(0.1, Math.round((bytes / MB) * 10) / 10)
