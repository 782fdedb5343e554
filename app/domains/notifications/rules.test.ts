import { describe, expect, it } from 'vitest'
import { statusesBefore } from './lifecycle'
import { readReports } from './rules'

describe('readReports', () => {
  it('reads Eskiz by our id, its own beside', () => {
    const body = { request_id: 'e1', message_id: 'e1', user_sms_id: 'ours', status: 'DELIVRD' }
    expect(readReports('eskiz', body)).toEqual([{ messageId: 'ours', providerId: 'e1', status: 'delivered' }])
    expect(readReports('eskiz', { message_id: 7, user_sms_id: null, status: 'UNDELIV' })).toEqual([
      { messageId: null, providerId: '7', status: 'failed' },
    ])
  })
  it('reads Play Mobile alone and in a list', () => {
    const one = { 'message-id': 'ours', status: 'Delivered' }
    const read = { messageId: 'ours', providerId: null, status: 'delivered' }
    expect(readReports('playmobile', one)).toEqual([read])
    expect(readReports('playmobile', { messages: [one, { ...one, status: 'Transmitted' }] })).toEqual([
      read,
      { ...read, status: null },
    ])
  })
  it('knows what is not a report', () => {
    expect(readReports('eskiz', {})).toBeNull()
    expect(readReports('eskiz', { message_id: 'a\u0000', status: 'DELIVRD' })).toBeNull()
    expect(readReports('playmobile', 'Delivered')).toBeNull()
  })
})

it('keeps a delivered message delivered', () => {
  expect(statusesBefore('failed')).toEqual(['queued', 'sent'])
  expect(statusesBefore('delivered')).toEqual(['queued', 'sent', 'failed'])
})
