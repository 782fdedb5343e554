import { describe, expect, it } from 'vitest'
import { answerReturnInput, receiveReturnInput } from './schema'

const issuesOf = ({ error }: { error?: { issues: unknown[] } | undefined }) => error?.issues ?? []

describe('answerReturnInput', () => {
  it('wants words of why with a refusal, and says how many are missing', () => {
    expect(issuesOf(answerReturnInput.safeParse({ move: 'refuse' }))).toMatchObject([
      { path: ['note'], message: 'returns.error.why' },
    ])
    expect(issuesOf(answerReturnInput.safeParse({ move: 'refuse', note: 'No, no' }))).toMatchObject([
      { path: ['note'], message: 'returns.error.text.tooShort', params: { count: 4 } },
    ])
  })

  it('wants a share with an offer alone', () => {
    expect(answerReturnInput.parse({ move: 'offer', percent: '30' })).toEqual({
      ...{ move: 'offer', percent: 30, note: null },
    })
    for (const percent of [undefined, '', '31'])
      expect(issuesOf(answerReturnInput.safeParse({ move: 'offer', percent }))).toMatchObject([
        { path: ['percent'], message: 'returns.error.percent' },
      ])
    expect(answerReturnInput.parse({ move: 'accept', percent: '30' })).toEqual({ move: 'accept', note: null })
  })
})

describe('receiveReturnInput', () => {
  it('wants words when it is not what was agreed on, and no choice but one of the list', () => {
    expect(receiveReturnInput.parse({ state: 'lost' })).toEqual({ state: 'lost' })
    expect(issuesOf(receiveReturnInput.safeParse({ state: 'contested' }))).toMatchObject([
      { path: ['note'], message: 'returns.error.text.missing' },
    ])
    expect(issuesOf(receiveReturnInput.safeParse({ state: 'gone' }))).toMatchObject([
      { path: ['state'], message: 'returns.error.state' },
    ])
  })
})
