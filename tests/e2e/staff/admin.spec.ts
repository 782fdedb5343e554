import { acceptProofs } from '../support/arrange/accept-proofs'
import { query } from '../support/arrange/database'
import { signInNewcomer } from '../support/http'
import { checkScreenOf, expect, portal, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

const en = (key: string, values?: Record<string, string>) => textOf('en', `admin.${key}`, values)

test('a failed job is seen with its reason and runs again', async ({ page, signIn, checkScreen }) => {
  // No worker knows this task, so that nobody else takes the job away.
  const task = 'tests.alwaysFails'
  await query(`SELECT graphile_worker.add_job('${task}', '{}'::json, max_attempts => 1)`)
  await query(
    `UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'The provider is away'
     WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = $1)`,
    [task],
  )
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  await page.goto('/en/admin/jobs')
  const row = page.locator('tr', { hasText: task })
  await expect(row).toContainText('The provider is away')
  await expect(row).toContainText(en('jobs.final'))
  await checkScreen()
  await row.getByRole('button').click()
  await expect(page.locator('[data-toast]')).toContainText(en('jobs.retried', { count: '1' }))
  await expect(row).toHaveCount(0)
  const [job] = await query<{ attempts: number }>(
    'SELECT attempts FROM graphile_worker.jobs WHERE task_identifier = $1',
    [task],
  )
  expect(job?.attempts).toBe(0)
})

test('a person is found, given a role and relieved of it', async ({ page, signIn, checkScreen }) => {
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  await page.goto('/en/admin/people')
  await page.locator('main form button').click()
  await expect(page.locator('[data-error-summary]')).toContainText(en('people.error.nothing'))
  await page.locator('#name').fill('исмоилова феруза')
  await page.locator('main form button').click()
  // The name stands in no address: the answer is kept and named by a key.
  await expect(page).toHaveURL(/\/en\/admin\/people\?reply=[\w-]+$/)
  await expect(page.locator('#name')).toHaveValue('исмоилова феруза')
  await expect(page, 'nothing was refused').toHaveTitle(
    textOf('en', 'layout.title', { page: en('people.title') }),
  )
  await checkScreen()
  await page.getByRole('link', { name: /Ismoilova/ }).click()
  await expect(page.locator('h1')).toContainText('Ismoilova')
  await expect(page.locator('main'), 'the number is masked').not.toContainText(/\d{14}/)
  await checkScreen()

  await page.locator('main a[href$="/grant"]').click()
  await page.locator('input[name=role][value=mahalla_member]').check()
  await page.locator('main form button').click()
  await page.locator('#grounds').fill('Order No 11 of the demonstration')
  await page.locator('main form button').click()
  await expect(page.locator('[data-error-summary]')).toContainText(en('error.organisationUnknown'))
  await checkScreen()

  await page.goto(`${page.url().split('?')[0]}?role=buyer`)
  await page.locator('main form button').click()
  await expect(page.locator('[data-toast]')).toContainText(en('grant.done'))
  const granted = page.locator('tr', { hasText: textOf('en', 'account.role.buyer') })
  await expect(granted).toContainText(en('person.inForce'))

  await granted.getByRole('link').click()
  await checkScreen()
  await page.getByRole('button', { name: en('revoke.submit') }).click()
  await expect(page.locator('[data-toast]')).toContainText(en('revoke.done'))
  await expect(granted).not.toContainText(en('person.inForce'))
})

test('a powerful role is given when a second administrator agrees, and taken at once', async ({
  page,
  signIn,
  openPage,
  checkScreen,
}) => {
  const role = textOf('en', 'account.role.finance_officer')
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  const [person] = await query<{ id: string }>(`SELECT id FROM person WHERE family_name = 'Tursunov' LIMIT 1`)
  await page.goto(`/en/admin/people/${person?.id}/grant?role=finance_officer`)
  await page.getByRole('button', { name: en('parameter.prepare') }).click()
  await expect(page.locator('[data-error-summary]')).toContainText(en('roleRequest.error.grounds.missing'))
  await checkScreen()
  await page.locator('#grounds').fill('Order No 12 of the demonstration')
  await page.getByRole('button', { name: en('parameter.prepare') }).click()
  await expect(page.locator('[data-toast]')).toContainText(en('roleRequest.prepared'))
  await expect(page.locator('main')).toContainText(textOf('en', 'sides.error.confirmRole'))
  await checkScreen()
  const other = await openPage()
  await signInAs(other, 'administrator-2', { role: 'administrator', locale: 'en' })
  await other.goto('/en/admin/roles')
  await other
    .locator('tr', { hasText: 'Tursunov' })
    .getByRole('link', { name: en('roleRequest.line.grant', { role }) })
    .click()
  await expect(other.locator('main')).toContainText('Order No 12 of the demonstration')
  await other.getByRole('button', { name: en('roleRequest.refuse') }).click()
  await expect(other.locator('[data-error-summary]')).toContainText(en('withdraw.error.reason.missing'))
  await other.getByRole('button', { name: en('parameter.confirm') }).click()
  await expect(other.locator('[data-toast]')).toContainText(en('roleRequest.confirmed'))
  await other.goto(`/en/admin/people/${person?.id}`)
  const held = other.locator('tr', { hasText: role }).first()
  await expect(held).toContainText(en('person.inForce'))
  await held.getByRole('link').click()
  await other.locator('#grounds').fill('The account was stolen')
  await other.getByRole('button', { name: en('roleRequest.atOnce') }).click()
  await expect(other.locator('[data-toast]')).toContainText(en('revoke.done'))
  await expect(other.locator('main')).toContainText(en('roleRequest.status.at_once'))
})

test('nobody changes her own roles', async ({ page, signIn }) => {
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  await page.goto('/en/admin/people')
  await page.locator('#name').fill('Xoliqov Temur')
  await page.locator('main form button').click()
  await page.getByRole('link', { name: /Xoliqov/ }).click()
  await expect(page.locator('main')).toContainText(textOf('en', 'sides.error.changeRoles'))
  await expect(page.locator('main a[href$="/grant"]')).toHaveCount(0)
  const own = page.url()
  await page.goto(`${own}/grant`)
  expect(page.url()).toBe(own)
})

test('a parameter gets a later value when a second administrator agrees', async ({
  page,
  signIn,
  openPage,
  checkScreen,
}) => {
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  await page.goto('/en/admin/parameters/correction-days')
  await page.locator('#value').fill('12')
  await page.locator('[name="from.day"]').fill('1')
  await page.locator('[name="from.month"]').fill('13')
  await page.locator('[name="from.year"]').fill('2040')
  await page.locator('#source').fill('Test decree 1 of 2040')
  await page.locator('main form button').click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await expect(page.locator('#source')).toHaveValue('Test decree 1 of 2040')
  await checkScreen()
  await page.locator('[name="from.month"]').fill('1')
  await page.locator('main form button').click()
  await expect(page.locator('main')).toContainText(en('parameter.confirmText'))
  await checkScreen()
  await page.locator('button[name=intent][value=change]').click()
  await expect(page.locator('#value')).toHaveValue('12')
  await page.locator('main form button').click()
  await page.locator('main button[name=intent][value=confirm]').click()
  await expect(page.locator('[data-toast]')).toContainText(en('parameter.prepared'))
  await expect(page.locator('main')).toContainText(textOf('en', 'sides.error.confirmParameter'))
  await expect(page.locator('main table')).not.toContainText('Test decree 1 of 2040')
  await checkScreen()
  const other = await openPage()
  await signInAs(other, 'administrator-2', { role: 'administrator', locale: 'en' })
  await other.goto('/en/admin/parameters/correction-days')
  await other.getByRole('button', { name: en('parameter.confirm') }).click()
  await expect(other.locator('[data-toast]')).toContainText(en('parameter.saved'))
  await expect(other.locator('main table')).toContainText('Test decree 1 of 2040')
  await other.getByRole('link', { name: en('withdraw.link') }).click()
  await checkScreenOf(other)
  await other.locator('#reason').fill('The decree was changed')
  await other.getByRole('button', { name: en('withdraw.submit') }).click()
  await expect(other.locator('[data-toast]')).toContainText(en('withdraw.done'))
  await expect(other.locator('main table')).not.toContainText('Test decree 1 of 2040')
})

test('the auditor reads the entries and verifies a chain', async ({ page, signIn, checkScreen }) => {
  await signIn('auditor', { role: 'auditor', locale: 'en' })
  await expect(page).toHaveURL(`${portal}/en/admin/audit`)
  const [head] = await query<{ chain: string }>('SELECT chain FROM audit_head ORDER BY chain LIMIT 1')
  await page.goto(`/en/admin/audit?chain=${encodeURIComponent(head?.chain ?? '')}`)
  await checkScreen()
  await page.getByRole('button', { name: en('audit.verify') }).click()
  await expect(page.locator('main')).toContainText(en('audit.whole'))
  await expect(page.locator('main a[href$="/en/admin"]'), 'no way to what she may not see').toHaveCount(0)
})

test('the approver lets a waiting artisan sell', async ({ page, signIn, checkScreen }) => {
  const { client } = await signInNewcomer()
  const story = 'Men kashta tikaman: soʻzana, doʻppi va yostiq jildlari.'
  const sent = await client.post('/uz-Latn/seller/apply', {
    displayName: 'Sinov kashtasi',
    kind: 'artisan',
    soato: '1726277',
    story,
    statusNote: 'Markazga ariza berdim, javobini kutyapman.',
    workshop: 'Bogʻ koʻchasi, 4-uy',
    account: '20208000400123456001',
    bankCode: '00444',
  })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/uz-Latn/seller/apply'])
  expect((await client.get('/uz-Latn/seller')).status).toBe(403)

  await signIn('approver', { role: 'approver', locale: 'en' })
  await expect(page).toHaveURL(`${portal}/en/admin/sellers`)
  await checkScreen()
  await page.getByRole('link', { name: 'Sinov kashtasi' }).last().click()
  await expect(page.locator('main')).toContainText(story)
  await checkScreen()
  await page.getByRole('button', { name: en('sellers.refuse.submit') }).click()
  await expect(page.locator('[data-error-summary]')).toBeFocused()
  await acceptProofs('Sinov kashtasi')
  await page.reload()
  await page.getByRole('button', { name: en('sellers.approve') }).click()
  await expect(page.locator('[data-toast]')).toBeVisible()
  expect(await (await client.get('/en/account/roles')).text()).toContain('name="role" value="artisan"')
})

test('words of one meaning are added, a bad row keeps what was typed', async ({
  page,
  signIn,
  checkScreen,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn('administrator', { role: 'administrator', locale: 'en' })
  await page.goto('/en/admin/synonyms')
  await checkScreen()
  await page.goto('/en/admin/synonyms/new')
  const word = 'so‘z qumgon'
  await page.locator('#uz').fill(`${word}\ngilam`)
  await page.locator('#leadsTo').fill('service:nothing')
  const save = page.getByRole('button', { name: en('synonym.save') })
  await save.click()
  await expect(page.locator('[data-error-summary]')).toContainText('service:nothing')
  await expect(page.locator('#uz')).toHaveValue(`${word}\ngilam`)
  await checkScreen()
  await page.locator('#leadsTo').fill('service:sanatorium')
  await save.click()
  await expect(page.locator('[data-toast]')).toContainText(en('synonym.saved'))
  await page.goto(`/en/admin/synonyms?q=${encodeURIComponent(word)}`)
  await page.locator('main tbody a').first().click()
  await expect(page.getByText(en('synonym.shared'))).toBeVisible()
  await checkScreen()
  await page.getByRole('button', { name: en('synonym.remove') }).click()
  await expect(page.locator('[data-toast]')).toContainText(en('synonym.removed'))
})

test('the queue is searched by PINFL, which stands in no address', async ({ page, signIn, checkScreen }) => {
  await signIn('specialist-uchtepa-1', { role: 'inson_specialist', locale: 'ru' })
  await page.goto('/ru/staff?filter=all')
  await page.locator('#q').fill('3 170584 901 1016')
  await page.locator('main search button').click()
  await expect(page).toHaveURL(/\/ru\/staff\?filter=all&reply=[\w-]+$/)
  await expect(page.locator('main')).toContainText(textOf('ru', 'staff.queue.searchedPinfl'))
  await checkScreen()
  await page
    .getByRole('link', { name: new RegExp(textOf('ru', 'staff.filter.closed')) })
    .first()
    .click()
  await expect(page).toHaveURL(/reply=[\w-]+&tab=closed$/)
  await expect(page.locator('main')).toContainText(textOf('ru', 'staff.queue.searchedPinfl'))
  await page.goto('/ru/staff?q=31705849011016')
  await expect(page).toHaveURL(/\/ru\/staff$/)
  await page.locator('#q').fill('Каримов')
  await page.locator('main search button').click()
  await expect(page).toHaveURL(/q=%D0%9A/)
})
