import type { Work } from '~/platform/work.server'

export interface LateScans {
  /** Came when there was no scanner, and nobody has looked at them yet. */
  left: number
  /** Were looked at since, those with a virus among them. */
  done: number
  infected: number
}

/** Files from before there was a virus scanner, and how far they were looked at. For operators alone. */
export async function getLateScans(work: Work): Promise<LateScans> {
  const [left, done, infected] = await work.asSystem(() => {
    const { applicationDocument } = work.tx
    return Promise.all([
      applicationDocument.count({ where: { scan: 'unscanned' } }),
      applicationDocument.count({ where: { scannedLate: true } }),
      applicationDocument.count({ where: { scannedLate: true, scan: 'infected' } }),
    ])
  })
  return { left, done, infected }
}
