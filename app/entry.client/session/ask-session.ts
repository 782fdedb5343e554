export interface SessionState {
  seconds: number | null
  mayExtend: boolean
  reader: string | null
}

/** How the session stands, as the server says; null when it cannot be reached, which says nothing about the session. */
export async function askSession(path: string, init?: RequestInit): Promise<SessionState | null> {
  try {
    const answer = await fetch(path, { cache: 'no-store', headers: { accept: 'application/json' }, ...init })
    if (answer.status === 401) return { seconds: null, mayExtend: false, reader: null }
    return answer.ok ? ((await answer.json()) as SessionState) : null
  } catch {
    return null
  }
}
