import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isPhone } from '~/lib/people/phone'
import { isPinflValid } from '~/lib/people/pinfl'
import type { SeedDay } from '../seed-day'
import { asOfDay } from './as-of-day'

const organisation = z.union([
  z.strictObject({ centre: z.string().regex(/^\d{7,10}$/) }),
  z.strictObject({ maker: z.string() }),
  z.strictObject({ seller: z.string() }),
  /** Kind and region. */
  z.strictObject({ organisation: z.string().regex(/^[a-z-]+:\d{4}$/) }),
])

const roleGrant = z.strictObject({
  role: z.enum([
    'citizen',
    'artisan',
    'maker_staff',
    'buyer',
    'inson_specialist',
    'inson_head',
    'mahalla_member',
    'organisation_staff',
    'phone_operator',
    'finance_officer',
    'approver',
    'administrator',
    'auditor',
    'text_editor',
  ]),
  organisation: organisation.optional(),
})

const demonstrationPerson = z.object({
  key: z.string(),
  pinfl: z.string().refine(isPinflValid),
  /** Null for children. */
  passport: z
    .string()
    .regex(/^[A-Z]{2}\d{7}$/)
    .nullable(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string(),
  birthDate: z.iso.date(),
  sex: z.enum(['female', 'male']),
  /** Null for children. */
  phone: z.string().refine(isPhone).nullable(),
  /** Null for children. */
  email: z.email().nullable(),
  districtSoato: z.string(),
  /** Empty for children: somebody else acts for them. */
  roles: z.array(roleGrant),
  organisationName: z.string().optional(),
  disability: z
    .strictObject({
      group: z.enum(['I', 'II', 'III', 'child']),
      certificate: z.string(),
      validUntil: z.iso.date(),
      /** Codes of the kinds of device that the rehabilitation programme names. */
      devices: z.array(z.string()),
    })
    .optional(),
  /** Paper of a doctors' commission for people of pension age without a disability group. */
  medicalConclusion: z
    .strictObject({ number: z.string(), validUntil: z.iso.date(), devices: z.array(z.string()) })
    .optional(),
  /** Keys of the children for whom this person acts. */
  children: z.array(z.string()).optional(),
  /** What this person is for a tester, by locale. */
  label: z.record(z.string(), z.string()),
})

export type DemonstrationPerson = z.infer<typeof demonstrationPerson>

/** The made-up people by role, whom the sign-in stand-in lists, as they are on the given day. None of them lives. */
export function demonstrationPeople(day: SeedDay): DemonstrationPerson[] {
  const text = readFileSync('prisma/seed/people/people.json', 'utf8')
  return z
    .array(demonstrationPerson)
    .parse(JSON.parse(text))
    .map((person) => asOfDay(person, day))
}
