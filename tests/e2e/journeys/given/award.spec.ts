import type { Page } from '@playwright/test'
import { press, read } from '../../support/actions'
import { type ArrangedCase, arrangeCase, prepareCase } from '../../support/arrange/arrange-case'
import { find } from '../../support/arrange/arrange-voucher'
import { query } from '../../support/arrange/database'
import { enterAsNewcomer } from '../../support/arrange/newcomer'
import { type HttpClient, signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { approve, locale, text } from './two-sides'

// Money that two people decide: suspended and resumed by two, paid by a batch of two, ended and owed.

test.use({ viewport: { width: 360, height: 740 } })

const batches = `/${locale}/staff/finance/awards`

test('an award is decided by two people, suspended, paid, ended and owed back', async ({ openPage }) => {
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  const aid = await arrangeCase('emergency-aid')
  await prepareCase(aid, specialist)
  const desk = await openPage(specialist)
  await desk.goto(`${aid.home}/approve`)
  await expect(desk.locator('main')).toContainText(text('applications.error.secondPersonMissing'))
  await expect(desk.getByRole('button', { name: text('staff.approve.confirm') })).toHaveCount(0)
  await desk.locator('main a[href$="/pass"]').click()
  await desk.getByRole('radio', { name: /Mirzayev/ }).check()
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.pass.confirm')
  const head = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  const number = await approve(head, aid, 'cash')

  const page = await openPage(await enterAsNewcomer(aid.newcomer))
  await change(desk, aid, 'suspend')
  await decide(head, aid)
  await page.goto(aid.own)
  await expect(page.locator('main')).toContainText(text('care.standTitle.suspended'))
  await checkScreenOf(page)
  await change(desk, aid, 'resume')
  await decide(head, aid)
  await page.reload()
  await expect(page.locator('main')).not.toContainText(text('care.standTitle.suspended'))

  const one = await signInOverHttp('finance', 'finance_officer')
  const two = await signInOverHttp('finance-2', 'finance_officer')
  await pay(await openPage(one), await openPage(two), two)
  await page.reload()
  await change(desk, aid, 'end')
  await decide(head, aid)
  await page.reload()
  await expect(page.locator('main')).toContainText(text('care.standTitle.ended'))
  const office = await openPage(one)
  await askBack(office, number)
  await endTerm(aid)
  await press(office, locale, 'care.pay.record')
  await expect(office.locator('[data-toast]')).toContainText(text('care.pay.done.recovered'))
  await expect(office.getByRole('row').filter({ hasText: number })).toHaveCount(0)
  await checkScreenOf(office)
})

/** As if the last day to appeal had passed: one transaction, past the guard that a decision never changes. */
async function endTerm({ id }: ArrangedCase): Promise<void> {
  await query(`set session_replication_role = replica;
    alter table decision disable trigger append_only;
    update decision set appeal_until = decided_at::date - 2 where application_id = '${id}';
    alter table decision enable always trigger append_only`)
}

/** The specialist prepares a later decision. */
async function change(desk: Page, { home }: ArrangedCase, act: string): Promise<void> {
  await desk.goto(`${home}/change`)
  await expect(desk.locator('[name=monthlyTiyin]')).toBeHidden()
  await desk.locator(`input[name=act][value=${act}]`).check()
  await desk.locator('input[name=reasonCode][value=registerSays]').check()
  await desk.locator('textarea[name=text]').fill('Reyestr boshqacha aytadi.')
  if (act === 'suspend') await checkScreenOf(desk)
  await press(desk, locale, 'care.later.prepare')
  await expect(desk.locator('main')).toContainText(text('care.later.waiting'))
}

/** A head who did not prepare it decides. */
async function decide(head: Page, { home }: ArrangedCase): Promise<void> {
  await head.goto(`${home}/change`)
  await expect(head.locator('main')).toContainText('Reyestr boshqacha aytadi.')
  await press(head, locale, 'care.later.decide')
  await expect(head.locator('[data-toast]')).toContainText(text('care.done.decide'))
}

/** One prepares, the other approves; the bank is given the file and pays all of it. */
async function pay(office: Page, other: Page, approver: HttpClient): Promise<void> {
  // One batch waits at a time: what another test prepared goes first.
  await clearWaiting(approver)
  await office.goto(batches)
  await press(office, locale, 'care.pay.prepare')
  await expect(office).toHaveURL(/\/awards\/[0-9a-f-]{36}/)
  await expect(office.getByRole('button', { name: text('care.pay.approve') })).toHaveCount(0)
  await other.goto(office.url())
  await checkScreenOf(other)
  await press(other, locale, 'care.pay.approve')
  await expect(other.locator('[data-toast]')).toContainText(text('care.pay.done.approved'))
  const { pathname } = new URL(office.url())
  const [, ...lines] = (await (await approver.get(`${pathname}/file`)).text()).trim().split(/\r?\n/)
  await other
    .locator('textarea[name=text]')
    .fill(lines.map((line) => `${line.split(';')[0]};paid`).join('\n'))
  await press(other, locale, 'care.pay.readAnswers')
  await expect(other.locator('main')).toContainText(text('care.pay.transfer.paid'))
}

async function clearWaiting(approver: HttpClient): Promise<void> {
  const [waiting] = await query<{ id: string }>(`SELECT id FROM award_batch WHERE status = 'prepared'`)
  if (waiting) await approver.post(`${batches}/${waiting.id}`, { intent: 'approve' })
}

/** What was paid is owed; as long as she may appeal nobody asks for it, and what was typed stays. */
async function askBack(office: Page, number: string): Promise<void> {
  await office.goto(batches)
  const row = office.getByRole('row').filter({ hasText: number })
  // The number of the award, which stands beside, may end in digits too.
  const owed = find(await read(row.getByRole('cell').filter({ hasText: 'soʻm' }).first()), /([\d\s]+)\s*soʻm/)
  await office.locator('[name=number]').fill(number)
  await office.locator('[name=amountTiyin]').fill(owed)
  await office.locator('[name=bankReference]').fill('BANK-7')
  await press(office, locale, 'care.pay.record')
  await expect(office.locator('.error-summary')).toContainText(text('care.error.recovery.appealable'))
  await expect(office.locator('[name=bankReference]')).toHaveValue('BANK-7')
  await checkScreenOf(office)
}
