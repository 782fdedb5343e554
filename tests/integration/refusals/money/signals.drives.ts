import { reviewSignal } from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { financeOf } from '../../settlement/makers'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** What finance is refused for who looks at something unusual. */
export async function driveSignals(scene: Scene): Promise<Drive[]> {
  const finance = financeOf(scene)
  const ids = { open: newId(), reviewed: newId(), own: newId() }
  for (const [key, id] of Object.entries(ids))
    await scene.put(
      `insert into fraud_signal (id, rule_code, subject, weight, people, numbers, status, found_at, seen_at, reviewed_weight)
         values ($1::uuid, 'samePhone', $1::uuid::text, 5, $2::uuid[], '{}', $3::signal_status, now(), now(), $4)`,
      [
        ...[id, key === 'own' ? [scene.person('finance')] : []],
        ...(key === 'reviewed' ? ['reviewed', 5] : ['open', null]),
      ],
    )
  const review = (by: AnyContext, signalId: string, weight = 5) =>
    perform(by, reviewSignal, { signalId, weight, outcome: 'watched', reason: 'Looked into the papers.' })
  return drivesOf('reviewSignal', {
    'settlement.error.notFinance': () => review(scene.as('auditor', scene.person('auditor')), ids.open),
    'settlement.error.notFound': () => review(finance, newId()),
    'settlement.error.closed': () => review(finance, ids.reviewed),
    'settlement.signals.error.grown': () => review(finance, ids.open, 4),
    'sides.error.reviewSignal': () => review(finance, ids.own),
  })
}
