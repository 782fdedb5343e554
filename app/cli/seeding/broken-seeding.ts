import fs from 'node:fs'
import { isoDay } from '~/lib/figures/iso-day'
import { readJson, writeJson } from '../project/data-folder'
import { fingerprint } from '../project/fingerprint'
import { inData } from '../project/paths'
import { type BrokenStep, SEED_SOURCES, SeedingBrokeOff } from './seeding'

type Breakage = BrokenStep & { day: string; program: string }

const file = () => inData('seeding-broke-off.json')

/** Seeds the portal's database and keeps in mind where it broke off, so that a second start says what it repeats. */
export async function rememberBreaking(day: string, seed: () => Promise<void>): Promise<void> {
  const program = fingerprint(SEED_SOURCES)
  const last = readJson<Breakage>(file())
  const isRepeat = last?.day === day && last.program === program
  if (isRepeat) {
    console.log(
      `The last seeding for ${day} broke off at “${last.step}” (${last.reason}), and nothing has changed since. Trying once more; SEED_DAY=YYYY-MM-DD chooses another day.`,
    )
  }
  try {
    await seed()
  } catch (error) {
    if (!(error instanceof SeedingBrokeOff)) throw error
    const { broken } = error
    writeJson(file(), { ...broken, day, program })
    throw new SeedingBrokeOff(day, broken, whatToDo(day, broken.kind, isRepeat && last.step === broken.step))
  }
  fs.rmSync(file(), { force: true })
}

const again = 'Nothing of it is kept. Start again: it begins anew.'

function whatToDo(day: string, kind: BrokenStep['kind'], isKnown: boolean): string {
  if (kind === 'ended' || (kind === 'fault' && !isKnown)) return again
  if (kind === 'fault') return 'It broke off at the same step before. Report the lines above.'
  const before = isoDay(new Date(Date.parse(day) - 86_400_000))
  return `The plan for this day is at fault, and will be at the next start: choose another day, SEED_DAY=${before} npm start, and report the lines above.`
}
