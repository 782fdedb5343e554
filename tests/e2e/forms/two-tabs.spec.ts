import type { Browser } from '@playwright/test'
import { query } from '../support/arrange/database'
import { type HttpClient, signInOverHttp } from '../support/http'
import { expect, portal, signInAs, test } from '../support/test'

// A record is changed while somebody has its form open: her form is there again with what she typed, and a box says who
// did what. Over HTTP, as without JavaScript; the last in a browser.

/** The record, as the statement finds it. */
async function find(sql: string): Promise<Record<string, string>> {
  const [row] = await query<Record<string, string>>(sql)
  if (!row) throw new Error(`the demonstration data has none: ${sql}`)
  return row
}

/** The hidden fields of the form with this id, as a browser sends them. */
async function open(client: HttpClient, path: string, id: string): Promise<Record<string, string>> {
  const page = await (await client.get(path)).text()
  const form = page.split('<form').find((each) => each.includes(`name="_form" value="${id}`))
  if (!form) throw new Error(`${path} has no form ${id}`)
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  )
}

/** The box above a form that came too late; null when there is none. */
function readBox(page: string): string | null {
  const box = /<div class="error-summary"[\s\S]*?<\/div><\/div><\/div>/.exec(page)?.[0]
  return box?.includes('data-changed') ? box.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') : null
}

async function late(client: HttpClient, path: string, form: Record<string, string>) {
  const answer = await client.post(path, form)
  const page = await answer.text()
  return { status: answer.status, page, box: readBox(page) }
}

// Of the demonstration data, and not the first, which other tests look at: no test may change what another works with.
const reviewed = `SELECT c.id, p.id AS person FROM case_file c JOIN person p ON p.id = assignee_id
  WHERE status = 'in_review' AND family_name = 'Toʻxtayev' ORDER BY c.id LIMIT 1 OFFSET 1`

test('a decision: the case went to a colleague meanwhile', async () => {
  const { id, person = '' } = await find(reviewed)
  const { colleague = '' } =
    await find(`SELECT p.id AS colleague FROM role_grant g JOIN person p ON p.id = person_id
    WHERE role = 'inson_specialist' AND revoked_at IS NULL AND p.id <> '${person}' AND organisation_id =
      (SELECT centre_code FROM case_file WHERE id = '${id}') ORDER BY p.id LIMIT 1`)
  const [hers, head] = await Promise.all([
    signInOverHttp('specialist-uchtepa-1', 'inson_specialist'),
    signInOverHttp('head-uchtepa', 'inson_head'),
  ])
  const path = `/en/staff/cases/${id}`
  const refusal = await open(hers, `${path}/refuse`, 'form-1')
  const assign = async (assigneeId: string) =>
    (await head.post(`${path}/assign`, { ...(await open(head, `${path}/assign`, 'form-1')), assigneeId }))
      .status
  expect(await assign(colleague)).toBe(303)
  const typed = 'The certificate ended in March, so there is no right now.'
  const answer = await late(hers, `${path}/refuse`, { ...refusal, text: typed, reasonCode: 'noRight' })
  expect(await assign(person)).toBe(303)
  expect(answer.status).toBe(409)
  expect(answer.page).toMatch(new RegExp(`<textarea[^>]*name="text"[^>]*>${typed}</textarea>`))
  expect(answer.box).toContain('This changed while you had it open')
  expect(answer.box).toMatch(
    /Last change: Application given to a colleague\. By: .*Mirzayev \(Inson centre head\)\. When: /,
  )
  expect(answer.page).toContain(`href="${path}"`)
})

const keys: Record<string, string> = {
  Karimov: 'citizen-leg',
  Yoʻldosheva: 'citizen-hearing',
  Rahimova: 'citizen-parent',
  Ergasheva: 'citizen-pension',
}

test('an answer: the application was sent from another window', async () => {
  const { id, name = '' } = await find(`SELECT c.application_id AS id, p.family_name AS name FROM case_file c
    JOIN person p ON p.id = applicant_id JOIN role_grant g ON g.person_id = p.id AND g.role = 'citizen'
    WHERE c.status IN ('submitted', 'in_review', 'approved') AND service_code = 'device-voucher'
      AND p.family_name IN (${Object.keys(keys).map((key) => `'${key}'`)}) ORDER BY c.id LIMIT 1`)
  const citizen = await signInOverHttp(keys[name] ?? '')
  const path = `/en/applications/${id}/contact`
  const { status, page, box } = await late(citizen, path, { phone: '90 123 45 67', email: 'late@mail.uz' })
  expect(status).toBe(409)
  expect(page).toMatch(/name="email"[^>]* value="late@mail.uz"/)
  expect(box).toContain('The application has changed, so nothing was sent')
})

test('a parcel: it was called off while its seller sent it', async () => {
  const { id, order } =
    await find(`SELECT o.id, o.order_id AS order FROM seller_order o JOIN seller s ON s.id = seller_id
    WHERE o.status = 'paid' AND s.slug = 'alisher-sopol' ORDER BY o.id LIMIT 1 OFFSET 1`)
  const [seller, desk] = await Promise.all([
    signInOverHttp('artisan-ceramist', 'artisan'),
    signInOverHttp('approver', 'approver'),
  ])
  const sending = await open(seller, `/ru/seller/orders/${id}`, 'form-ship-1')
  const calledOff = await desk.post(`/ru/admin/orders/${order}`, {
    ...(await open(desk, `/ru/admin/orders/${order}`, `cancel-${id}`)),
    reason: 'buyerAsked',
  })
  expect(calledOff.status).toBe(303)
  const { status, page, box } = await late(seller, `/ru/seller/orders/${id}`, {
    ...sending,
    tracking: 'RR123456785UZ',
  })
  expect(status).toBe(409)
  // There is nothing to send any more: what was typed is there to be copied.
  expect(page).toContain('RR123456785UZ')
  expect(box).toMatch(/Последнее изменение: Посылка отменена\. Кто: [^(]+\. Когда: /)
})

test('an item: its seller changed it in another window', async ({ page, signIn }) => {
  const { id } = await find(`SELECT p.id FROM product p JOIN seller s ON s.id = seller_id
    WHERE s.slug = 'alisher-sopol' AND p.status = 'published'
      AND p.parent_id IS NULL AND NOT p.has_variants ORDER BY p.id LIMIT 1 OFFSET 1`)
  await signIn('artisan-ceramist', { role: 'artisan', locale: 'uz-Cyrl' })
  const other = await page.context().newPage()
  for (const [each, days] of [
    [page, '6'],
    [other, '5'],
  ] as const) {
    await each.goto(`/uz-Cyrl/seller/products/${id}`)
    await each.locator('[name=leadDays]').fill(days)
  }
  const save = (each: typeof page) =>
    each.locator('#product > button[value=save], button[value=save]:visible').last()
  await save(other).click()
  await other.waitForURL((url) => !url.searchParams.has('reply'))
  await other.close()
  await save(page).click()
  await expect(page.locator('[data-changed]')).toContainText('маҳсулот ўзгартирилди')
  await expect(page.locator('[name=leadDays]')).toHaveValue('6')
  // Seen, and sent again: it is hers to decide.
  await save(page).click()
  await expect(page.locator('[data-changed]')).toHaveCount(0)
  const [saved] = await query<{ days: number }>(`SELECT lead_days AS days FROM product WHERE id = $1`, [id])
  expect(saved?.days).toBe(6)
})

test('a role: another administrator took it away meanwhile', async ({ browser }) => {
  await tryRole(browser, true)
  await tryRole(browser, false)
})

async function tryRole(browser: Browser, javaScriptEnabled: boolean) {
  const { id = '' } = await find(
    `SELECT id FROM person WHERE family_name = 'Yoʻldosheva' ORDER BY id LIMIT 1`,
  )
  const other = await signInOverHttp('administrator-2', 'administrator')
  const granted = await other.post(`/uz-Latn/admin/people/${id}/grant?role=buyer`, { role: 'buyer' })
  expect(granted.status).toBe(303)
  const { grant } = await find(`SELECT id AS grant FROM role_grant
    WHERE role = 'buyer' AND person_id = '${id}' AND revoked_at IS NULL`)
  const path = `/uz-Latn/admin/people/${id}/revoke/${grant}`
  const page = await (await browser.newContext({ baseURL: portal, javaScriptEnabled })).newPage()
  await signInAs(page, 'administrator', { role: 'administrator' })
  await page.goto(path)
  expect((await other.post(path, await open(other, path, 'form-1'))).status).toBe(303)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303),
    page.locator('main form button').first().click(),
  ])
  expect(answer.status()).toBe(409)
  await expect(page.locator('[data-changed]')).toContainText('Oxirgi oʻzgarish')
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.locator('main h1')).toHaveCount(1)
  await page.context().close()
}
