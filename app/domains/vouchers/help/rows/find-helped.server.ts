import { getProfile, type Profile } from '~/domains/identity/index.server'
import { isSameName } from '~/i18n/uzbek/name-words'
import { saysPassport } from '~/lib/people/says-passport'
import { blindIndex, open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { VoucherHelpForm } from '../schema'

export interface Helped {
  profile: Profile
  /** All that was said of her is right. */
  isRight: boolean
  /** Her voucher of this kind, with the order that is ready on it, as far as she has them. */
  voucher: { id: string; readyOrderId: string | null } | null
}

/** Whom a helper has before her, with the portal's eyes; null where nobody has this number. */
export async function findHelped(work: Work, form: VoucherHelpForm): Promise<Helped | null> {
  const pinflIndex = blindIndex('pinfl', form.pinfl)
  return work.asSystem(async () => {
    const person = await work.tx.person.findUnique({ where: { pinflIndex } })
    const profile = person && (await getProfile(work, person.id))
    if (!profile) return null
    const [voucher] = await work.tx.$queryRaw<
      { id: string; centreCode: string; readyOrderId: string | null }[]
    >`
      select v.id, c.centre_code as "centreCode", o.id as "readyOrderId"
      from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
        left join device_order o on o.voucher_id = v.id and o.status = 'ready'
      where v.person_id = ${profile.id}::uuid and v.device_code = ${form.deviceCode}
        and v.status in ('issued', 'held')
      order by o.id is null, v.issued_at desc limit 1`
    const isNamed =
      isSameName(form.familyName, profile.familyName) && isSameName(form.givenName, profile.givenName)
    const passport =
      person.passportCipher &&
      open(person.passportCipher, { table: 'person', column: 'passport', row: person.id })
    const knows =
      form.way === 'desk' ||
      (voucher?.centreCode === form.centreCode && (!passport || saysPassport(form.document, passport)))
    return { profile, isRight: isNamed && knows, voucher: voucher ?? null }
  })
}
