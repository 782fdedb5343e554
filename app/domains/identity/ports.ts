import type { Result } from '~/lib/result'

/** A person as the sign-in provider knows her. Names are in ordinary case, otherwise as given: never transliterated. */
export interface SignInProfile {
  /** 14 digits. The provider, not the check digit, is the authority for it. */
  pinfl: string
  /** `AA1234567`; absent when the provider has not confirmed one. */
  passport?: string
  familyName: string
  givenName: string
  patronymic?: string
  /** `YYYY-MM-DD`. */
  birthOn: string
  /** 12 digits, `998…`, without a plus. */
  phone?: string
  email?: string
  /** False when the provider has not confirmed the identity: such an account may look, not apply. */
  valid: boolean
  /** `legal` when the person signed in for a firm; `organisations` then holds the firms to choose from. */
  kind: 'person' | 'legal'
  organisations: SignInOrganisation[]
  /** As the provider names it, e.g. `LOGINPASSMETHOD`, `PKCSMETHOD`. */
  authMethod: string
}

export interface SignInOrganisation {
  /** 9 digits. */
  stir: string
  name: string
}

export type SignInError =
  /** The code or the token was refused: used, expired, foreign, or the person was turned down. Start again. */
  | 'auth.error.signInRefused'
  /** No answer in time, or the provider is broken. Try later. */
  | 'auth.error.signInUnavailable'
  /** The answer lacks what an account needs: PINFL, name or birth date. */
  | 'auth.error.profileIncomplete'

export interface SignInProvider {
  /** The address to send the browser to. `state` must be remembered by the caller and compared on return. */
  authorizationUrl(request: { state: string; redirectUri: string; locale: string }): string
  /** `redirectUri` must be the one the browser was sent with. A code works once, within a minute. */
  exchange(
    code: string,
    redirectUri: string,
  ): Promise<Result<{ profile: SignInProfile; accessToken: string }, SignInError>>
  /** Best effort: a provider that does not answer never stops our own sign-out. */
  signOut(accessToken: string): Promise<void>
}
