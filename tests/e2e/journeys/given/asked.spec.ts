import { press } from '../../support/actions'
import { enterAsNewcomer } from '../../support/arrange/newcomer'
import { signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { approve, arrangePassed, locale, text } from './two-sides'

// What a decision asks of somebody else: an organisation answers a referral, a place is offered, taken and moved into.

test.use({ viewport: { width: 360, height: 740 } })

test('a referral is taken on and done by the organisation, and read by the person and her centre', async ({
  openPage,
}) => {
  const referral = await arrangePassed('sanatorium')
  const desk = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  const number = await approve(desk, referral, 'referral', async () => {
    await desk.locator('textarea[name=note]').fill('Bahorda, aravacha bilan.')
    await checkScreenOf(desk)
  })

  const staff = await openPage(await signInOverHttp('organisation-sanatorium', 'organisation_staff'))
  await staff.goto(`/${locale}/organisation`)
  await checkScreenOf(staff)
  await staff.getByRole('link', { name: number }).click()
  await expect(staff.locator('main')).toContainText('Bahorda, aravacha bilan.')
  await staff.locator('input[name=answer][value=refuse]').check()
  await press(staff, locale, 'care.answer.send')
  await expect(staff.locator('.error-summary')).toContainText(text('care.error.taskReasonMissing'))
  await checkScreenOf(staff)
  await staff.locator('input[name=answer][value=accept]').check()
  await press(staff, locale, 'care.answer.send')
  await expect(staff.locator('main')).toContainText(text('care.task.status.accepted'))
  await staff.locator('input[name=answer][value=finish]').check()
  await staff.locator('textarea[name=text]').fill('Davolanish tugadi.')
  await press(staff, locale, 'care.answer.send')
  await expect(staff.locator('form textarea[name=text]')).toHaveCount(0)

  const page = await openPage(await enterAsNewcomer(referral.newcomer))
  for (const [side, path] of [
    [page, referral.own],
    [desk, referral.home],
  ] as const) {
    await side.goto(path)
    await expect(side.locator('main')).toContainText('Davolanish tugadi.')
    await checkScreenOf(side)
  }
})

test('a place is offered, taken by the person, and she moves in', async ({ openPage }) => {
  const placement = await arrangePassed('residential-care')
  const desk = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  const number = await approve(desk, placement, 'placement')

  const page = await openPage(await enterAsNewcomer(placement.newcomer))
  await page.goto(placement.own)
  await page.locator('main a[href$="/offered-place"]').click()
  await expect(page).toHaveURL(/\/offered-place$/)
  await checkScreenOf(page)
  await page.locator('input[name=answer][value=take]').check()
  await page.locator('main form button').first().click()
  await expect(page).toHaveURL(new RegExp(`${placement.own}$`))

  const staff = await openPage(await signInOverHttp('organisation-care-home', 'organisation_staff'))
  await staff.goto(`/${locale}/organisation`)
  await staff.getByRole('link', { name: number }).click()
  await staff.locator('input[name=answer][value=finish]').check()
  await staff.locator('textarea[name=text]').fill('Koʻchib keldi, xona 12.')
  await press(staff, locale, 'care.answer.send')
  await expect(staff.locator('main')).toContainText(text('care.task.status.done'))
  await page.reload()
  await expect(page.locator('main')).toContainText('Koʻchib keldi, xona 12.')
  await checkScreenOf(page)
})
