import { describe, expect, it } from 'vitest'
import { readUpdate } from './read-update'

const said = (text: string, type = 'private') => ({
  update_id: 1,
  message: { message_id: 2, chat: { id: 77, type }, from: { id: 77, language_code: 'ru' }, text },
})

describe('readUpdate', () => {
  const token = 'a'.repeat(43)
  it('reads a link, a goodbye, a block and words', () => {
    expect(readUpdate(said(`/start ${token}`))).toEqual({ kind: 'start', chat: '77', token, language: 'ru' })
    expect(readUpdate(said('/stop'))).toEqual({ kind: 'stop', chat: '77', language: 'ru' })
    expect(readUpdate(said(' HA-1 '))).toMatchObject({ kind: 'text', text: 'HA-1' })
    expect(readUpdate(said('/start'))).toMatchObject({ kind: 'text' })
    expect(readUpdate(said('/start <script>'))).toMatchObject({ kind: 'text' })
    const block = { chat: { id: 77, type: 'private' }, new_chat_member: { status: 'kicked' } }
    expect(readUpdate({ update_id: 1, my_chat_member: block })).toEqual({ kind: 'blocked', chat: '77' })
  })

  it('has nothing to say to groups, pictures and what is no update', () => {
    expect(readUpdate(said('HA-1', 'group'))).toBeNull()
    expect(readUpdate({ update_id: 1, message: { chat: { id: 7, type: 'private' } } })).toBeNull()
    for (const body of [null, 'x', [], {}, { update_id: 'x' }]) expect(readUpdate(body)).toBeNull()
  })
})
