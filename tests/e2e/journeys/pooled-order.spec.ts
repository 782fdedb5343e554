import type { Page } from '@playwright/test'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A large order by role: who holds it asks a workshop, which makes a part, is checked, and is paid for what was accepted.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const press = (page: Page, form: string) => page.locator(`#${form} button[type=submit]`).last().click()

test('a part of a contract is asked for, made, checked piece by piece and paid', async ({ openPage }) => {
  const [held] = await query<{ id: string; shop: string }>(
    `select c.id, (select s.display_name from seller s where s.slug = 'gulchehra-atlas') as shop
       from purchase_contract c join seller s on s.id = c.seller_id
      where s.slug = 'alisher-sopol' and exists (select from contract_part p where p.contract_id = c.id)`,
  )
  const coordinator = await openPage(await signInOverHttp('artisan-ceramist', 'artisan'))
  const worker = await openPage(await signInOverHttp('artisan-weaver', 'artisan'))

  await coordinator.goto(`/${locale}/seller/contracts/${held?.id}`)
  await coordinator.getByRole('link', { name: text('pool.open') }).click()
  await coordinator
    .getByRole('link', { name: text('pool.place') })
    .first()
    .click()
  await checkScreenOf(coordinator)
  // What is proposed comes to no more than is left.
  await coordinator.locator('#q').fill(held?.shop ?? '')
  await coordinator.locator('#q').press('Enter')
  await coordinator.locator('#pieces-0').fill('4')
  await coordinator.locator('#price').fill('15000')
  await press(coordinator, 'parts-new')
  await expect(coordinator.getByText(text('pool.form.done', { count: 1 }))).toBeVisible()
  await checkScreenOf(coordinator)

  const [part] = await query<{ id: string }>(
    `select p.id from contract_part p where p.contract_id = $1 order by p.position desc limit 1`,
    [held?.id ?? ''],
  )
  const at = `/${locale}/seller/parts/${part?.id}`
  await worker.goto(`/${locale}/seller/parts`)
  await worker.locator(`a[href$="${part?.id}"]`).click()
  await checkScreenOf(worker)
  const beyond = worker.locator('input[name=beyondPace]')
  if (await beyond.count()) await beyond.check()
  await worker.locator('input[name=showsName]').check()
  await press(worker, 'take')
  await expect(worker.getByText(text('pool.take.done'))).toBeVisible()
  await worker.locator('#pieces').fill('3')
  await press(worker, 'bring')
  await expect(worker.getByText(text('pool.bring.done'))).toBeVisible()

  await coordinator.goto(`/${locale}/seller`)
  await expect(coordinator.locator('a[href*="/seller/parts/"]').first()).toBeVisible()
  await coordinator.goto(at)
  await coordinator.locator('#accepted').fill('2')
  await press(coordinator, 'check')
  await expect(coordinator.locator('#check textarea')).toHaveAttribute('aria-invalid', 'true')
  await coordinator.locator('#check textarea').fill('Bittasining chetida yoriq bor.')
  await press(coordinator, 'check')
  await expect(coordinator.getByText(text('pool.check.done'))).toBeVisible()
  await coordinator.locator('#sent-1-order').fill('77')
  await press(coordinator, 'sent-1')
  await expect(coordinator.getByText(text('pool.pay.sentDone'))).toBeVisible()
  await checkScreenOf(coordinator)

  await worker.goto(at)
  await press(worker, 'received-1')
  await expect(worker.getByText(text('pool.pay.receivedDone'))).toBeVisible()
  await expect(worker.getByText('Bittasining chetida yoriq bor.').first()).toBeVisible()
  await worker.locator('#pieces').fill('2')
  await press(worker, 'bring')
  await coordinator.goto(at)
  await press(coordinator, 'check')
  await expect(coordinator.getByText(text('pool.check.allDone'))).toBeVisible()

  const organisation = await openPage(await signInOverHttp('purchasing-owner', 'buyer_staff'))
  await organisation.goto(`/${locale}/organisation/purchases/contracts/${held?.id}`)
  await expect(organisation.getByRole('heading', { name: text('pool.facts.title') })).toBeVisible()
  await checkScreenOf(organisation)
})
