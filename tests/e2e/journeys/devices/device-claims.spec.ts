import { choose, follow, press } from '../../support/actions'
import { arrangeReceived } from '../../support/arrange/arrange-order'
import { query } from '../../support/arrange/database'
import { enterAsNewcomer } from '../../support/arrange/newcomer'
import { signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { patternOf, textOf } from '../../support/texts'

// What becomes of a device after its hand-over: a repair under warranty, and a return with its money.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
// Ready-made, of a group whose money no other test counts.
const device = 'crutches-elbow'

test('a device is repaired under warranty, and she says that she has it again', async ({ openPage }) => {
  const { newcomer, id, staff } = await arrangeReceived(device)
  const home = await openPage(await enterAsNewcomer(newcomer))
  await home.goto(`/${locale}/vouchers/orders/${id}`)
  await checkScreenOf(home)
  await home.getByRole('link', { name: patternOf(locale, 'claims.ask.link.repair') }).click()
  await press(home, locale, 'claims.ask.submit')
  await expect(home.locator('.error-summary')).toContainText(text('claims.error.reasonMissing'))
  await choose(home, 'reasonCode', 'broken')
  await home.locator('textarea[name=text]').fill('Dastasi sindi.')
  await checkScreenOf(home)
  await press(home, locale, 'claims.ask.submit')
  await expect(home.locator('main')).toContainText(text('claims.status.asked'))
  await checkScreenOf(home)
  const claim = home.url()

  const workshop = await openPage(await signInOverHttp(staff, 'maker_staff'))
  await workshop.goto(`/${locale}/maker/claims/${claim.split('/').at(-1)}`)
  await expect(workshop.locator('main')).toContainText('Dastasi sindi.')
  const accept = workshop.locator('#accept')
  await accept.locator('[name=repairDays]').fill('0')
  await press(accept, locale, 'claims.maker.accept.button')
  await expect(workshop.locator('.error-summary')).toBeVisible()
  await checkScreenOf(workshop)
  await accept.locator('[name=repairDays]').fill('3')
  await press(accept, locale, 'claims.maker.accept.button')
  await expect(workshop.locator('[data-toast]')).toContainText(text('claims.maker.done.accept'))
  await home.goto(claim)
  await expect(home.locator('main')).toContainText(text('claims.status.accepted'))
  await workshop.locator('#repair textarea').fill('Dasta almashtirildi.')
  await press(workshop, locale, 'claims.maker.repair.button')
  await expect(workshop.locator('main')).toContainText(text('claims.maker.waitingPerson'))
  await checkScreenOf(workshop)

  await home.reload()
  await expect(home.locator('main')).toContainText(text('claims.status.repaired'))
  await expect(home.locator('main'), 'what was done').toContainText('Dasta almashtirildi.')
  await checkScreenOf(home)
  await press(home, locale, 'claims.act.received')
  await expect(home.locator('main')).toContainText(text('claims.status.closed'))
  await home.goto(`/${locale}/vouchers/orders/${id}/passport`)
  await expect(home.locator('main'), 'the passport keeps it').toContainText(text('claims.kind.repair'))
  await expect(home.locator('main'), 'with what was done').toContainText('Dasta almashtirildi.')
  await checkScreenOf(home)
})

test('a device goes back, and the voucher is hers again with its money', async ({ openPage }) => {
  const { newcomer, voucherId, id, staff } = await arrangeReceived(device)
  const [before] = await query<{ balance: string; ceiling: string }>(
    `select a.balance_tiyin as balance, v.ceiling_tiyin as ceiling from voucher v
       join account a on a.code = 'voucher:' || v.id where v.id = $1`,
    [voucherId],
  )
  const home = await openPage(await enterAsNewcomer(newcomer))
  await home.goto(`/${locale}/vouchers/${voucherId}`)
  await expect(home.locator('main')).toContainText(text('vouchers.status.redeemed'))
  await home.goto(`/${locale}/vouchers/orders/${id}`)
  await home.getByRole('link', { name: patternOf(locale, 'claims.ask.link.return') }).click()
  await choose(home, 'reasonCode', 'doesNotFit')
  await home.locator('textarea[name=text]').fill('Boʻyimga toʻgʻri kelmadi.')
  await checkScreenOf(home)
  await press(home, locale, 'claims.ask.submit')
  const claim = home.url()

  const workshop = await openPage(await signInOverHttp(staff, 'maker_staff'))
  const atDesk = `/${locale}/maker/claims/${claim.split('/').at(-1)}`
  await workshop.goto(atDesk)
  await checkScreenOf(workshop)
  await press(workshop, locale, 'claims.maker.takeBack.button')
  await expect(workshop.locator('[data-toast]')).toContainText(text('claims.maker.done.takeBack'))
  await checkScreenOf(workshop)

  await home.goto(claim)
  await expect(home.locator('main')).toContainText(text('claims.status.returned'))
  await checkScreenOf(home)
  await home.goto(`/${locale}/vouchers/orders/${id}`)
  await expect(home.locator('main'), 'not cancelled').toContainText(text('vouchers.amounts.returned'))
  await checkScreenOf(home)
  await follow(home, locale, 'vouchers.order.backToVoucher')
  await expect(home.locator('main')).toContainText(text('vouchers.status.issued'))
  const [after] = await query<{ balance: string }>(
    `select balance_tiyin as balance from account where code = 'voucher:' || $1`,
    [voucherId],
  )
  expect(BigInt(before?.balance ?? -1), 'nothing was left on it').toBeLessThan(BigInt(before?.ceiling ?? 0))
  expect(after?.balance, 'what the State paid is on it again').toBe(before?.ceiling)
  await checkScreenOf(home)
  await follow(home, locale, 'vouchers.action.chooseMaker')
  await expect(home).toHaveURL(/\/offers$/)
})
