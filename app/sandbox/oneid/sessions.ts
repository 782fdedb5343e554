import { randomBytes } from 'node:crypto'
import type { Person } from '../people'
import type { OneIdMode } from './modes'

const codeLifeMs = 60_000
const tokenLifeMs = 30 * 60_000

export interface Grant {
  person: Person
  mode: OneIdMode
  clientId: string
  redirectUri: string
  scope: string
}

interface Entry extends Grant {
  madeAt: number
  spent: boolean
}

/** One-time codes and access tokens, in memory. */
export function createOneIdSessions(now: () => number = Date.now) {
  const codes = new Map<string, Entry>()
  const tokens = new Map<string, Entry>()

  return {
    giveCode(grant: Grant): string {
      const code = randomBytes(18).toString('base64url')
      codes.set(code, { ...grant, madeAt: now(), spent: grant.mode === 'codeUsed' })
      return code
    },
    /** Null when the code is unknown, was used before, is older than a minute or belongs to another client. */
    spendCode(code: string, clientId: string, redirectUri: string): Grant | null {
      const entry = codes.get(code)
      if (!entry || entry.spent) return null
      entry.spent = true
      const expired = entry.mode === 'codeExpired' || now() - entry.madeAt > codeLifeMs
      return expired || entry.clientId !== clientId || entry.redirectUri !== redirectUri ? null : entry
    },
    /** Reads a code without spending it, so that a mode can act before the exchange. */
    getCodeMode: (code: string): OneIdMode | null => codes.get(code)?.mode ?? null,
    giveToken(grant: Grant): string {
      const token = randomBytes(24).toString('hex')
      tokens.set(token, { ...grant, madeAt: now(), spent: false })
      return token
    },
    /** Null when the token is unknown, older than half an hour or logged out. */
    getByToken(token: string, clientId: string): Grant | null {
      const entry = tokens.get(token)
      if (!entry || entry.spent || entry.clientId !== clientId) return null
      return entry.mode === 'tokenExpired' || now() - entry.madeAt > tokenLifeMs ? null : entry
    },
    endToken(token: string): boolean {
      const entry = tokens.get(token)
      if (!entry || entry.spent) return false
      entry.spent = true
      return true
    },
  }
}

export type OneIdSessions = ReturnType<typeof createOneIdSessions>
