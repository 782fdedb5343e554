import { confirmRequirement, prepareRequirement, withdrawRequirement } from '~/domains/market/index.server'
import type { SellerRequirementCode } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** What is asked of who wants to sell, and its changes. */
export async function driveRequirementRows(scene: Scene): Promise<Drive[]> {
  const admin = scene.as('administrator', scene.person('administrator'))
  const stranger = scene.as('citizen', scene.person('citizen-leg'))
  const today = dayOf(admin.now())
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000)
  const far = 400
  // Of an enterprise it ends by itself, and is not ended again.
  await scene.put(
    `update seller_requirement set until_on = $1 where code = 'address' and kind = 'enterprise'`,
    [day(far - 9)],
  )
  type Of = [act: 'begin' | 'end', kind: 'artisan' | 'enterprise', code: SellerRequirementCode]
  const put = async ([act, kind, code]: Of, days: number, status = 'prepared', by = 'administrator-2') => {
    const id = newId()
    await scene.put(
      `insert into seller_requirement_change (id, act, code, kind, on_day, source, status, prepared_by_id, prepared_at,
         confirmed_by_id, confirmed_at)
       values ($1, $2::seller_requirement_act, $3::seller_requirement_code, $4::seller_kind, $5, 'test',
         $6::proposal_status, $7, now(), case when $6 = 'confirmed' then $8::uuid end,
         case when $6 = 'confirmed' then now() end)`,
      [id, act, code, kind, day(days), status, scene.person(by), scene.person('administrator')],
    )
    return id
  }
  const prepare =
    ([act, kind, code]: Of, days = far, by = admin) =>
    () =>
      perform(by, prepareRequirement, {
        ...{ act, kind, code, onDay: day(days) },
        ...{ source: 'A source', sourceTexts: { en: 'A source' } },
      })
  const confirm =
    (id: string, by = admin) =>
    () =>
      perform(by, confirmRequirement, id)
  await put(['end', 'artisan', 'account'], far)
  const own = await put(['end', 'artisan', 'status'], far, 'prepared', 'administrator')
  const past = await put(['end', 'enterprise', 'status'], -3)
  const there = await put(['begin', 'artisan', 'address'], far)
  const notThere = await put(['end', 'enterprise', 'address'], far)
  const decided = await put(['end', 'enterprise', 'account'], far, 'confirmed')
  return [
    ...drivesOf('prepareRequirement', {
      'admin.error.notAllowed': prepare(['end', 'artisan', 'account'], far, stranger),
      'proofs.rows.error.past': prepare(['end', 'artisan', 'account'], 0),
      'proofs.rows.error.staff': prepare(['begin', 'artisan', 'staff']),
      'proofs.rows.error.there': prepare(['begin', 'artisan', 'account']),
      'proofs.rows.error.notThere': prepare(['end', 'enterprise', 'address']),
      'proofs.rows.error.waiting': prepare(['end', 'artisan', 'account']),
    }),
    ...drivesOf('confirmRequirement', {
      'admin.error.notAllowed': confirm(own, stranger),
      'admin.error.proposalUnknown': confirm(newId()),
      'admin.error.proposalDecided': confirm(decided),
      'proofs.rows.error.past': confirm(past),
      'proofs.rows.error.there': confirm(there),
      'proofs.rows.error.notThere': confirm(notThere),
      'sides.error.confirmParameter': confirm(own),
    }),
    ...drivesOf('withdrawRequirement', {
      'admin.error.notAllowed': () => perform(stranger, withdrawRequirement, own),
      'admin.error.proposalUnknown': () => perform(admin, withdrawRequirement, newId()),
      'admin.error.proposalDecided': () => perform(admin, withdrawRequirement, decided),
    }),
  ]
}
