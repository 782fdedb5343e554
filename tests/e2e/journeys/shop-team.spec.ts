import { send } from '../support/arrange/arrange-voucher'
import { enterAsNewcomer, makeNewcomer } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { textOf } from '../support/texts'

// The owner of a shop asks somebody in, who accepts, sees what is to be packed and nothing else; once she is put out, the
// door is closed.

const text = (key: string, values = {}) => textOf('ru', key, values)

test('somebody is asked into the team of a shop, packs for it and is put out', async ({ openPage }) => {
  const newcomer = makeNewcomer()
  // As it is read in Russian.
  const name = 'Янгибоева'
  const client = await enterAsNewcomer(newcomer)
  const owner = await openPage(await signInOverHttp('artisan-ceramist', 'artisan'))
  await owner.goto('/ru/seller/team')
  await owner.locator('#invite button[type=submit]').click()
  await expect(owner.locator('[data-error-summary]')).toBeFocused()
  await checkScreenOf(owner)
  await owner.locator('#name').fill(newcomer.givenName)
  await owner.locator('#pinfl').fill(newcomer.pinfl)
  await owner.locator('input[name=duties][value=packer]').check()
  await owner.locator('#invite button[type=submit]').click()
  await expect(owner.locator('[data-toast]')).toContainText(text('team.invite.sent'))

  const packer = await openPage(client)
  await packer.goto('/ru/account/invitations')
  await checkScreenOf(packer)
  await packer.getByRole('button', { name: text('team.own.accept') }).click()
  await expect(packer.locator('[data-toast]')).toContainText(text('team.own.accepted'))
  await packer.locator('form:has(input[name=grantId]) button').last().click()
  await packer.goto('/ru/seller')
  await checkScreenOf(packer)
  await expect(packer.locator('main')).not.toContainText(text('seller.home.money.title'))
  await packer.goto('/ru/seller/orders')
  await expect(packer.locator('h1')).toHaveText(text('seller.orders.title'))
  await checkScreenOf(packer)
  for (const page of ['products', 'money', 'contracts', 'requests', 'shop', 'team'])
    expect((await packer.request.get(`/ru/seller/${page}`)).status(), page).toBe(403)

  await owner.goto('/ru/seller/team')
  await owner.locator(`a[href*="/team/"]:has-text("${name}")`).first().click()
  await checkScreenOf(owner)
  await send(await signInOverHttp('artisan-ceramist', 'artisan'), new URL(owner.url()).pathname, {
    intent: 'end',
  })
  const closed = await packer.request.get('/ru/seller/orders', { maxRedirects: 0 })
  expect(closed.status()).not.toBe(200)
})
