import { redirect } from '@remix-run/node'
import { getProfile } from '~/domains/identity/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { getVoucher } from '~/domains/vouchers/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'

/** What an offer is chosen for: the person's voucher, which must be free to be spent, and the region that she lives in. */
export async function readChoice(context: SignedInContext, voucherId = '') {
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, voucherId)
  const voucher = await getVoucher(reader, voucherId)
  if (!voucher) throw notFound()
  if (voucher.status !== 'issued' || voucher.suspendedAt) throw redirect(`/${locale}/vouchers/${voucher.id}`)
  const [profile, regions, nameOf, placeOf] = await Promise.all([
    perform(reader, getProfile, reader.personId),
    listRegions(),
    nameDevices(locale, context.now()),
    namePlaces(locale),
  ])
  // Empty where it is not known.
  const home = profile?.districtSoato ? regionOf(profile.districtSoato) : ''
  return { voucher, assisted, device: nameOf(voucher.deviceCode), regions, home, placeOf }
}
