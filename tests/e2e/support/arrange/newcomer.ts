import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makePinfl } from '../../../../app/lib/people/pinfl'
import { type HttpClient, passOneId } from '../http'
import { portal } from '../test'

/** Somebody whom the portal has never seen, with a certificate of disability that the register knows. */
export interface Newcomer {
  pinfl: string
  familyName: string
  givenName: string
  /** Twelve digits, `998…`. */
  phone: string
  email: string
  disability: string
  certificate: string
}

export function makeNewcomer(): Newcomer {
  const day = String(randomInt(1, 29)).padStart(2, '0')
  const birthDate = `19${randomInt(60, 99)}-03-${day}`
  const pinfl = makePinfl({ sex: 'female', birthDate, district: randomInt(1000), serial: randomInt(1000) })
  return {
    pinfl,
    familyName: 'Yangiboyeva',
    givenName: 'Zilola',
    phone: `99890${randomInt(1_000_000, 10_000_000)}`,
    email: `zilola-${pinfl}@example.uz`,
    disability: 'II',
    // The stand-in of the register makes it of the number.
    certificate: `NG-${pinfl.slice(-7)}`,
  }
}

/** Signed in over HTTP, as whom OneID tells of; the rest of her she says herself. */
export function enterAsNewcomer({ email: _, certificate: __, ...known }: Newcomer): Promise<HttpClient> {
  return passOneId(known)
}

/** From our sign-in page through OneID's form for another person, and back. */
export async function passOneIdAs(page: Page, newcomer: Newcomer): Promise<void> {
  await page.locator('main form button').click()
  await page.locator('details:has(#pinfl) > summary').click()
  for (const name of ['pinfl', 'familyName', 'givenName', 'phone'] as const) {
    await page.locator(`input#${name}`).fill(newcomer[name])
  }
  await page.locator('select#disability').selectOption(newcomer.disability)
  await page.locator('form:has(#pinfl) button').click()
  await page.waitForURL((url) => url.origin === new URL(portal).origin)
}

export async function signInAsNewcomer(page: Page, newcomer: Newcomer, locale = 'uz-Latn'): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await passOneIdAs(page, newcomer)
}
