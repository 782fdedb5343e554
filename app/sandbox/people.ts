import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { asOfDay } from '../../prisma/seed/people/as-of-day'
import { generateChildren, generatePeople } from '../../prisma/seed/people/generated-people'
import type { SeedDay } from '../../prisma/seed/seed-day'
import { openMemory } from './kit/memory'

const person = z.object({
  key: z.string(),
  pinfl: z.string(),
  passport: z.string().nullish(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullish(),
  birthDate: z.string(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  roles: z.array(z.object({ role: z.string(), at: z.string().nullish() })).default([]),
  label: z.record(z.string(), z.string()).default({}),
  /** District or city, where the person lives. */
  address: z.object({ soato: z.string(), text: z.string().nullish() }).nullish().catch(null),
  organisations: z.array(z.object({ stir: z.string(), name: z.string() })).default([]),
  disability: z
    .object({
      group: z.string(),
      certificate: z.string(),
      validUntil: z.string().nullish(),
      devices: z.array(z.string()).default([]),
    })
    .nullish(),
  /** Paper of a doctors' commission for people of pension age without a disability group. */
  medicalConclusion: z.record(z.string(), z.unknown()).nullish(),
  birthCertificate: z.string().nullish(),
  /** Keys of other people. */
  children: z.array(z.string()).default([]),
  parents: z.array(z.string()).default([]),
  /** Of a grown-up who is under guardianship. */
  guardians: z.array(z.string()).default([]),
})

/** One of the made-up people; those without a role are children, for whom somebody else acts. */
export type Person = z.infer<typeof person>

/** The people whom the stand-ins know, by all of them the same. */
export interface People {
  list(): Person[]
  getByKey(key: string): Person | null
  getByPinfl(pinfl: string): Person | null
  /** Puts a person in; one with the same PINFL is replaced. */
  put(added: Person): void
  /** Writes at once what still waits. */
  close(): void
}

const kept = z.object({ format: z.literal(1), people: z.array(person) })

/**
 * Reads the demonstration people as they are on the day that the portal was seeded for; without the file there are
 * three, so that the stand-ins work alone. `keptFile` has those who were put in before: who signed in as a new person
 * once is still known after a restart.
 */
export function loadPeople(file: string, day: SeedDay, keptFile: string | null = null): People {
  const memory = openMemory(keptFile, kept, () => ({ format: 1, people: [...put.values()] }))
  const put: Map<string, Person> = new Map((memory.kept?.people ?? []).map((one) => [one.pinfl, one]))
  const written = readPeople(file).map((one) => asOfDay(one, day))
  const known = new Map([...written, ...put.values()].map((one) => [one.pinfl, one]))
  // The citizens behind the demonstration cases: the registers answer for them, but nobody signs in as them.
  const registered = new Map(
    z
      .array(person)
      .parse([...generatePeople(day), ...generateChildren(day)])
      .map((one) => [one.pinfl, one]),
  )
  return {
    list: () => [...known.values()],
    getByKey: (key) => [...known.values(), ...registered.values()].find((one) => one.key === key) ?? null,
    getByPinfl: (pinfl) => known.get(pinfl) ?? registered.get(pinfl) ?? null,
    put: (added) => {
      known.set(added.pinfl, added)
      put.set(added.pinfl, added)
      memory.save()
    },
    close: memory.close,
  }
}

function readPeople(file: string): Person[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return z.array(person).parse(builtIn)
  }
  const content: unknown = JSON.parse(text)
  const list =
    content !== null && typeof content === 'object' && 'people' in content ? content.people : content
  return z.array(person).parse(list)
}

/** Made-up people with the made-up PINFLs of the domain notes. */
const builtIn: z.input<typeof person>[] = [
  {
    key: 'citizen',
    pinfl: '40101900020029',
    passport: 'AA1234567',
    familyName: 'Karimova',
    givenName: 'Nilufar',
    patronymic: 'Rustam qizi',
    birthDate: '1990-01-01',
    phone: '998901234567',
    email: 'nilufar@hamroh.example',
    roles: [{ role: 'citizen' }],
    disability: { group: 'II', certificate: 'NG-0012345', validUntil: '2030-12-31', devices: [] },
  },
  {
    key: 'specialist',
    pinfl: '31503850010015',
    passport: 'AB7654321',
    familyName: 'Toʻxtayev',
    givenName: 'Jamshid',
    patronymic: 'Anvar oʻgʻli',
    birthDate: '1985-03-15',
    phone: '998907654321',
    roles: [{ role: 'inson_specialist' }],
  },
  {
    key: 'maker',
    pinfl: '51212010030032',
    passport: 'AC1112223',
    familyName: 'Saidov',
    givenName: 'Bobur',
    patronymic: 'Olim oʻgʻli',
    birthDate: '2001-12-12',
    phone: '998931112233',
    roles: [{ role: 'maker_staff' }],
    organisations: [
      { stir: '301234567', name: 'Shifo protez MCHJ' },
      { stir: '302345678', name: 'Harakat ustaxonasi MCHJ' },
    ],
  },
]
