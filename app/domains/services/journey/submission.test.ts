import { expect, it, vi } from 'vitest'
import { sealJson } from '~/platform/crypto.server'
import { openSubmissions, type Submission, sealSubmission } from './submission.server'

vi.mock('~/platform/env.server', () => ({
  env: () => ({ ENCRYPTION_KEYS: `one:${Buffer.alloc(32, 'a').toString('base64')}` }),
}))

const sent = (at: string) =>
  ({ at, journeyVersion: 1, answers: {}, documentIds: [] }) as unknown as Submission
const row = (id: string, contentCipher: string, isWhole = false) => ({
  ...{ id, applicationId: 'application', contentCipher, isWhole },
})

it('opens what was sent, one by one and as it was kept before', () => {
  const snapshot = { submissions: [sent('1'), sent('2')] }
  const whole = sealJson(snapshot, { table: 'application', column: 'snapshot', row: 'application' })
  const opened = openSubmissions([row('a', whole, true), row('b', sealSubmission(sent('3'), 'b'))])
  expect(opened.map(({ at }) => at)).toEqual(['1', '2', '3'])
})

it('opens no submission in the place of another', () => {
  expect(() => openSubmissions([row('b', sealSubmission(sent('1'), 'a'))])).toThrow()
})
