import { z } from 'zod'
import type { SignInError, SignInProvider } from '~/domains/identity/ports'
import { ok, type Result, refuse } from '~/lib/result'
import { identifyAnswer, readProfile } from './profile'

export interface OneIdConfig {
  /** The one address of all four calls, `…/sso/oauth/Authorization.do`. */
  endpoint: string
  clientId: string
  clientSecret: string
  /** The portal's registered name; usually the client id, which is the default. */
  scope?: string
  /** For each call; 8 seconds when not given. */
  timeoutMs?: number
}

const tokenAnswer = z.object({ access_token: z.string().min(1) })

/** OneID sign-in: OAuth-like, one address, no OIDC (DOMAIN 2.1). */
export function createOneId(config: OneIdConfig): SignInProvider {
  const { endpoint, clientId, clientSecret, scope = clientId, timeoutMs = 8_000 } = config

  /** One form post. 4xx is a refusal; anything else that is no JSON with 200 means the service is not well. */
  async function call(
    grantType: string,
    fields: Record<string, string>,
  ): Promise<Result<unknown, SignInError>> {
    const form = { grant_type: grantType, client_id: clientId, client_secret: clientSecret, ...fields }
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(form),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (response.ok) return ok(await response.json())
      await response.body?.cancel()
      const refused = response.status >= 400 && response.status < 500 && response.status !== 429
      return refuse(refused ? 'auth.error.signInRefused' : 'auth.error.signInUnavailable')
    } catch {
      return refuse('auth.error.signInUnavailable')
    }
  }

  return {
    authorizationUrl({ state, redirectUri, locale }) {
      const url = new URL(endpoint)
      const query = {
        response_type: 'one_code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope,
        state,
      }
      for (const [name, value] of Object.entries({ ...query, lang: locale }))
        url.searchParams.set(name, value)
      return url.href
    },

    async exchange(code, redirectUri) {
      const tokens = await call('one_authorization_code', { code, redirect_uri: redirectUri })
      if (!tokens.ok) return tokens
      const token = tokenAnswer.safeParse(tokens.value)
      if (!token.success) return refuse('auth.error.signInRefused')
      const accessToken = token.data.access_token

      const identified = await call('one_access_token_identify', { access_token: accessToken, scope })
      if (!identified.ok) return identified
      const answer = identifyAnswer.safeParse(identified.value)
      if (!answer.success) return refuse('auth.error.profileIncomplete')
      if (answer.data.ret_cd !== '0') return refuse('auth.error.signInRefused')
      const profile = readProfile(answer.data)
      return profile ? ok({ profile, accessToken }) : refuse('auth.error.profileIncomplete')
    },

    async signOut(accessToken) {
      await call('one_log_out', { access_token: accessToken, scope })
    },
  }
}
