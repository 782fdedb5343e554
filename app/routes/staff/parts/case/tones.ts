import type { Tone } from '~/ui/content/tone'

export type DueState = 'overdue' | 'today' | 'soon' | 'later'

export const dueTone: Record<DueState, Tone> = {
  overdue: 'danger',
  today: 'warning',
  soon: 'warning',
  later: 'neutral',
}

export const statusTone: Record<string, Tone> = {
  submitted: 'info',
  in_review: 'info',
  correction_requested: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}

/** "Not known" is a warning of its own: it is no "no". */
export const verdictTone: Record<string, Tone> = { yes: 'success', no: 'danger', notKnown: 'warning' }
