import { getProfile } from '~/domains/identity/index.server'
import { getCartContact, listPastAddresses } from '~/domains/market/index.server'
import { type Contact, contactInput, readGifts } from '~/domains/market/schema'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { perform } from '~/platform/perform.server'
import { nameAddress } from '~/views/names/name-address.server'

export interface Details {
  /** What the form begins with, by its fields. */
  known: Record<string, string>
  /** True when that is what was typed for this cart before. */
  isKept: boolean
  /** Where the person has had things sent, to choose from: `?address=` with the number. */
  addresses: { number: string; text: string }[]
}

/** What is known of who gets it: typed for this cart before, else her account; `chosen` = the number of a past order. */
export async function readDetails(
  context: PageContext,
  tokenHash: string,
  chosen: string | null,
): Promise<Details> {
  const [kept, past, account] = await Promise.all([
    getCartContact(context, { tokenHash }),
    listPastAddresses(context),
    readAccount(context),
  ])
  const address = past.find(({ number }) => number === chosen)?.contact
  const { phone } = createFormat(context.locale)
  const known = address
    ? {
        ...account,
        ...kept,
        name: address.name,
        phone: phone(address.phone),
        districtSoato: address.districtSoato,
        address: address.address,
        note: address.note ?? '',
      }
    : (kept ?? account)
  const addresses = past.map(async ({ number, contact }) => ({
    number,
    text: await nameAddress(contact, context.locale),
  }))
  return { known, isKept: kept !== null, addresses: await Promise.all(addresses) }
}

/** What was typed for this cart, if it holds still; null when nothing was, or it was another's. */
export async function readContact(context: PageContext, tokenHash: string): Promise<Contact | null> {
  const kept = await getCartContact(context, { tokenHash })
  const read = contactInput.safeParse(kept)
  return kept && read.success ? { ...read.data, gifts: readGifts(kept) } : null
}

async function readAccount({ personId, locale, ...context }: PageContext): Promise<Record<string, string>> {
  const profile = personId ? await perform({ ...context, personId }, getProfile, personId) : null
  if (!profile) return {}
  const { phone, registerName } = createFormat(locale)
  return {
    name: registerName({
      family: profile.familyName,
      given: profile.givenName,
      patronymic: profile.patronymic,
    }),
    phone: profile.phone ? phone(profile.phone) : '',
    email: profile.email ?? '',
    districtSoato: profile.districtSoato ?? '',
  }
}
