import { z } from 'zod'
import { handWritten, readContent } from '../content-files'
import { seedId } from '../seed-id'

const tier = z.strictObject({ name: handWritten, text: handWritten })

const makersContent = z.strictObject({
  families: z.record(z.string(), z.strictObject({ codes: z.array(z.string()).min(1), text: handWritten })),
  /** What each workshop says of its repairs. */
  repairs: handWritten,
  tiers: z.strictObject({ basic: tier, standard: tier, light: tier, advanced: tier }),
  makers: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z-]+$/),
      name: z.string(),
      soato: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      house: z.number().int(),
      families: z.array(z.string()).min(1),
      about: handWritten,
    }),
  ),
})

export type MakersContent = z.infer<typeof makersContent>

export function readMakers(): MakersContent {
  return readContent('makers.json', makersContent)
}

/** The id of a seeded maker. */
export function makerId(slug: string): string {
  return seedId(`maker:${slug}`)
}
