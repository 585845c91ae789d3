/** The real time: for sessions, rate limits and log-in, whatever the demo's clock shows. */
export const realClock = (): Date => new Date(Date.now())
