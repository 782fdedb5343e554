import sharp from 'sharp'
import { choose, press } from '../support/actions'
import { query } from '../support/arrange/database'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// Somebody without telephone and internet gets her device: her workshop sends what she signed, her centre confirms it. It
// stands behind the walk through every page, which looks at the same devices while they wait.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const text = (key: string) => textOf(locale, key)

test('a device is handed over by a signed form that the centre confirms', async ({
  page: workshop,
  openPage,
}) => {
  const order = await findReady()
  await signInAs(workshop, 'maker-samarkand', { role: 'maker_staff' })
  await workshop.goto(`/${locale}/maker/orders/${order.id}`)
  await workshop.locator('summary', { hasText: text('maker.act.summary') }).click()
  const form = workshop.locator('#record-act')
  await form.locator('[name=serialNumber]').fill(`WC-${order.number.slice(-4)}-7`)
  await choose(workshop, 'identityKind', 'idCard')
  await form.locator('[name=photo]').setInputFiles(await newForm())
  await press(form, locale, 'maker.act.button')
  await expect(workshop.locator('.error-summary')).toContainText(text('vouchers.error.identityNotSeen'))
  await checkScreenOf(workshop)
  await form.locator('[name=photo]').setInputFiles(await newForm())
  await form.locator('[name=seen]').check()
  await press(form, locale, 'maker.act.button')
  await expect(workshop.locator('main')).toContainText(text('maker.act.waitsTitle'))
  await checkScreenOf(workshop)

  const desk = await openPage(await signInOverHttp('specialist-uchtepa-1', 'inson_specialist'))
  await desk.goto(`/${locale}/staff/hand-overs`)
  await desk.getByRole('link', { name: order.number, exact: true }).click()
  // The photograph is shown once the virus scanner has spoken.
  await expect(async () => {
    await desk.reload()
    await expect(desk.locator('#confirm')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await press(desk, locale, 'vouchers.act.confirm.button')
  await expect(desk.locator('.error-summary')).toContainText(text('vouchers.error.actNotChecked'))
  await checkScreenOf(desk)
  await desk.locator('[name=checked]').check()
  await press(desk, locale, 'vouchers.act.confirm.button')
  await expect(desk.locator('[data-toast]')).toBeVisible()
  await workshop.reload()
  await expect(workshop.locator('main')).toContainText(text('maker.next.handed_over'))
})

/** A device that a workshop of the demonstration has ready for somebody of the centre. */
async function findReady(): Promise<{ id: string; number: string }> {
  const [found] = await query<{ id: string; number: string }>(
    `select o.id, o.number from device_order o join maker m on m.id = o.maker_id
       join device_kind k on k.code = o.device_code join voucher v on v.id = o.voucher_id
       join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
     where o.status = 'ready' and m.slug = 'registon-orto' and c.centre_code = '1726262'
       and k.group_code <> 'prosthesis' and not exists
         (select 1 from handover_act a where a.device_order_id = o.id and a.status = 'recorded')
       and not exists (select 1 from device_dispatch d where d.device_order_id = o.id and d.status = 'came_back')
     order by o.id desc limit 1`,
  )
  if (!found) throw new Error('no workshop of the demonstration has a device ready')
  return found
}

async function newForm() {
  const picture = { width: 60, height: 40, channels: 3, background: '#ffffff' } as const
  const buffer = await sharp({ create: picture }).jpeg().toBuffer()
  return { name: 'dalolatnoma.jpg', mimeType: 'image/jpeg', buffer }
}
