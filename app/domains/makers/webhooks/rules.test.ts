import { expect, it } from 'vitest'
import { isWebhookUrl } from './rules'

const standIn = 'http://127.0.0.1:3100/hooks/'

it('tells the demonstration’s own receiver, and nothing else of that machine', () => {
  expect(isWebhookUrl(`${standIn}ombor`, standIn)).toBe(true)
  expect(isWebhookUrl(`${standIn}ombor`, null)).toBe(false)
  const others = ['../payments', '%2e%2e/payments', '..\\payments', 'a/../../payments']
  expect(others.filter((path) => isWebhookUrl(standIn + path, standIn))).toEqual([])
  expect(isWebhookUrl('http://127.0.0.1:31000/hooks/', standIn)).toBe(false)
})
