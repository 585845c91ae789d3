declare global {
  /** What the page has asked for before its app had come, by address. */
  // oxlint-disable-next-line no-var -- a global is declared so
  var askedEarly: Map<string, Promise<Response>> | undefined
}

/** The answer to what the page asked for early; it is for whoever asks first, and everybody after asks anew. */
export function takeEarly(address: string): Promise<Response> | undefined {
  const path = address.replace(globalThis.location.origin, '')
  const answer = globalThis.askedEarly?.get(path)
  globalThis.askedEarly?.delete(path)
  return answer
}
