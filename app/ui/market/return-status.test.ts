import { expect, it } from 'vitest'
import { statusKeyFor } from './return-status'

it('says to each reader what waits for her as hers, and to everybody else whose it is', () => {
  const readers = ['seller', 'buyer', 'desk'] as const
  expect(readers.map((reader) => statusKeyFor(reader, 'asked'))).toEqual([
    'returns.statusFor.seller.asked',
    'returns.status.asked',
    'returns.status.asked',
  ])
  expect(readers.map((reader) => statusKeyFor(reader, 'accepted'))).toEqual([
    'returns.statusFor.seller.accepted',
    'returns.statusFor.buyer.accepted',
    'returns.status.accepted',
  ])
})
