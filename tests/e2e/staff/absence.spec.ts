import { choose, press } from '../support/actions'
import { dayThere } from '../support/arrange/arrange-assisted'
import { arrangeCase } from '../support/arrange/arrange-case'
import { readVersion, send } from '../support/arrange/arrange-voucher'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { textOf } from '../support/texts'

// Whoever is away says so, and a colleague takes over what she left: in Samarkand, where no other test works.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'ru'
const text = (key: string, values?: Record<string, string>) => textOf(locale, key, values)

test('a specialist is away, her case is found and taken over, and she is back', async ({ openPage }) => {
  const away = await signInOverHttp('specialist-samarkand', 'inson_specialist')
  const found = await arrangeCase('legal-help', '1718401')
  await send(away, found.home, { intent: 'take', version: await readVersion(away, found.home) })

  const own = await openPage(away)
  await own.goto(`/${locale}/staff/absences`)
  const today = dayThere((await away.get(`/${locale}/staff/absences`)).headers.get('date'))
  await fill('fromOn', today)
  await fill('untilOn', new Date(today.getTime() - 86_400_000))
  await press(own, locale, 'staff.absences.save')
  await expect(own.locator('.error-summary')).toBeVisible()
  await checkScreenOf(own)
  await fill('untilOn', new Date(today.getTime() + 3 * 86_400_000))
  await press(own, locale, 'staff.absences.save')
  await expect(own.locator('[data-toast]')).toContainText(text('staff.absences.marked'))

  const colleague = await openPage(await signInOverHttp('several-roles', 'inson_specialist'))
  await colleague.goto(`/${locale}/staff?filter=ofAbsent`)
  await checkScreenOf(colleague)
  await colleague.locator(`main a[href$="/staff/cases/${found.id}"]`).click()
  await choose(colleague, 'reasonCode', 'standIn')
  await press(colleague, locale, 'staff.reason.open')
  await press(colleague, locale, 'staff.action.takeOver')
  await expect(colleague.locator('[data-toast]')).toContainText(text('staff.done.takenOver'))
  await checkScreenOf(colleague)

  await own.reload()
  await press(own, locale, 'staff.absences.ownBack')
  await expect(own.locator('[data-toast]')).toContainText(text('staff.absences.ended'))

  async function fill(field: string, day: Date): Promise<void> {
    const parts = { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() }
    for (const [part, value] of Object.entries(parts))
      await own.locator(`[name="${field}.${part}"]`).fill(String(value))
  }
})
