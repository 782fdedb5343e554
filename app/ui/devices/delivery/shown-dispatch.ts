/** A device under way, fit for JSON. */
export interface ShownDispatch {
  id: string
  way: 'pickup' | 'visit' | 'post'
  status: 'under_way' | 'came_back' | 'asked_again' | 'arrived' | 'ended'
  carrier: string | null
  trackingNumber: string | null
  /** `YYYY-MM-DD`, as the day until which she answers. */
  dueOn: string
  reasonCode: string | null
  answerBy: string | null
  recordedAt: string
  cameBackAt: string | null
}
