/** What is said of a request in the queue: nothing of who had it, nor of what she wrote. */
export const queued = {
  ...{ takenById: null, takenAt: null, name: null, text: null },
  ...{ handedAt: null, handedSource: null, reasonCipher: null },
} as const
