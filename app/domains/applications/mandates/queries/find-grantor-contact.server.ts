import { getProfile } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { lockMandate } from '../rows/lock-mandate.server'
import { findGrantor } from '../rows/tell-parties.server'
import { openGrantor } from '../sealed.server'

export interface GrantorContact {
  pinfl: string
  /** Of the mandate. */
  number: string
  /** Null where the portal knows none. */
  phone: string | null
  /** Null where she has no account. */
  locale: string | null
}

/** How the person who is asked is reached, for the portal that writes to her: null unless whoever acts asked her. */
export async function findGrantorContact(work: Work, mandateId: string): Promise<GrantorContact | null> {
  const mandate = await lockMandate(work, mandateId)
  if (!mandate?.isHolder || mandate.status !== 'asked') return null
  const { id, number, grantorIndex, grantorCipher } = mandate
  const personId = await findGrantor(work, grantorIndex)
  const profile = personId ? await work.asSystem(() => getProfile(work, personId)) : null
  const { pinfl } = openGrantor(grantorCipher, id)
  return { pinfl, number, phone: profile?.phone ?? null, locale: profile?.preferredLocale ?? null }
}
