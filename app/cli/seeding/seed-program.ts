import { createHash } from 'node:crypto'
import { bundle } from '../testing/bundle'

const known = 'SEED_PROGRAM'

/** Stands for what a seeding runs: a file of the program that it does not use changes nothing of it. */
export function markSeedProgram(): string {
  const text = () => bundle('prisma/seed/main.ts')
  return process.env[known] ?? createHash('sha256').update(text()).digest('hex').slice(0, 24)
}

/** For the environment of processes that need not find out for themselves. */
export function sharedSeedProgram(): Record<string, string> {
  return { [known]: markSeedProgram() }
}
