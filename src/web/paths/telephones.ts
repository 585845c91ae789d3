/** The alarm telephone for children and youth, and the police: national numbers, as they are rung and as they are read. */
export const ALARM = { number: '116111', shown: '116 111' } as const
export const POLICE = { number: '112', shown: '112' } as const
