import type { Tone } from '~/ui/content/tone'

// locale-keys: applications.status.*, applications.next.*, applications.event.*
export const statusTone: Record<string, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  in_review: 'info',
  correction_requested: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}
