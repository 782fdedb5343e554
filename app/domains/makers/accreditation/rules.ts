import type { MakerAct, RequirementVerdict } from '~/platform/prisma/enums'

/** What every workshop has to show (example list); the database has the same (`guard.accreditation_requirements`). */
export const generalRequirements = ['registration', 'taxes', 'premises', 'equipment', 'specialists'] as const
export const requirements = [...generalRequirements, 'licence'] as const
export type Requirement = (typeof requirements)[number]

/** What papers are sent about; what is owed in taxes the approver asks the register. */
export const paperKinds = ['registration', 'premises', 'equipment', 'specialists', 'licence'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Files one application may have. */
export const mostAccreditationPapers = 40

/** Days in which a workshop appeals, and working days in which it is answered. Example values. */
export const appealDays = 30
export const appealAnswerDays = 15

/** One line of what is looked at; the kind of device for a licence. */
export interface RequirementLine {
  requirement: Requirement
  deviceCode: string | null
  verdict: RequirementVerdict
  reason: string | null
  checkedAt: Date | null
}

type Check = Omit<RequirementLine, 'checkedAt'> & { checkedAt: Date }

/** Every requirement of an application with what was said of it last. `checks` in the order in which they were made. */
export function lineUp(deviceCodes: readonly string[], checks: readonly Check[]): RequirementLine[] {
  const rows = [
    ...generalRequirements.map((requirement) => ({ requirement, deviceCode: null })),
    ...deviceCodes.map((deviceCode) => ({ requirement: 'licence' as const, deviceCode })),
  ]
  return rows.map((row) => {
    const said = checks.findLast(
      ({ requirement, deviceCode }) => requirement === row.requirement && deviceCode === row.deviceCode,
    )
    const { verdict = 'pending', reason = null, checkedAt = null } = said ?? {}
    return { ...row, verdict, reason, checkedAt }
  })
}

const isMet = ({ verdict }: RequirementLine) => verdict === 'accepted' || verdict === 'waived'

/** The kinds that a workshop can be licensed for as things stand; none unless all else is met. */
export function licensableKinds(lines: readonly RequirementLine[], visits: number): string[] {
  const [licences, general] = [
    lines.filter(({ deviceCode }) => deviceCode !== null),
    lines.filter(({ deviceCode }) => deviceCode === null),
  ]
  if (visits === 0 || !general.every(isMet)) return []
  return licences.filter(isMet).flatMap(({ deviceCode }) => deviceCode ?? [])
}

/** What a workshop can appeal. */
export function isAppealable(act: MakerAct): boolean {
  return act === 'refuse' || act === 'suspend' || act === 'remove'
}
